package edu.suny.microcredentials.engine;

import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Says as a refusal what the engine and the database say as a fault of their own. */
public final class Refusals {

	private static final String OF_ANOTHER_CAMPUS = "it belongs to no authenticated tenant.";

	private Refusals() {
	}

	/**
	 * The refusal in a failure or behind it.
	 * @return nothing if it is a fault of the product
	 */
	public static Optional<RefusedException> of(Throwable failure) {
		return Stream.iterate(failure, (each) -> each != null, Throwable::getCause)
			.limit(20)
			.map(Refusals::one)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<RefusedException> one(Throwable failure) {
		if (failure instanceof RefusedException refused) {
			return Optional.of(refused);
		}
		if (failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException
				|| failure instanceof DuplicateKeyException) {
			return refusal(Reason.CONFLICT,
					"Somebody else did this at the same moment, and was first. Reload to see what is left to do.");
		}
		if (failure instanceof TaskAlreadyClaimedException) {
			return refusal(Reason.CONFLICT, "Somebody else has claimed this task. Reload to see who.");
		}
		if (failure instanceof SuspendedEntityInteractionException) {
			return refusal(Reason.CONFLICT, Suspension.HELD);
		}
		if (failure instanceof NullValueException && failure.getMessage().contains("task is null")) {
			return refusal(Reason.NOT_FOUND,
					"This task is not open: it has been done, or the proposal has moved on. Reload the list of tasks.");
		}
		if (failure instanceof ProcessEngineException && failure.getMessage().endsWith(OF_ANOTHER_CAMPUS)) {
			return refusal(Reason.NOT_FOUND, "There is no such thing at your campus.");
		}
		if (failure instanceof NullValueException) {
			return refusal(Reason.NOT_FOUND, failure.getMessage());
		}
		return Optional.empty();
	}

	private static Optional<RefusedException> refusal(Reason reason, String sentence) {
		return Optional.of(new RefusedException(reason, sentence));
	}

}
