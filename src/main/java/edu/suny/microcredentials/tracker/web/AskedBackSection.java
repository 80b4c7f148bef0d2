package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import edu.suny.microcredentials.askback.Request;
import edu.suny.microcredentials.askback.Requests;
import edu.suny.microcredentials.askback.process.AskingBack;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Which bodies were asked to give a proposal back, what they answered, and who may be
 * asked.
 */
@Component
class AskedBackSection implements PageSection {

	private final Requests requests;

	private final AskingBack asking;

	private final Belonging belonging;

	AskedBackSection(Requests requests, AskingBack asking, Belonging belonging) {
		this.requests = requests;
		this.asking = asking;
		this.belonging = belonging;
	}

	@Override
	public void fill(ProposalPage page, String user, Model model) {
		String number = page.row().number();
		boolean mine = page.row().mine() && page.row().state().equals("IN_REVIEW");
		String whyNot = mine ? this.asking.whyNot(number).orElse(null) : null;
		model.addAttribute("askedBack", lines(number));
		model.addAttribute("askable", (mine && whyNot == null) ? this.asking.bodies(number) : List.of());
		model.addAttribute("notAskable", whyNot);
	}

	/** The latest first. */
	List<Line> lines(String number) {
		return this.requests.of(number)
			.stream()
			.sorted(Comparator.comparing(Request::id).reversed())
			.map(this::line)
			.toList();
	}

	private Line line(Request request) {
		String answeredBy = (request.answeredFor() != null)
				? "%s for %s".formatted(name(request.answeredBy()), name(request.answeredFor()))
				: name(request.answeredBy());
		return new Line(request.bodyName(), request.round(), name(request.askedBy()), request.askedAt(),
				request.reason(), state(request), answeredBy, request.answeredAt(), request.rationale(),
				request.isFallenAway() ? request.closedAt() : null);
	}

	private static String state(Request request) {
		if (request.isOpen()) {
			return "open";
		}
		if (request.isFallenAway()) {
			return request.outcome().equals("closed") ? "left" : "decided";
		}
		return request.isRefused() ? "refused" : "given-back";
	}

	private String name(String user) {
		return (user != null) ? this.belonging.name(user) : null;
	}

	/**
	 * A request as it is shown.
	 *
	 * @param state open, given-back, refused; decided where the body decided first; left
	 * where the proposal left the body before it answered
	 * @param fellAwayAt null unless it was not answered in time
	 */
	record Line(String body, int round, String askedBy, Instant askedAt, String reason, String state, String answeredBy,
			Instant answeredAt, String rationale, Instant fellAwayAt) {
	}

}
