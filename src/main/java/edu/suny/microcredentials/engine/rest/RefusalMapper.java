package edu.suny.microcredentials.engine.rest;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
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
			.map(RefusalMapper::response)
			.orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
	}

	private static Response response(RefusedException refused) {
		return Response.status(refused.reason().status())
			.type(MediaType.APPLICATION_JSON_TYPE)
			.entity(new Refusal(refused.reason().name(), refused.getMessage(),
					Optional.of(refused.details())
						.filter((details) -> !details.isEmpty())
						.orElse(List.of(refused.getMessage()))))
			.build();
	}

	/** What the client reads; the web apps show the message. */
	record Refusal(String type, String message, List<String> details) {

	}

	static final class OfEngine extends RefusalMapper<ProcessEngineException> {

	}

	static final class OfRest extends RefusalMapper<RestException> {

	}

	static final class OfAnything extends RefusalMapper<RuntimeException> {

	}

}
