package edu.suny.microcredentials.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes attachments back: nobody is served them any more, and nothing of them is deleted.
 * Who attached one does so until somebody has decided on the proposal with it at hand;
 * the governance office, at any time.
 */
@Component
@Transactional
public class AttachmentWithdrawals {

	private final Attachments attachments;

	private final AttachmentRows rows;

	private final Proposals proposals;

	private final Reviews reviews;

	private final Voting voting;

	private final Belonging belonging;

	private final AttachmentActs acts;

	AttachmentWithdrawals(Attachments attachments, AttachmentRows rows, Proposals proposals, Reviews reviews,
			Voting voting, Belonging belonging, AttachmentActs acts) {
		this.voting = voting;
		this.acts = acts;
		this.attachments = attachments;
		this.rows = rows;
		this.proposals = proposals;
		this.reviews = reviews;
		this.belonging = belonging;
	}

	/**
	 * Withdraws one.
	 * @throws RefusedException if there is none that they may read, if it is not theirs
	 * to withdraw or no longer, or without a reason
	 */
	public void withdraw(String number, String id, String typedReason, String user) {
		Attachment attachment = this.attachments.get(number, id, user);
		Proposal proposal = this.proposals.held(number);
		if (!this.belonging.isOffice(user, proposal.campus())) {
			if (!attachment.uploadedBy().equals(user)) {
				throw new RefusedException(Reason.FORBIDDEN,
						"Only who attached a file withdraws it, or the governance office: ask one of them.");
			}
			if (this.proposals.isEnded(proposal) || !attachment.uploadedAt().isAfter(lastDecision(number))) {
				throw new RefusedException(Reason.CONFLICT,
						"“%s” was at hand when proposal %s was decided on, and stays with it. If it must not be read, ask the governance office."
							.formatted(attachment.name(), number));
			}
		}
		String reason = WrittenReason.of(typedReason);
		if (!this.rows.withdraw(attachment.id(), user, reason)) {
			throw new RefusedException(Reason.CONFLICT, "Somebody else withdrew it at the same moment.");
		}
		this.acts.withdrawn(attachment, proposal, user, reason);
	}

	/** Those of a proposal that this user can withdraw now. */
	@Transactional(readOnly = true)
	public Set<UUID> withdrawable(String number, List<Attachment> all, String user) {
		List<Attachment> left = all.stream().filter((each) -> !each.isWithdrawn()).toList();
		if (left.isEmpty()) {
			return Set.of();
		}
		Proposal proposal = this.proposals.get(number);
		boolean office = this.belonging.isOffice(user, proposal.campus());
		Instant decided = this.proposals.isEnded(proposal) ? Instant.MAX : lastDecision(number);
		return left.stream()
			.filter((each) -> office || (each.uploadedBy().equals(user) && each.uploadedAt().isAfter(decided)))
			.map(Attachment::id)
			.collect(Collectors.toSet());
	}

	/** When somebody decided or voted last. */
	private Instant lastDecision(String number) {
		return this.reviews.of(number)
			.stream()
			.filter((review) -> review.outcome() != Outcome.CLOSED)
			.flatMap(this::decisions)
			.max(Instant::compareTo)
			.orElse(Instant.MIN);
	}

	private Stream<Instant> decisions(Review review) {
		if (!review.isOpen()) {
			return Stream.of(review.closedAt());
		}
		return Stream.concat(Stream.ofNullable(review.decision()).map((decision) -> Instant.now()),
				this.voting.ballots(review.id())
					.stream()
					.map((ballot) -> (ballot.castAt() != null) ? ballot.castAt() : Instant.now()));
	}

}
