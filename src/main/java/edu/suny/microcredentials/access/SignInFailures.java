package edu.suny.microcredentials.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** What the sign-in page says to whom it does not let in. */
class SignInFailures implements AuthenticationFailureHandler {

	private final AuthenticationFailureHandler wrongPassword = new SimpleUrlAuthenticationFailureHandler(
			"/login?error");

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		if (failure instanceof TooManyTriesException tooMany) {
			tooMany.say(response);
			SignInRefusal.show(request, response, HttpStatus.TOO_MANY_REQUESTS, failure.getMessage());
		}
		else if (failure instanceof SignInRefusedException) {
			SignInRefusal.show(request, response, HttpStatus.FORBIDDEN, failure.getMessage());
		}
		else if (failure instanceof AuthenticationServiceException) {
			SignInRefusal.show(request, response, HttpStatus.SERVICE_UNAVAILABLE, failure.getMessage());
		}
		else {
			this.wrongPassword.onAuthenticationFailure(request, response, failure);
		}
	}

}
