package edu.suny.microcredentials.notice.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.Hands;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells people of their tasks at the end of the transaction, when all has been said about
 * whose they are: a committee of two hundred in one go.
 */
@Component
class TouchedTasks {

	private final Hands hands;

	private final EngineIdentity identity;

	private final TaskNews news;

	private final Notices notices;

	TouchedTasks(Hands hands, EngineIdentity identity, TaskNews news, Notices notices) {
		this.hands = hands;
		this.identity = identity;
		this.news = news;
		this.notices = notices;
	}

	void touch(DelegateTask task) {
		if (TransactionSynchronizationManager.isSynchronizationActive() && !isOwnDoing(task)) {
			noted().add(task.getId());
		}
	}

	/** Whoever begins a proposal or claims a task knows. */
	private boolean isOwnDoing(DelegateTask task) {
		boolean comesToThem = TaskListener.EVENTNAME_CREATE.equals(task.getEventName()) && !TaskNews.isDraft(task);
		return !comesToThem && this.identity.user().filter((user) -> user.equals(task.getAssignee())).isPresent();
	}

	private Set<String> noted() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(AtTheEnd.class::isInstance)
			.map((each) -> ((AtTheEnd) each).tasks)
			.findFirst()
			.orElseGet(() -> {
				AtTheEnd end = new AtTheEnd();
				TransactionSynchronizationManager.registerSynchronization(end);
				return end.tasks;
			});
	}

	private final class AtTheEnd implements TransactionSynchronization {

		private final Set<String> tasks = new LinkedHashSet<>();

		@Override
		public void beforeCommit(boolean readOnly) {
			List<NewNotice> all = TouchedTasks.this.hands.atEach(this.tasks, TouchedTasks.this.news::of)
				.stream()
				.flatMap(List::stream)
				.toList();
			TouchedTasks.this.notices.tell(all);
		}

	}

}
