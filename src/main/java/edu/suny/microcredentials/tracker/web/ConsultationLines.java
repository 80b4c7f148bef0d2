package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.consultation.Consultation;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.consultation.Position;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.tracker.ProposalRow;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the consultations on a proposal together for readers. */
@Component
class ConsultationLines implements PageSection {

	private static final Map<String, String> STANDS = Map.of("concurred", "Concurs", "silent",
			"Concurs: the days passed without a word", "not-concurred", "Does not concur", "removed",
			"Ended by the governance office", "closed", "Closed unanswered");

	private final Consultations consultations;

	private final Campuses campuses;

	private final Belonging belonging;

	ConsultationLines(Consultations consultations, Campuses campuses, Belonging belonging) {
		this.consultations = consultations;
		this.campuses = campuses;
		this.belonging = belonging;
	}

	@Override
	public void fill(ProposalPage page, String user, Model model) {
		model.addAttribute("consultations", of(page.row()));
	}

	List<Line> of(ProposalRow row) {
		List<Consultation> all = this.consultations.of(row.number());
		if (all.isEmpty()) {
			return List.of();
		}
		List<Position> positions = this.consultations.positions(row.number());
		Map<String, String> names = new TreeMap<>(this.belonging.names(Stream
			.of(all.stream().flatMap((each) -> Stream.of(each.person(), each.addedBy(), each.closedBy())),
					positions.stream().flatMap((each) -> Stream.of(each.userId(), each.actingFor())))
			.flatMap((each) -> each)
			.filter((user) -> user != null)
			.toList()));
		this.campuses.bodies(row.campuses()).forEach((Body body) -> names.put(body.id(), body.name()));
		return all.stream().map((each) -> line(each, positions, names)).toList();
	}

	private Line line(Consultation each, List<Position> positions, Map<String, String> names) {
		String who = (each.body() != null) ? each.body() : each.person();
		return new Line(each.id(), each.campus(), each.body(), each.person(), names.getOrDefault(who, who),
				each.reason(), names.get((each.addedBy() != null) ? each.addedBy() : ""), each.revision(),
				each.openedAt(), each.isOpen() ? this.consultations.due(each) : null, each.outcome(), stands(each),
				each.closingReason(),
				positions.stream()
					.filter((position) -> position.consultation() == each.id())
					.map((position) -> said(position, names))
					.toList());
	}

	/** The silence of a body that was to report is none. */
	private static String stands(Consultation each) {
		return (each.referred() && "silent".equals(each.outcome())) ? "No report came in the time"
				: STANDS.getOrDefault(String.valueOf(each.outcome()), "Is being heard");
	}

	private static Said said(Position position, Map<String, String> names) {
		String user = names.getOrDefault(position.userId(), position.userId());
		return new Said(position.kind(), (position.actingFor() != null)
				? "%s for %s".formatted(user, names.getOrDefault(position.actingFor(), position.actingFor())) : user,
				position.text(), position.madeAt());
	}

	/**
	 * One consultation.
	 *
	 * @param addedBy the name of the office's user who added it, or null
	 * @param due while it is open
	 * @param outcome null while it is open
	 * @param stands the same in words
	 */
	record Line(long id, String campus, String body, String person, String name, String reason, String addedBy,
			int revision, Instant openedAt, Instant due, String outcome, String stands, String closingReason,
			List<Said> said) {

		public boolean isOpen() {
			return this.outcome == null;
		}

	}

	/**
	 * What was said in it.
	 *
	 * @param kind concurrence, non-concurrence, answer
	 * @param who the name, with that of the absent member
	 */
	record Said(String kind, String who, String text, Instant at) {

		public String heading() {
			return switch (this.kind) {
				case "concurrence" -> "Concurs";
				case "answer" -> "The proposer answers";
				default -> "Does not concur";
			};
		}

	}

}
