package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats bodies: who of the roster decides on a proposal, who is recused, until when. */
@Component
@Transactional
public class Seats {

	/** What stopped a review, and goes on by itself when the office has done so. */
	public static final String INCOMPLETE_ROSTER = "its governance office has to complete its roster.";

	private final ReviewRows rows;

	private final RecusalRows recusals;

	private final Reviews reviews;

	private final Proposals proposals;

	private final Campuses campuses;

	Seats(ReviewRows rows, RecusalRows recusals, Reviews reviews, Proposals proposals, Campuses campuses) {
		this.rows = rows;
		this.recusals = recusals;
		this.reviews = reviews;
		this.proposals = proposals;
		this.campuses = campuses;
	}

	/**
	 * Opens a review. Proposers are recused, and whoever recused themselves when the body
	 * sat for this round before.
	 * @throws RefusedException if nobody of the body may decide
	 */
	public Review seat(Seating seating) {
		Proposal proposal = this.proposals.get(seating.number());
		Body body = this.reviews.body(seating.number(), seating.body());
		CommitteeRules rules = CommitteeRules.of(seating.rules());
		Map<String, String> recused = recused(proposal, body, seating.roster());
		List<String> able = seating.roster().stream().filter((member) -> !recused.containsKey(member)).toList();
		List<String> eligible = eligible(able, body, rules);
		List<String> officers = officers(able, body, rules);
		if (eligible.isEmpty() || officers.isEmpty()) {
			throw new RefusedException(Reason.CONFLICT, "Nobody of %s may decide on proposal %s: %s"
				.formatted(body.name(), proposal.number(), INCOMPLETE_ROSTER));
		}
		Review review = this.rows
			.insert(new Review(0, proposal.number(), proposal.round(), proposal.revision(), body.id(), body.name(),
					body.type().word(), body.faculty(), rules.method(), seating.rules(), seating.roster().size(),
					eligible, officers, Instant.now(), closing(body, rules), null, null, null, null, null, null, null,
					null, null, null, seating.definitions().process(), seating.definitions().rules(), null));
		recused.forEach((member, reason) -> this.recusals.insert(review.id(), member, reason));
		return review;
	}

	/**
	 * When a ballot ends, by the clock of the body's campus, so that its day can be read
	 * off it; null unless the review is a ballot.
	 */
	@Transactional(readOnly = true)
	public OffsetDateTime votingCloses(Review review) {
		if (review.votingCloses() == null) {
			return null;
		}
		return review.votingCloses().atZone(zone(this.proposals.get(review.proposal()).campus())).toOffsetDateTime();
	}

	private Map<String, String> recused(Proposal proposal, Body body, List<String> roster) {
		Map<String, String> recused = new LinkedHashMap<>();
		this.rows.of(proposal.number())
			.stream()
			.filter((review) -> review.body().equals(body.id()) && review.round() == proposal.round())
			.forEach((review) -> recused.putAll(this.recusals.of(review.id())));
		proposal.proposers().forEach((proposer) -> recused.put(proposer, "Makes the proposal"));
		recused.keySet().retainAll(roster);
		return recused;
	}

	private static List<String> eligible(List<String> able, Body body, CommitteeRules rules) {
		return rules.chairNeverVotes() && "ballot".equals(rules.method())
				? able.stream().filter((member) -> !member.equals(body.chair())).toList() : able;
	}

	/**
	 * The chair decides, the secretary records; each stands in for the other, else any
	 * member.
	 */
	private static List<String> officers(List<String> able, Body body, CommitteeRules rules) {
		if ("single".equals(rules.method())) {
			return Stream.concat(Stream.of(body.chair(), body.secretary()).filter(Objects::nonNull), able.stream())
				.filter(able::contains)
				.limit(1)
				.toList();
		}
		List<String> keepers = Stream.of(body.secretary(), body.chair())
			.filter(Objects::nonNull)
			.filter(able::contains)
			.toList();
		return keepers.isEmpty() ? able : keepers;
	}

	/** The end of the last day for voting, where the campus is; null unless by ballot. */
	private Instant closing(Body body, CommitteeRules rules) {
		if (!"ballot".equals(rules.method())) {
			return null;
		}
		return ZonedDateTime.now(zone(body.campus()))
			.plusDays(rules.votingDays())
			.with(LocalTime.of(23, 59))
			.toInstant();
	}

	private ZoneId zone(String campus) {
		return this.campuses.get(campus).zone();
	}

}
