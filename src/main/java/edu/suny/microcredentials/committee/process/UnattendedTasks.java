package edu.suny.microcredentials.committee.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Seats;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.Hands;
import edu.suny.microcredentials.proposal.process.TaskNames;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands still at a campus as nobody can do it, so that its governance office sees
 * it at once. Ballots are left out: their vote goes on without them.
 */
@Component
@Transactional(readOnly = true)
public class UnattendedTasks {

	private final TaskService tasks;

	private final TaskSeat seat;

	private final Hands hands;

	private final Belonging belonging;

	private final Deputies deputies;

	private final EngineIdentity caller;

	UnattendedTasks(@Lazy TaskService tasks, TaskSeat seat, Hands hands, Belonging belonging, Deputies deputies,
			EngineIdentity caller) {
		this.tasks = tasks;
		this.seat = seat;
		this.hands = hands;
		this.belonging = belonging;
		this.deputies = deputies;
		this.caller = caller;
	}

	/** The oldest first. */
	public List<UnattendedTask> at(String campus) {
		List<Task> open = this.caller.asSystem(
				() -> this.tasks.createTaskQuery().tenantIdIn(campus).active().orderByTaskCreateTime().asc().list());
		return open.stream()
			.filter((task) -> !task.getTaskDefinitionKey().equals("userTask_castBallot"))
			.flatMap((task) -> this.hands.at(task.getId(), this::unattended).stream())
			.toList();
	}

	private Optional<UnattendedTask> unattended(DelegateTask task) {
		String number = task.getExecution().getProcessBusinessKey();
		return why(task).map((sentence) -> new UnattendedTask(TaskNames.step(task.getName(), number), number, sentence,
				task.getCreateTime().toInstant()));
	}

	private Optional<String> why(DelegateTask task) {
		Set<String> people = (task.getAssignee() != null) ? Set.of(task.getAssignee()) : this.seat.offered(task);
		if (people.isEmpty()) {
			return Optional.of("It is offered to nobody.");
		}
		List<String> able = people.stream()
			.filter((user) -> this.belonging.knows(user) && this.hands.refusal(task, user).isEmpty())
			.toList();
		if (able.isEmpty()) {
			return Optional.of("Nobody to whom it is offered may do it.");
		}
		Optional<Review> review = this.seat.review(task).filter((each) -> !Seats.allowsDeputies(each));
		return review.filter((each) -> able.stream().allMatch((user) -> isAway(user, each)))
			.map((each) -> "Whoever may do it is away, and %s allows no deputies.".formatted(each.bodyName()));
	}

	private boolean isAway(String user, Review review) {
		return this.deputies.of(user, review.sitting()).isPresent();
	}

}
