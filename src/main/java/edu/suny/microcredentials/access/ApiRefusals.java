package edu.suny.microcredentials.access;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Who may not use our API reads why, as a problem document (RFC 9457). */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	static final String OUT_OF_DATE = "The page is out of date. Load it again and repeat what you did "
			+ "(its CSRF token does not fit).";

	/** What makes clients ask for a name and a password. */
	static final String CHALLENGE = "Basic realm=\"Micro-credential governance\"";

	private final ObjectMapper json;

	private final OpenCalls calls;

	ApiRefusals(ObjectMapper json, OpenCalls calls) {
		this.json = json;
		this.calls = calls;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (reason instanceof TooManyTriesException tooMany) {
			tooMany.say(response);
			write(response, HttpStatus.TOO_MANY_REQUESTS, tooMany.getMessage());
			return;
		}
		// A challenge makes a browser ask for a password by itself.
		if (request.getHeader("Sec-Fetch-Mode") == null) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(reason));
		}
		write(response, HttpStatus.UNAUTHORIZED, sentence(request, reason));
	}

	/** In the way in which the credentials were sent. */
	static String challenge(AuthenticationException reason) {
		return (reason instanceof OAuth2AuthenticationException) ? "Bearer error=\"invalid_token\"" : CHALLENGE;
	}

	private static String sentence(HttpServletRequest request, AuthenticationException reason) {
		if (reason instanceof OAuth2AuthenticationException) {
			return "The token is not valid here: %s".formatted(reason.getMessage());
		}
		return (request.getHeader(HttpHeaders.AUTHORIZATION) != null) ? "The name or the password is wrong."
				: "Sign in first, or send credentials with the request.";
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			commence(request, response, null);
		}
		else if (reason instanceof CsrfException) {
			write(response, HttpStatus.FORBIDDEN, OUT_OF_DATE);
		}
		else {
			write(response, HttpStatus.FORBIDDEN, this.calls.refusal(request));
		}
	}

	private void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
	}

}
