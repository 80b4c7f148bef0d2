package edu.suny.microcredentials.access.process;

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
class Refusals {

	@ExceptionHandler
	Object refused(RefusedException refusal, HttpServletRequest request) {
		HttpStatus status = HttpStatus.valueOf(refusal.reason().status());
		return request.getServletPath().startsWith("/api/") ? problem(refusal, status) : page(refusal, status);
	}

	@ExceptionHandler
	Object refused(AuthorizationException refusal, HttpServletRequest request) {
		return refused(new RefusedException(Reason.FORBIDDEN, "You may not do this."), request);
	}

	private static ResponseEntity<ProblemDetail> problem(RefusedException refusal, HttpStatus status) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
		problem.setProperty("details", refusal.details());
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static ModelAndView page(RefusedException refusal, HttpStatus status) {
		ModelAndView page = new ModelAndView("error", status);
		page.addObject("sentence", refusal.getMessage());
		page.addObject("details", refusal.details());
		return page;
	}

}
