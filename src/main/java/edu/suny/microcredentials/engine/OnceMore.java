package edu.suny.microcredentials.engine;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What somebody does at the same moment as another, and loses to them, is done once more
 * before they hear of it: after a change of the calendar their task is still there, with
 * another end.
 */
public final class OnceMore {

	private OnceMore() {
	}

	/**
	 * Does it, a second time where two met. Within a transaction there is no second time:
	 * it would read what the first did.
	 */
	public static <T> T of(Supplier<T> action) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return action.get();
		}
		try {
			return action.get();
		}
		catch (RuntimeException ex) {
			if (!isOfTwoAtOnce(ex)) {
				throw ex;
			}
			return action.get();
		}
	}

	private static boolean isOfTwoAtOnce(Throwable failure) {
		return Stream.iterate(failure, (each) -> each != null, Throwable::getCause)
			.limit(20)
			.anyMatch((each) -> each instanceof OptimisticLockingException
					|| each instanceof ConcurrencyFailureException);
	}

}
