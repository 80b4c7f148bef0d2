package edu.suny.microcredentials.roster.process;

import java.util.List;
import java.util.function.Supplier;

import edu.suny.microcredentials.committee.Seats;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets those reviews go on that had stopped as nobody of a body could decide. It is done
 * after the roster is in force, and what fails in it takes nothing of the roster back.
 */
@Component
class StoppedReviews {

	private static final Logger LOG = LoggerFactory.getLogger(StoppedReviews.class);

	private final ManagementService management;

	private final EngineIdentity caller;

	private final TransactionTemplate transaction;

	StoppedReviews(ManagementService management, EngineIdentity caller, PlatformTransactionManager transactions) {
		this.management = management;
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
			stopped(campus).forEach(this::tryAgain);
		}
		catch (RuntimeException ex) {
			LOG.error("The reviews at {} that had stopped could not be looked for", campus, ex);
		}
	}

	/** Ids of jobs. Of a fault without a message the engine keeps null. */
	private List<String> stopped(String campus) {
		return inOwnTransaction(() -> this.management.createJobQuery()
			.tenantIdIn(campus)
			.noRetriesLeft()
			.withException()
			.list()
			.stream()
			.filter((job) -> job.getExceptionMessage() != null
					&& job.getExceptionMessage().contains(Seats.INCOMPLETE_ROSTER))
			.map(Job::getId)
			.toList());
	}

	private void tryAgain(String job) {
		try {
			inOwnTransaction(() -> {
				this.management.setJobRetries(job, 1);
				return null;
			});
		}
		catch (RuntimeException ex) {
			// The others go on all the same; an administrator may try this one again.
			LOG.error("The stopped review of job {} could not go on", job, ex);
		}
	}

	private <T> T inOwnTransaction(Supplier<T> call) {
		return this.caller.asSystem(() -> this.transaction.execute((status) -> call.get()));
	}

}
