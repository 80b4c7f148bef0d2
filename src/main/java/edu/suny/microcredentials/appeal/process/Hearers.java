package edu.suny.microcredentials.appeal.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;

import org.springframework.stereotype.Component;

/** Who may hear an appeal for the body that hears it, and who not alone. */
@Component
class Hearers {

	/** How more than one person decides; by any other method one officer alone does. */
	private static final Set<String> TOGETHER = Set.of("ballot", "recorded", "consent");

	private final Rejections rejections;

	private final Proposals proposals;

	private final Transfers transfers;

	private final Voting voting;

	private final Belonging belonging;

	private final Deputies deputies;

	Hearers(Rejections rejections, Proposals proposals, Transfers transfers, Voting voting, Belonging belonging,
			Deputies deputies) {
		this.rejections = rejections;
		this.proposals = proposals;
		this.transfers = transfers;
		this.voting = voting;
		this.belonging = belonging;
		this.deputies = deputies;
	}

	/**
	 * User ids of those who record what the body finds: its chair and secretary, or else
	 * its members, as far as they may.
	 */
	List<String> of(String number, Body body) {
		List<String> members = members(number, body.id());
		List<String> officers = Stream.of(body.chair(), body.secretary())
			.filter(Objects::nonNull)
			.distinct()
			.filter(members::contains)
			.toList();
		return officers.isEmpty() ? members : officers;
	}

	/**
	 * The members who may hear it: nobody who makes or made the proposal, and nobody by
	 * whose own word it was rejected.
	 */
	List<String> members(String number, String body) {
		Proposal proposal = this.proposals.get(number);
		List<String> former = this.transfers.formerProposers(number);
		Optional<Review> rejection = this.rejections.last(number);
		return this.belonging.members(body)
			.stream()
			.filter((user) -> !proposal.isProposedBy(user) && !former.contains(user))
			.filter((user) -> rejection.filter((review) -> isAlone(review, user)).isEmpty())
			.toList();
	}

	/** The sentences that bar some of these people, by user; who may hear it has none. */
	Map<String, String> whyNot(String number, String body, Collection<String> users) {
		Optional<Review> rejection = this.rejections.last(number);
		Set<String> sitting = sitting(body);
		Map<String, String> why = new HashMap<>();
		for (String user : users) {
			if (rejection.filter((review) -> isAlone(review, user)).isPresent()) {
				why.put(user, "You rejected proposal %s, and nobody hears an appeal from their own decision."
					.formatted(number));
			}
			else if (!sitting.contains(user)) {
				why.put(user, "You do not sit in the body that hears the appeal of proposal %s.".formatted(number));
			}
		}
		return why;
	}

	/**
	 * Whether somebody took part in the rejection: of a ballot who voted, of a meeting or
	 * a consent calendar, where no names are kept, everybody who could.
	 */
	boolean tookPart(String number, String user) {
		return this.rejections.last(number)
			.filter((review) -> isDecider(review, user) || ("ballot".equals(review.method())
					? this.voting.ballots(review.id()).stream().anyMatch((ballot) -> ballot.isOf(user))
					: review.eligible().contains(user)))
			.isPresent();
	}

	private static boolean isAlone(Review review, String user) {
		return !TOGETHER.contains(review.method()) && isDecider(review, user);
	}

	private static boolean isDecider(Review review, String user) {
		return user.equals(review.decidedBy()) || user.equals(review.decidedFor());
	}

	/** Its members, and today those who act for a member who is away. */
	private Set<String> sitting(String body) {
		Set<String> sitting = new HashSet<>(this.belonging.members(body));
		this.deputies.acting()
			.stream()
			.filter((each) -> this.deputies.of(each.member(), body).filter(each.deputy()::equals).isPresent())
			.forEach((each) -> sitting.add(each.deputy()));
		return sitting;
	}

}
