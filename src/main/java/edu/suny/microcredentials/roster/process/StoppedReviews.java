package edu.suny.microcredentials.roster.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import edu.suny.microcredentials.committee.process.DepartedMembers;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has those bodies seated again that could not decide, now that their rosters may be
 * complete: what the governance office would do by its task. It is done after the roster
 * is in force, and what fails in it takes nothing of the roster back.
 */
@Component
class StoppedReviews {

	private static final Logger LOG = LoggerFactory.getLogger(StoppedReviews.class);

	private final TaskService tasks;

	private final DepartedMembers departed;

	private final MovedPeople moved;

	private final EngineIdentity caller;

	private final TransactionTemplate transaction;

	StoppedReviews(TaskService tasks, DepartedMembers departed, MovedPeople moved, EngineIdentity caller,
			PlatformTransactionManager transactions) {
		this.tasks = tasks;
		this.departed = departed;
		this.moved = moved;
		this.caller = caller;
		this.transaction = new TransactionTemplate(transactions);
		// After a commit the old transaction is still bound; what joins it is lost.
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Those of a campus: now, or when the transaction under way has been committed. */
	void resume(String campus) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			resumeNow(campus);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				resumeNow(campus);
			}
		});
	}

	private void resumeNow(String campus) {
		try {
			inOwnTransaction(() -> {
				this.departed.withdraw(campus);
				return null;
			});
			this.moved.keep();
			stopped(campus).forEach(this::seatAgain);
		}
		catch (RuntimeException ex) {
			LOG.error("The reviews at {} that wait for a complete body could not be looked for", campus, ex);
		}
	}

	/** Ids of the governance office's tasks. */
	private List<String> stopped(String campus) {
		return inOwnTransaction(() -> this.tasks.createTaskQuery()
			.tenantIdIn(campus)
			.taskDefinitionKey("userTask_completeBody")
			.active()
			.list()
			.stream()
			.map(Task::getId)
			.toList());
	}

	private void seatAgain(String task) {
		try {
			inOwnTransaction(() -> {
				this.tasks.complete(task, Map.of("outcome", "noQuorum"));
				return null;
			});
		}
		catch (RuntimeException ex) {
			// The others go on all the same; the office may seat this one again.
			LOG.error("The body of task {} could not be seated again", task, ex);
		}
	}

	private <T> T inOwnTransaction(Supplier<T> call) {
		return this.caller.asSystem(() -> this.transaction.execute((status) -> call.get()));
	}

}
