package edu.suny.microcredentials.access.web;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is left to say when nothing else answered. Never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

	private static final Map<HttpStatus, String> SENTENCES = Map.of(HttpStatus.NOT_FOUND, "There is no such page.",
			HttpStatus.FORBIDDEN, "You may not do this, or there is no such page.", HttpStatus.UNAUTHORIZED,
			"Sign in first.", HttpStatus.BAD_REQUEST, "The request cannot be understood.",
			HttpStatus.METHOD_NOT_ALLOWED, "This address cannot be used in this way.", HttpStatus.PAYLOAD_TOO_LARGE,
			"This is too long.");

	/** With these our own filter says more, see LongestRequest. */
	private static final Set<HttpStatus> SAID_BY_US = EnumSet.of(HttpStatus.PAYLOAD_TOO_LARGE,
			HttpStatus.LENGTH_REQUIRED);

	private static final String FAULT = "Something went wrong here, and not through you. Try again in a minute; "
			+ "if it stays so, tell your administrator the time at which it happened.";

	@RequestMapping("${server.error.path:/error}")
	Object error(HttpServletRequest request) {
		HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
			.map((code) -> HttpStatus.resolve((int) code))
			.orElse(HttpStatus.NOT_FOUND);
		String sentence = (SAID_BY_US.contains(status)
				&& request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String said && !said.isBlank())
						? said
						: SENTENCES.getOrDefault(status, status.is4xxClientError() ? status.getReasonPhrase() : FAULT);
		if (!wantsPage(request)) {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
			problem.setInstance(URI.create(path(request)));
			return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
		}
		ModelAndView page = new ModelAndView("error", status);
		page.addObject("sentence", sentence);
		page.addObject("details", List.of());
		return page;
	}

	private static String path(HttpServletRequest request) {
		return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).orElse("/error");
	}

	private static boolean wantsPage(HttpServletRequest request) {
		String path = path(request);
		String accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
		return !path.startsWith("/api/") && !path.startsWith("/engine-rest/") && accept.contains("text/html");
	}

}
