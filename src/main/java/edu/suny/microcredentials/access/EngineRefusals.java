package edu.suny.microcredentials.access;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.engine.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Who may not call the engine reads why, in the shape in which the engine refuses. */
@Component
class EngineRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ObjectMapper json;

	private final OpenCalls calls;

	EngineRefusals(ObjectMapper json, OpenCalls calls) {
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
		// Web apps show our sign-in page; no browser is to ask for a password by itself.
		if (request.getRequestURI().startsWith("/engine-rest") && request.getHeader("Sec-Fetch-Mode") == null) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiRefusals.challenge(reason));
		}
		write(response, HttpStatus.UNAUTHORIZED,
				(reason instanceof OAuth2AuthenticationException)
						? "The token is not valid here: %s".formatted(reason.getMessage())
						: "Sign in first: the name or the password is missing or wrong.");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		write(response, HttpStatus.FORBIDDEN,
				(reason instanceof CsrfException) ? ApiRefusals.OUT_OF_DATE : this.calls.refusal(request));
	}

	private void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(),
				Problem.of(status.value(), status.getReasonPhrase(), sentence));
	}

}
