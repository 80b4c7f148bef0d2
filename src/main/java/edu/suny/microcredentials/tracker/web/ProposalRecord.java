package edu.suny.microcredentials.tracker.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.meeting.SeenVotes;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.web.ProposalPage.Acted;
import edu.suny.microcredentials.tracker.web.ProposalPage.Change;
import edu.suny.microcredentials.tracker.web.ProposalPage.Decision;
import edu.suny.microcredentials.tracker.web.ProposalPage.Meeting;
import edu.suny.microcredentials.tracker.web.ProposalPage.Revision;
import edu.suny.microcredentials.tracker.web.ProposalPage.Route;

/** What was submitted and decided, in words. */
record ProposalRecord(ProposalRow row, List<Review> reviews, List<ProposalRevision> all, Map<String, String> names,
		Map<String, Body> bodies, Map<Long, SeenVotes> ballots) {

	/** The latest first. */
	List<Decision> decisions() {
		return this.reviews.stream()
			.filter((review) -> !review.isOpen() && review.outcome() != Outcome.CLOSED)
			.sorted(Comparator.comparing(Review::closedAt).thenComparing(Review::id).reversed())
			.map(this::decision)
			.toList();
	}

	/** What must change while the proposal is with its proposers again. */
	List<Change> changes() {
		if (!this.row.state().equals("RETURNED")) {
			return List.of();
		}
		return this.reviews.stream()
			.filter((review) -> review.round() == this.row.round() - 1 && !review.changeLines().isEmpty())
			.map((review) -> new Change(review.bodyName(), review.changeLines()))
			.toList();
	}

	/** The latest first. */
	List<Revision> revisions() {
		return this.all.stream()
			.sorted(Comparator.comparing(ProposalRevision::revision).reversed())
			.map((each) -> new Revision(each.revision(), each.round(), name(each.author()), each.submittedAt()))
			.toList();
	}

	/** The way of the latest revision that has one; null if none has. */
	Route route() {
		return this.all.stream()
			.filter((each) -> each.route() != null && each.route().hasNonNull("reason"))
			.max(Comparator.comparing(ProposalRevision::revision))
			.map((each) -> new Route(each.revision(), each.route().path("reason").asText(),
					(each.routeDefinition() != null) ? version(each.routeDefinition()) : null))
			.orElse(null);
	}

	private Decision decision(Review review) {
		return new Decision(review.body(), review.bodyName(), review.faculty(), review.method(),
				review.outcome().word(), votes(review),
				(review.decidedBy() != null) ? Waiting.person(review.decidedBy(), review.decidedFor(), this.names)
						: null,
				acted(review), meeting(review.meeting()), review.reason(), review.rationale(), review.changeLines(),
				review.closedAt(), review.round(), review.revision(),
				Stream.of(review.processDefinition(), review.rulesDefinition(), review.outcomeDefinition())
					.filter(Objects::nonNull)
					.map(ProposalRecord::version)
					.toList(),
				this.ballots.get(review.id()));
	}

	private Acted acted(Review review) {
		if (review.actingBody() == null) {
			return null;
		}
		Body body = this.bodies.get(review.actingBody());
		Review.Confirmation said = review.confirmation();
		return new Acted((body != null) ? body.name() : review.actingBody(), (said != null) ? said.confirmed() : null,
				(said != null) ? said.at() : null);
	}

	private static Meeting meeting(JsonNode recorded) {
		return (recorded != null) ? new Meeting(text(recorded, "motion"), text(recorded, "mover"),
				text(recorded, "seconder"), text(recorded, "dissent"), text(recorded, "minutes")) : null;
	}

	private static String text(JsonNode recorded, String field) {
		return recorded.path(field).asText(null);
	}

	private static String votes(Review review) {
		return (review.count() == null || review.method().equals("single")) ? null : review.count().inWords();
	}

	/** The engine's {@code committee-rules:3:a1b2#ballotOfAll} for readers. */
	private static String version(String definition) {
		String[] parts = definition.split(":");
		return (parts.length > 1) ? "%s, version %s".formatted(parts[0], parts[1]) : definition;
	}

	private String name(String user) {
		return Waiting.name(user, this.names);
	}

}
