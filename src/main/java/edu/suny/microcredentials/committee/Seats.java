package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;

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

	private final Transfers transfers;

	private final Deciders deciders;

	private final Campuses campuses;

	private final AcademicCalendar calendar;

	Seats(ReviewRows rows, RecusalRows recusals, Reviews reviews, Proposals proposals, Transfers transfers,
			Deciders deciders, Campuses campuses, AcademicCalendar calendar) {
		this.rows = rows;
		this.recusals = recusals;
		this.reviews = reviews;
		this.proposals = proposals;
		this.transfers = transfers;
		this.deciders = deciders;
		this.campuses = campuses;
		this.calendar = calendar;
	}

	/**
	 * Opens a review. Proposers are recused, those who were, too, and whoever recused
	 * themselves when the body sat for this round before; where the rules say so, also
	 * those who decided on the proposal at another body.
	 * @throws RefusedException if nobody of the body may decide
	 */
	public Review seat(Seating seating) {
		Proposal proposal = this.proposals.get(seating.number());
		Body body = this.reviews.body(seating.number(), seating.body());
		CommitteeRules rules = CommitteeRules.of(seating.rules());
		Map<String, String> recused = recused(proposal, body, rules, seating.roster());
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
					null, null, null, null, seating.definitions().process(), seating.definitions().rules(), null));
		recused.forEach((member, reason) -> this.recusals.insert(review.id(), member, reason));
		return review;
	}

	/**
	 * Why a body's rules bar somebody from a review, now that they may have decided
	 * elsewhere meanwhile.
	 */
	@Transactional(readOnly = true)
	public Optional<String> whyBarred(long id, String user) {
		Review review = this.rows.get(id);
		if (review.rules() == null || !CommitteeRules.of(review.rules()).bars()) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.deciders.elsewhere(review.proposal(), review.body()).get(user))
			.map((body) -> "You decided on proposal %s at %s; by the rules of %s you do not decide on it again."
				.formatted(review.proposal(), body, review.bodyName()));
	}

	/** Why somebody was not seated in a review; nothing if they were not recused. */
	@Transactional(readOnly = true)
	public Optional<String> whyRecused(long id, String user) {
		return Optional.ofNullable(this.recusals.of(id).get(user));
	}

	/** Whether the rules of a review let others act for absent members. */
	public static boolean allowsDeputies(Review review) {
		return review.rules() == null || CommitteeRules.of(review.rules()).deputies();
	}

	/**
	 * Gives a seat in a review, or the place of whoever decides or records for the body,
	 * to another member.
	 * @throws RefusedException if they have a seat already, or were recused
	 */
	public void give(long id, String from, String to) {
		Review review = this.rows.getForCounting(id);
		whyRecused(id, to).ifPresent((reason) -> {
			throw new RefusedException(Reason.CONFLICT,
					"They are recused from this review: %s. Choose somebody else.".formatted(reason));
		});
		boolean ballot = "ballot".equals(review.method());
		if (ballot && review.eligible().contains(to)) {
			throw new RefusedException(Reason.CONFLICT,
					"They have a vote of their own in %s, and nobody has two.".formatted(review.bodyName()));
		}
		List<String> eligible = review.eligible()
			.stream()
			.map((member) -> (ballot && member.equals(from)) ? to : member)
			.toList();
		this.rows.seat(id, eligible, ballot ? review.officers() : List.of(to));
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

	private Map<String, String> recused(Proposal proposal, Body body, CommitteeRules rules, List<String> roster) {
		Map<String, String> recused = new LinkedHashMap<>();
		if (rules.bars()) {
			this.deciders.elsewhere(proposal.number(), body.id())
				.forEach((member, where) -> recused.put(member, "Decided at " + where));
		}
		this.rows.of(proposal.number())
			.stream()
			.filter((review) -> review.body().equals(body.id()) && review.round() == proposal.round())
			.forEach((review) -> recused.putAll(this.recusals.of(review.id())));
		this.transfers.formerProposers(proposal.number())
			.forEach((proposer) -> recused.put(proposer, "Made the proposal before"));
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

	/**
	 * The end of the last business day for voting, where the campus is; null unless by
	 * ballot.
	 */
	private Instant closing(Body body, CommitteeRules rules) {
		if (!"ballot".equals(rules.method())) {
			return null;
		}
		return this.calendar.after(body.campus(), Instant.now(), rules.votingDays());
	}

	private ZoneId zone(String campus) {
		return this.campuses.get(campus).zone();
	}

}
