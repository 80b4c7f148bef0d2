package edu.suny.microcredentials.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Who may not call an API reads why, as a problem document (RFC 9457). */
@Component
class CallRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String OUT_OF_DATE = "The page is out of date. Load it again and repeat what you did "
			+ "(its CSRF token does not fit).";

	private final OpenCalls calls;

	CallRefusals(OpenCalls calls) {
		this.calls = calls;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (reason instanceof TooManyTriesException tooMany) {
			tooMany.say(response);
			Answers.refuse(response, HttpStatus.TOO_MANY_REQUESTS, tooMany.getMessage());
			return;
		}
		if (isScript(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(reason));
		}
		Answers.refuse(response, HttpStatus.UNAUTHORIZED, sentence(request, reason));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			commence(request, response, null);
		}
		else {
			Answers.refuse(response, HttpStatus.FORBIDDEN,
					(reason instanceof CsrfException) ? OUT_OF_DATE : this.calls.refusal(request));
		}
	}

	/** Of browsers, none is to ask for a password by itself. */
	private static boolean isScript(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/camunda") && request.getHeader("Sec-Fetch-Mode") == null;
	}

	/** In the way in which the credentials were sent. */
	private static String challenge(AuthenticationException reason) {
		return (reason instanceof OAuth2AuthenticationException) ? "Bearer error=\"invalid_token\""
				: "Basic realm=\"Micro-credential governance\"";
	}

	private static String sentence(HttpServletRequest request, AuthenticationException reason) {
		if (reason instanceof OAuth2AuthenticationException) {
			return "The token is not valid here: %s".formatted(reason.getMessage());
		}
		return (request.getHeader(HttpHeaders.AUTHORIZATION) != null) ? "The name or the password is wrong."
				: "Sign in first, or send credentials with the request.";
	}

}
