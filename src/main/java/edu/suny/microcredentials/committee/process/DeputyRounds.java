package edu.suny.microcredentials.committee.process;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import edu.suny.microcredentials.absence.DeputiesChanged;
import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.engine.Hands;
import edu.suny.microcredentials.engine.PersonalTasks;
import edu.suny.microcredentials.engine.Refusals;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes open tasks to the deputies of absent members, and back at the end: when a deputy
 * is named or ended, and every few minutes, as days begin and end.
 */
@Component
public class DeputyRounds {

	private static final Logger LOG = LoggerFactory.getLogger(DeputyRounds.class);

	private final DeputyOffers offers;

	private final Deputies deputies;

	private final Hands hands;

	private final PersonalTasks tasks;

	private final JdbcClient jdbc;

	private final TransactionTemplate each;

	DeputyRounds(DeputyOffers offers, Deputies deputies, Hands hands, PersonalTasks tasks, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.offers = offers;
		this.deputies = deputies;
		this.hands = hands;
		this.tasks = tasks;
		this.jdbc = jdbc;
		this.each = new TransactionTemplate(transactions);
		this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@TransactionalEventListener
	void changed(DeputiesChanged event) {
		go();
	}

	/** Two nodes at once do no harm: of two who move a task one finds it moved. */
	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT3M")
	public void go() {
		this.jdbc.sql("""
				select id_ as task, assignee_ as "user" from act_ru_task
					where owner_ is not null and assignee_ is not null and owner_ <> assignee_
				union select task_id_, user_id_ from act_ru_identitylink
					where type_ = :link and task_id_ is not null""")
			.param("link", Standing.LINK)
			.query(InHands.class)
			.list()
			.forEach((found) -> at(found.task(), (task) -> this.offers.comeBack(task, found.user())));
		Set<String> followers = new LinkedHashSet<>();
		this.deputies.acting()
			.forEach((deputy) -> this.tasks.of(deputy.member()).forEach((task) -> followers.add(task.getId())));
		followers.forEach((task) -> at(task, this.offers::follow));
	}

	/** One that fails does not keep the others; it is tried again in the next round. */
	private void at(String id, Consumer<DelegateTask> change) {
		try {
			this.each.executeWithoutResult((status) -> this.hands.change(id, (task) -> {
				change.accept(task);
				return null;
			}));
		}
		catch (RuntimeException ex) {
			if (Refusals.of(ex).isEmpty()) {
				LOG.warn("The task {} does not follow to or from a deputy", id, ex);
			}
		}
	}

	private record InHands(String task, String user) {
	}

}
