package edu.suny.microcredentials.committee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks, whatever path a campus has drawn, that faculty governed (policy, principle 1:
 * "faculty governance participation is required").
 */
@Component
@Transactional(readOnly = true)
public class Guarantees {

	private final ReviewRows rows;

	private final Votes votes;

	private final Proposals proposals;

	private final Campuses campuses;

	Guarantees(ReviewRows rows, Votes votes, Proposals proposals, Campuses campuses) {
		this.rows = rows;
		this.votes = votes;
		this.proposals = proposals;
		this.campuses = campuses;
	}

	/**
	 * Looks for a body of faculty that forwarded the current revision, or an earlier one
	 * whose decision stands, by ballot or recorded vote, by people, with quorum. It is
	 * not met while any body of faculty refuses the current revision, or has rejected an
	 * earlier one and said nothing since, whoever else forwarded it: no appeal and no
	 * other route goes round a body. Where another body acted for it in recess, that must
	 * be one of faculty, too, and the body must not have refused to confirm it. A reading
	 * by consent counts where an earlier one was such a vote. Of several campuses the
	 * faculty of each must have governed it.
	 */
	public Guarantee check(String number) {
		Proposal proposal = this.proposals.get(number);
		List<Review> all = this.rows.of(number);
		List<Guarantee> each = proposal.campuses().stream().map((campus) -> check(proposal, campus, all)).toList();
		return each.stream()
			.filter((guarantee) -> !guarantee.met())
			.findFirst()
			.orElseGet(
					() -> new Guarantee(true, each.stream().map(Guarantee::reason).collect(Collectors.joining(" "))));
	}

	private Guarantee check(Proposal proposal, String campus, List<Review> reviews) {
		List<Review> all = reviews.stream().filter((review) -> review.campus().equals(campus)).toList();
		List<Review> current = all.stream().filter((review) -> review.revision() == proposal.revision()).toList();
		return refusal(all, proposal.revision()).map((review) -> refused(proposal, review))
			.orElseGet(() -> governance(proposal, current));
	}

	/**
	 * The last word of a body of faculty, if that is a rejection of whichever revision,
	 * or a return of this one.
	 */
	private Optional<Review> refusal(List<Review> all, int revision) {
		Map<String, Review> lastWords = new LinkedHashMap<>();
		all.stream()
			.filter((review) -> review.faculty() && isWord(review))
			.forEach((review) -> lastWords.merge(review.body(), review, this::lastWord));
		return lastWords.values()
			.stream()
			.filter((review) -> review.revision() == revision
					? review.outcome() != Outcome.FORWARDED || isRefused(review) || isRejected(review)
					: isRejected(review))
			.findFirst();
	}

	/** What a body gave back, or could not decide, it has not returned. */
	private static boolean isWord(Review review) {
		return review.outcome() != null && review.outcome().isDecision()
				&& (review.outcome() != Outcome.RETURNED || review.decision() != null || review.count() != null);
	}

	/**
	 * A rejection is lifted by the body that forwards it, and one by vote of its members
	 * by such a vote alone: no officer and no silence goes round them.
	 */
	private Review lastWord(Review earlier, Review later) {
		if (!isRejected(earlier)) {
			return later;
		}
		boolean lifted = later.outcome() == Outcome.FORWARDED && !isRejected(later)
				&& (!isByVote(earlier) || decision(later).flatMap(this::vote).isPresent());
		return lifted ? later : earlier;
	}

	private boolean isByVote(Review review) {
		return decision(review).filter((word) -> word.method().equals("ballot") || word.method().equals("recorded"))
			.isPresent();
	}

	/** Nor does a decision stand that was not the body's own. */
	private boolean isRefused(Review review) {
		return decision(review).filter(Review::isRefused).isPresent();
	}

	/** Nor does a rejection become another word by standing. */
	private boolean isRejected(Review review) {
		return decision(review).filter((word) -> word.outcome() == Outcome.REJECTED).isPresent();
	}

	private Guarantee governance(Proposal proposal, List<Review> current) {
		return current.stream()
			.map(this::decision)
			.flatMap(Optional::stream)
			.map(this::vote)
			.flatMap(Optional::stream)
			.findFirst()
			.map((review) -> met(proposal, review))
			.orElseGet(() -> missing(proposal, current));
	}

	/** The decision itself where a row only says that it stands. */
	private Optional<Review> decision(Review review) {
		return (review.standingOn() != null) ? this.rows.find(review.standingOn()) : Optional.of(review);
	}

	/**
	 * By which faculty forwarded it: a later reading by consent only confirms the vote at
	 * an earlier one.
	 */
	private Optional<Review> vote(Review review) {
		if (review.outcome() != Outcome.FORWARDED || review.isRefused()) {
			return Optional.empty();
		}
		if (!"consent".equals(review.method())) {
			return Optional.of(review).filter(this::isGovernance);
		}
		return this.rows.of(review.proposal())
			.stream()
			.filter((earlier) -> isEarlierReading(earlier, review))
			.filter(this::isGovernance)
			.findFirst();
	}

	private static boolean isEarlierReading(Review earlier, Review review) {
		return earlier.outcome() == Outcome.SECOND_READING && earlier.reading() < review.reading()
				&& earlier.body().equals(review.body()) && earlier.round() == review.round()
				&& earlier.revision() == review.revision();
	}

	private boolean isGovernance(Review review) {
		return review.faculty() && isFacultySitting(review) && review.count() != null && review.count().quorumMet()
				&& review.count().votesFor() > 0 && isByPeople(review);
	}

	private boolean isFacultySitting(Review review) {
		return review.actingBody() == null || this.campuses.body(review.actingBody()).filter(Body::faculty).isPresent();
	}

	private boolean isByPeople(Review review) {
		return switch (review.method()) {
			case "ballot" -> this.votes.toCount(review).stream().anyMatch((ballot) -> ballot.choice().isFor());
			case "recorded" -> review.decidedBy() != null;
			default -> false;
		};
	}

	private static Guarantee met(Proposal proposal, Review review) {
		return new Guarantee(true,
				"%s, a body of faculty, forwarded revision %d of proposal %s by %s, with quorum: %d for, %d against."
					.formatted(review.bodyName(), review.revision(), proposal.number(),
							"ballot".equals(review.method()) ? "ballot" : "a vote at a meeting",
							review.count().votesFor(), review.count().votesAgainst()));
	}

	private Guarantee refused(Proposal proposal, Review review) {
		return new Guarantee(false,
				"%s, a body of faculty, %s revision %d of proposal %s%s; while that is its last word, no other body's decision makes up for it."
					.formatted(review.bodyName(),
							isRefused(review) ? "did not confirm what was decided for it on" : word(review),
							review.revision(), proposal.number(),
							(review.revision() < proposal.revision()) ? " and has not forwarded it since" : ""));
	}

	private String word(Review review) {
		return (isRejected(review) ? Outcome.REJECTED : review.outcome()).word();
	}

	private static Guarantee missing(Proposal proposal, List<Review> asked) {
		String who = asked.stream()
			.map((review) -> "%s (%s, %s)".formatted(review.bodyName(), review.method(),
					review.isOpen() ? "open" : review.outcome().word()))
			.collect(Collectors.joining(", "));
		return new Guarantee(false,
				"No body of faculty has forwarded revision %d of proposal %s by ballot or recorded vote with quorum. Asked so far: %s."
					.formatted(proposal.revision(), proposal.number(), who.isEmpty() ? "nobody" : who));
	}

}
