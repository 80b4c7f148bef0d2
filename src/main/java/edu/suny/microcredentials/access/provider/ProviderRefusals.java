package edu.suny.microcredentials.access.provider;

import java.io.IOException;

import edu.suny.microcredentials.access.SignInRefusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Says on the sign-in page why a provider's sign-in did not succeed. */
@Component
class ProviderRefusals implements AuthenticationFailureHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ProviderRefusals.class);

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		LOG.info("Nobody is signed in: {}", failure.getMessage());
		SignInRefusal.show(request, response, status(failure), sentence(failure));
	}

	private static HttpStatus status(AuthenticationException failure) {
		return (down(failure) != null) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.FORBIDDEN;
	}

	private static String sentence(AuthenticationException failure) {
		if (down(failure) != null) {
			return down(failure).getMessage();
		}
		if (failure instanceof OAuth2AuthenticationException refused) {
			return switch (refused.getError().getErrorCode()) {
				case ProviderSignIn.REFUSED -> refused.getError().getDescription();
				case "access_denied" -> "The sign-in service of your campus did not let you in, or you did not go on.";
				case "authorization_request_not_found" ->
					"This sign-in was begun elsewhere or too long ago. Begin again here.";
				default -> unclear();
			};
		}
		return unclear();
	}

	private static String unclear() {
		return "The answer of your campus's sign-in service cannot be trusted, so nobody was signed in. Begin again; "
				+ "if it stays so, tell your governance office.";
	}

	private static ProviderDownException down(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof ProviderDownException down) {
				return down;
			}
		}
		return null;
	}

}
