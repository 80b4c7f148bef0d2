package edu.suny.microcredentials.engine.rest;

import java.util.Arrays;
import java.util.Optional;

import edu.suny.microcredentials.engine.Problem;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Answers a refusal with its status and its sentences, however deep the engine wrapped
 * it, and all else as the engine does.
 *
 * @param <T> the failures that it is asked for; JAX-RS takes the mapper of the nearest
 * type
 */
abstract class RefusalMapper<T extends Throwable> implements ExceptionMapper<T> {

	@Override
	public Response toResponse(T failure) {
		return Refusals.of(failure)
			.or(() -> unreadable(failure))
			.map(RefusalMapper::response)
			.orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
	}

	/** What the engine stumbles over while it reads a variable is the caller's. */
	private static Optional<RefusedException> unreadable(Throwable failure) {
		return Arrays.stream(failure.getStackTrace())
			.limit(10)
			.filter((frame) -> !(failure instanceof RestException)
					&& frame.getClassName().equals(VariableValueDto.class.getName()))
			.findFirst()
			.map((frame) -> new RefusedException(Reason.INVALID,
					"A variable cannot be read: its type and its value do not fit."));
	}

	private static Response response(RefusedException refused) {
		return Response.status(refused.reason().status()).type(Problem.MEDIA_TYPE).entity(Problem.of(refused)).build();
	}

	static final class OfEngine extends RefusalMapper<ProcessEngineException> {

	}

	static final class OfRest extends RefusalMapper<RestException> {

	}

	static final class OfAnything extends RefusalMapper<RuntimeException> {

	}

}
