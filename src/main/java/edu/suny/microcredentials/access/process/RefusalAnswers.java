package edu.suny.microcredentials.access.process;

import java.io.IOException;
import java.nio.file.FileSystemException;

import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.AuthorizationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * How a refusal, ours or the engine's, looks: a problem document to programs, a page to
 * people.
 */
@ControllerAdvice
class RefusalAnswers {

	private static final Logger LOG = LoggerFactory.getLogger(RefusalAnswers.class);

	/**
	 * Finds the refusal however deep it is wrapped; all else stays the fault that it is.
	 */
	@ExceptionHandler
	Object failed(RuntimeException failure, HttpServletRequest request) {
		return answer(Refusals.of(failure).orElseThrow(() -> failure), request);
	}

	@ExceptionHandler
	Object refused(AuthorizationException refusal, HttpServletRequest request) {
		return answer(new RefusedException(Reason.FORBIDDEN, "You may not do this."), request);
	}

	/**
	 * Whoever sends a form that is none has to send another.
	 * @throws MultipartException if it is no fault of the form: a full disk, for example
	 */
	@ExceptionHandler
	Object unreadable(MultipartException failure, HttpServletRequest request) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		if (cause.getClass() == IOException.class || cause instanceof FileSystemException) {
			throw failure;
		}
		LOG.warn("An upload to {} cannot be read: {}", request.getServletPath(), String.valueOf(failure.getCause()));
		return answer(new RefusedException(Reason.INVALID,
				"What was sent is no form with a file (multipart/form-data), or was cut off. Nothing of it was kept; send it again."),
				request);
	}

	@ExceptionHandler
	Object withoutFile(MissingServletRequestPartException failure, HttpServletRequest request) {
		return answer(new RefusedException(Reason.INVALID,
				"No file was sent: choose one. It goes into the form as “%s”.".formatted(failure.getRequestPartName())),
				request);
	}

	private static Object answer(RefusedException refusal, HttpServletRequest request) {
		HttpStatus status = HttpStatus.valueOf(refusal.reason().status());
		return isForPrograms(request.getServletPath()) ? problem(refusal, status) : page(refusal, status);
	}

	private static boolean isForPrograms(String path) {
		return path.startsWith("/api/") || path.startsWith("/.well-known/");
	}

	private static ResponseEntity<ProblemDetail> problem(RefusedException refusal, HttpStatus status) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
		problem.setProperty("errors", refusal.flaws());
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static ModelAndView page(RefusedException refusal, HttpStatus status) {
		ModelAndView page = new ModelAndView("error", status);
		page.addObject("sentence", refusal.getMessage());
		page.addObject("details", refusal.details());
		return page;
	}

}
