package edu.suny.microcredentials.committee.process;

import java.util.Optional;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.engine.Hands;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.stereotype.Component;

/**
 * For whom somebody works on a task: for themself, or as deputy for an absent member. A
 * ballot that a deputy has keeps its member as the task's owner; to whom else a task is
 * offered only as a deputy, says a link of the type {@value #LINK}.
 */
@Component
public class Standing {

	static final String LINK = "deputy";

	private final TaskSeat seat;

	private final Deputies deputies;

	private final Hands hands;

	Standing(TaskSeat seat, Deputies deputies, Hands hands) {
		this.seat = seat;
		this.deputies = deputies;
		this.hands = hands;
	}

	/** Whose seat somebody works in who does the task now; history keeps it. */
	public Acting of(DelegateTask task, String user) {
		Acting acting = absent(task, user).map((member) -> new Acting(member, user)).orElse(Acting.self(user));
		task.setOwner(acting.absent());
		return acting;
	}

	/** The member for whom this deputy acts at the task now, if there is one. */
	Optional<String> absent(DelegateTask task, String user) {
		if (isHolding(task, user)) {
			return Optional.of(task.getOwner()).filter((owner) -> actsFor(task, owner, user));
		}
		return TaskSeat.isLinked(task, user) ? this.seat.offered(task)
			.stream()
			.filter((member) -> !member.equals(user) && actsFor(task, member, user))
			.filter((member) -> this.hands.refusal(task, member).isEmpty())
			.findFirst() : Optional.empty();
	}

	/** Whether the task is theirs, or offered to them, as a deputy alone. */
	boolean isDeputy(DelegateTask task, String user) {
		return isHolding(task, user) || TaskSeat.isLinked(task, user);
	}

	/** Whether somebody else's ballot is in their hands. */
	private static boolean isHolding(DelegateTask task, String user) {
		return task.getOwner() != null && !task.getOwner().equals(user) && user.equals(task.getAssignee())
				&& task.getCandidates().isEmpty() && ((TaskEntity) task).getDelegationState() == null;
	}

	private boolean actsFor(DelegateTask task, String member, String user) {
		return this.seat.bodies(task)
			.stream()
			.anyMatch((body) -> this.deputies.of(member, body).filter(user::equals).isPresent());
	}

}
