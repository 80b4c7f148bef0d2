package edu.suny.microcredentials.committee.process;

import java.util.Optional;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Seats;
import edu.suny.microcredentials.engine.Hands;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

/** Lets a task follow from absent members to their deputies, and back. */
@Component
class DeputyOffers {

	private final TaskSeat seat;

	private final Standing standing;

	private final Deputies deputies;

	private final Seats seats;

	private final Hands hands;

	DeputyOffers(TaskSeat seat, Standing standing, Deputies deputies, Seats seats, Hands hands) {
		this.seat = seat;
		this.standing = standing;
		this.deputies = deputies;
		this.seats = seats;
		this.hands = hands;
	}

	/**
	 * A ballot goes to the deputy of its member; a task that is offered to several is
	 * offered to the deputies of those of them who are absent, too.
	 */
	void follow(DelegateTask task) {
		Optional<Review> review = this.seat.review(task);
		if (this.deputies.acting().isEmpty() || review.filter((each) -> !Seats.allowsDeputies(each)).isPresent()) {
			return;
		}
		String member = task.getAssignee();
		if (member == null) {
			this.seat.offered(task).forEach((offered) -> offer(task, offered, review));
		}
		else if (task.getOwner() == null && task.getCandidates().isEmpty()) {
			deputy(task, member, review).filter((deputy) -> !hasVote(task, deputy, review)).ifPresent((deputy) -> {
				task.setOwner(member);
				task.setAssignee(deputy);
			});
		}
	}

	/** Takes a task from those who act for nobody any more. */
	void comeBack(DelegateTask task, String deputy) {
		if (!this.standing.isDeputy(task, deputy) || this.standing.absent(task, deputy).isPresent()) {
			return;
		}
		if (task.getCandidates().isEmpty()) {
			task.setAssignee(task.getOwner());
		}
		else {
			if (deputy.equals(task.getAssignee())) {
				task.setAssignee(null);
			}
			task.deleteCandidateUser(deputy);
			task.deleteUserIdentityLink(deputy, Standing.LINK);
		}
		task.setOwner(null);
	}

	/** Whoever takes a task that is offered to them as a deputy has it for the member. */
	void taken(DelegateTask task) {
		if (!task.getCandidates().isEmpty()) {
			task.setOwner(this.standing.absent(task, task.getAssignee()).orElse(null));
		}
	}

	private void offer(DelegateTask task, String member, Optional<Review> review) {
		deputy(task, member, review)
			.filter((deputy) -> !this.seat.offered(task).contains(deputy) && !TaskSeat.isLinked(task, deputy))
			.ifPresent((deputy) -> {
				task.addCandidateUser(deputy);
				task.addUserIdentityLink(deputy, Standing.LINK);
			});
	}

	private Optional<String> deputy(DelegateTask task, String member, Optional<Review> review) {
		return this.seat.bodies(task)
			.stream()
			.flatMap((body) -> this.deputies.of(member, body).stream())
			.filter((deputy) -> this.hands.refusal(task, deputy).isEmpty())
			.filter((deputy) -> review.flatMap((each) -> this.seats.whyRecused(each.id(), deputy)).isEmpty())
			.findFirst();
	}

	/** Their own, or another absent member's that went to them before. */
	private boolean hasVote(DelegateTask task, String user, Optional<Review> review) {
		return review.filter((each) -> each.eligible().contains(user)).isPresent()
				|| this.seat.hasAnotherBallot(task, user);
	}

}
