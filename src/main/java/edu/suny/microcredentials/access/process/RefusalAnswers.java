package edu.suny.microcredentials.access.process;

import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.AuthorizationException;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * How a refusal, ours or the engine's, looks: a problem document to programs, a page to
 * people.
 */
@ControllerAdvice
class RefusalAnswers {

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
