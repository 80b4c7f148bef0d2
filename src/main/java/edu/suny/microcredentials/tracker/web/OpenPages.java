package edu.suny.microcredentials.tracker.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.credential.Credentials;
import edu.suny.microcredentials.hold.Hold;
import edu.suny.microcredentials.hold.Holds;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Reader;
import edu.suny.microcredentials.tracker.VisibleProposals;
import edu.suny.microcredentials.tracker.process.Journey;
import edu.suny.microcredentials.tracker.process.Journeys;
import edu.suny.microcredentials.tracker.process.Step;
import edu.suny.microcredentials.tracker.process.UsualDays;
import edu.suny.microcredentials.tracker.web.ProposalPage.Decision;

import org.springframework.stereotype.Component;

/**
 * Puts together what everybody sees of a proposal. People are taken out before anything
 * is put into words, so that no sentence can name one.
 */
@Component
class OpenPages {

	/** Whose readers are the campus. */
	private static final List<String> OF_THE_CAMPUS = List.of("proposers", "contact");

	private static final String DRAFTING = "userTask_draftProposal";

	private static final Set<Body.Type> OFFICES = Set.of(Body.Type.ACADEMIC_AFFAIRS, Body.Type.MARKET_ANALYSTS,
			Body.Type.GOVERNANCE_OFFICE);

	/** Has no task. */
	private static final Reader NOBODY = new Reader("", Set.of(), List.of(), Set.of(), Set.of());

	private final VisibleProposals visible;

	private final Proposals proposals;

	private final Reviews reviews;

	private final Journeys journeys;

	private final Waiting waiting;

	private final Holds holds;

	private final Credentials credentials;

	private final UsualDays usual;

	private final Words words;

	OpenPages(VisibleProposals visible, Proposals proposals, Reviews reviews, Journeys journeys, Waiting waiting,
			Holds holds, Credentials credentials, UsualDays usual, Words words) {
		this.usual = usual;
		this.visible = visible;
		this.proposals = proposals;
		this.reviews = reviews;
		this.journeys = journeys;
		this.waiting = waiting;
		this.holds = holds;
		this.credentials = credentials;
		this.words = words;
	}

	/** The row of a proposal that is open to everybody. */
	Optional<ProposalRow> row(String number) {
		return this.visible.findOpen(number);
	}

	/** The page of a proposal that is open to everybody. */
	Optional<OpenPage> find(String number) {
		return row(number).map(this::page);
	}

	private OpenPage page(ProposalRow row) {
		String number = row.number();
		Map<String, Body> bodies = this.waiting.bodies(row);
		Journey journey = withoutPeople(this.journeys.of(number).forEverybody(), bodies);
		List<ProposalRevision> revisions = this.proposals.revisions(number);
		ProposalRevision last = revisions.stream()
			.max(Comparator.comparing(ProposalRevision::revision))
			.orElseThrow(() -> new IllegalStateException("Proposal %s has no revision".formatted(number)));
		ProposalRecord record = new ProposalRecord(row, this.reviews.of(number), revisions, Map.of(), bodies, Map.of());
		ProposalPlaces places = new ProposalPlaces(row, journey, bodies, Map.of(), Map.of(), this.words,
				this.usual.of(row.campus()));
		return new OpenPage(row, places.waitingFor(NOBODY), places.steps(),
				record.decisions().stream().map(Decision::forEverybody).toList(), record.route(), places.tabs(),
				forEverybody(last.document().json()), last.submittedAt(),
				this.holds.open(number).map(Hold::last).orElse(null), this.credentials.ofProposal(number).orElse(null));
	}

	private static JsonNode forEverybody(JsonNode document) {
		return ((ObjectNode) document.deepCopy()).without(OF_THE_CAMPUS);
	}

	private static Journey withoutPeople(Journey journey, Map<String, Body> bodies) {
		return new Journey(journey.passages(),
				journey.steps().stream().map((step) -> step.withoutPeople(who(step, bodies))).toList());
	}

	private static String who(Step step, Map<String, Body> bodies) {
		if (step.body() == null) {
			return step.key().equals(DRAFTING) ? "Its proposers" : "Whoever is asked";
		}
		Body body = bodies.get(step.body());
		return (body != null && OFFICES.contains(body.type())) ? "The office" : "Its members";
	}

}
