package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
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

	private final Rounds rounds;

	private final RecusalRows recusals;

	private final BallotRows ballots;

	private final Counting counting;

	private final Reviews reviews;

	private final Proposals proposals;

	private final Transfers transfers;

	private final Deciders deciders;

	private final Campuses campuses;

	private final Deputies deputies;

	private final Belonging belonging;

	private final Periods periods;

	private final ReviewActs acts;

	Seats(ReviewRows rows, Rounds rounds, RecusalRows recusals, BallotRows ballots, Counting counting, Reviews reviews,
			Proposals proposals, Transfers transfers, Deciders deciders, Campuses campuses, Deputies deputies,
			Belonging belonging, Periods periods, ReviewActs acts) {
		this.acts = acts;
		this.rows = rows;
		this.rounds = rounds;
		this.recusals = recusals;
		this.ballots = ballots;
		this.counting = counting;
		this.reviews = reviews;
		this.proposals = proposals;
		this.transfers = transfers;
		this.deciders = deciders;
		this.campuses = campuses;
		this.deputies = deputies;
		this.belonging = belonging;
		this.periods = periods;
	}

	/**
	 * Opens a review, unless the body cannot decide. Proposers are recused except where
	 * the rules let them vote, those who were, too, and whoever recused themselves when
	 * the body sat for this round before; where the rules say so, also those who decided
	 * on the proposal at another body. How this reading is held is the review's method.
	 */
	public Seated seat(Seating seating) {
		Proposal proposal = this.proposals.get(seating.number());
		Body body = this.reviews.body(seating.number(), seating.body());
		CommitteeRules rules = CommitteeRules.of(seating.rules());
		int reading = this.rounds.reading(proposal, body.id());
		Body acting = seating.acting();
		SeatPlan plan = plan(proposal, body, (acting != null) ? acting : body, rules,
				(acting != null) ? "ballot" : rules.methodOf(reading), seating.roster());
		if (plan.obstacle().isPresent()) {
			return new Seated(null, List.of(),
					"%s on proposal %s: %s".formatted(plan.obstacle().get(), proposal.number(), INCOMPLETE_ROSTER));
		}
		Review review = this.rows.insert(new Review(0, proposal.number(), proposal.round(), proposal.revision(),
				body.id(), body.name(), body.type().word(), body.faculty(), plan.method(), seating.rules(),
				plan.eligible().size() + plan.steppedOut().size(), plan.eligible(), plan.officers(), Instant.now(),
				this.periods.end(body.campus(), acting, rules), null, null, null, null, null, null, null, null, null,
				null, null, seating.definitions().process(), seating.definitions().rules(), null, reading,
				(acting != null) ? acting.id() : null, null, null, null, List.copyOf(plan.substitutes().values()), null,
				Reviews.partner(proposal, body)));
		plan.steppedOut().forEach((member) -> this.recusals.insert(review.id(), member, plan.recused().get(member)));
		this.acts.asked(review);
		if (rules.votesKept() && "ballot".equals(review.method())) {
			this.rounds.lastBallot(review).ifPresent((id) -> this.ballots.keep(id, review.id(), review.eligible()));
			this.counting.settle(review.id());
		}
		Set<String> voted = this.ballots.of(review.id()).stream().map(Ballot::member).collect(Collectors.toSet());
		return new Seated(this.rows.get(review.id()),
				review.eligible().stream().filter((member) -> !voted.contains(member)).toList(), null);
	}

	/** Seats for a meeting those who are of the body on that day. */
	void comeTogether(Review review, List<String> roster) {
		Proposal proposal = this.proposals.get(review.proposal());
		Body body = this.reviews.body(review.proposal(), review.body());
		SeatPlan plan = plan(proposal, body, body, CommitteeRules.of(review.rules()), review.method(), roster);
		this.rows.seat(review.id(), plan.eligible(), plan.eligible().size() + plan.steppedOut().size(),
				List.copyOf(plan.substitutes().values()));
		Set<String> before = this.recusals.of(review.id()).keySet();
		this.recusals.replace(review.id(), plan.steppedOut(), plan.recused());
		plan.steppedOut()
			.stream()
			.filter((member) -> !before.contains(member))
			.forEach((member) -> this.acts.recused(review, member, plan.recused().get(member)));
	}

	/**
	 * Why a body's rules bar some of these people from a review, now that they may have
	 * decided elsewhere meanwhile; by user id.
	 */
	@Transactional(readOnly = true)
	public Map<String, String> whyBarred(long id, Collection<String> users) {
		Review review = this.rows.get(id);
		if (review.rules() == null || !CommitteeRules.of(review.rules()).bars()) {
			return Map.of();
		}
		Map<String, String> elsewhere = this.deciders.elsewhere(review.proposal(), review.body());
		elsewhere.keySet().retainAll(users);
		elsewhere.replaceAll(
				(user, body) -> "You decided on proposal %s at %s; by the rules of %s you do not decide on it again."
					.formatted(review.proposal(), body, review.bodyName()));
		return elsewhere;
	}

	/** Why those were not seated in a review who were recused, by user id. */
	@Transactional(readOnly = true)
	public Map<String, String> whyRecused(long id) {
		return this.recusals.of(id);
	}

	/** Why somebody was not seated in a review; nothing if they were not recused. */
	@Transactional(readOnly = true)
	public Optional<String> whyRecused(long id, String user) {
		return Optional.ofNullable(whyRecused(id).get(user));
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
		if (ballot) {
			VotingChecks.checkMayHaveVote(review, to, this.campuses.seats(review.sitting()));
		}
		List<String> eligible = review.eligible()
			.stream()
			.map((member) -> (ballot && member.equals(from)) ? to : member)
			.toList();
		this.rows.seat(id, eligible, ballot ? review.officers() : List.of(to));
	}

	/**
	 * When a review ends, by the clock of the body's campus, so that its day can be read
	 * off it; null where no body decides.
	 */
	@Transactional(readOnly = true)
	public OffsetDateTime votingCloses(Review review) {
		if (review.votingCloses() == null) {
			return null;
		}
		ZoneId zone = this.campuses.get(review.campus()).zone();
		return review.votingCloses().atZone(zone).toOffsetDateTime();
	}

	/**
	 * Who of a roster decides.
	 * @param body whose matter it is, and of whose recusals this is another sitting
	 * @param sitting the body itself, or one that acts for it
	 */
	private SeatPlan plan(Proposal proposal, Body body, Body sitting, CommitteeRules rules, String method,
			List<String> roster) {
		Set<String> proposers = new HashSet<>(proposal.proposers());
		proposers.addAll(this.transfers.formerProposers(proposal.number()));
		Set<String> absent = roster.stream()
			.filter((member) -> this.deputies.of(member, sitting.id()).isPresent())
			.collect(Collectors.toSet());
		return new SeatPlan(sitting, rules, method, roster, this.campuses.seats(sitting.id()),
				recused(proposal, body, rules, method), proposers, absent, academicAffairs(body.campus()));
	}

	private Map<String, String> recused(Proposal proposal, Body body, CommitteeRules rules, String method) {
		Map<String, String> recused = new LinkedHashMap<>();
		if (rules.bars()) {
			this.deciders.elsewhere(proposal.number(), body.id())
				.forEach((member, where) -> recused.put(member, "Decided at " + where));
		}
		this.rows.of(proposal.number())
			.stream()
			.filter((review) -> review.body().equals(body.id()) && review.round() == proposal.round())
			.forEach((review) -> recused.putAll(this.recusals.of(review.id())));
		if (!rules.proposersVote() || "single".equals(method)) {
			this.transfers.formerProposers(proposal.number())
				.forEach((proposer) -> recused.put(proposer, "Made the proposal before"));
			proposal.proposers().forEach((proposer) -> recused.put(proposer, "Makes the proposal"));
		}
		return recused;
	}

	private List<String> academicAffairs(String campus) {
		return this.campuses.body(campus, "academic-affairs")
			.map((office) -> this.belonging.members(office.id()))
			.orElse(List.of());
	}

}
