package edu.suny.microcredentials.access;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import edu.suny.microcredentials.access.provider.ProviderSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** What happens to the session when somebody signs in, by whichever way. */
@Component
class SessionBegin implements SessionAuthenticationStrategy {

	/** An office, a laptop, a telephone, and browsers that were left open. */
	static final int MOST_SESSIONS = 5;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final SessionAuthenticationStrategy all;

	private final Acquaintances known;

	SessionBegin(FindByIndexNameSessionRepository<? extends Session> sessions, ProviderSessions providerSessions,
			Acquaintances known) {
		this.known = known;
		this.sessions = sessions;
		// A new one, with nothing in it of whoever used this browser before.
		SessionFixationProtectionStrategy anew = new SessionFixationProtectionStrategy();
		anew.setMigrateSessionAttributes(false);
		this.all = new CompositeSessionAuthenticationStrategy(
				List.of(anew, this::endOldest, this::giveTokenOfWebApps, this::knowBrowser, providerSessions));
	}

	@Override
	public void onAuthentication(Authentication authentication, HttpServletRequest request,
			HttpServletResponse response) {
		this.all.onAuthentication(authentication, request, response);
	}

	/** Beyond the limit the session ends that was used longest ago. */
	private void endOldest(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
		this.sessions.findByPrincipalName(authentication.getName())
			.values()
			.stream()
			.sorted(Comparator.comparing(Session::getLastAccessedTime, Comparator.reverseOrder()))
			// The one that begins now is not among them yet.
			.skip(MOST_SESSIONS - 1)
			.map(Session::getId)
			.toList()
			.forEach(this.sessions::deleteById);
	}

	/**
	 * The web apps would make it at their first page; two at once would make two, and the
	 * wrong one ends the session.
	 */
	private void giveTokenOfWebApps(Authentication authentication, HttpServletRequest request,
			HttpServletResponse response) {
		request.getSession().setAttribute(WebAppToken.IN_SESSION, UUID.randomUUID().toString());
	}

	/**
	 * Whoever signed in with a password keeps a mark, by which the tries of strangers do
	 * not count against them.
	 */
	private void knowBrowser(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
		if (authentication instanceof UsernamePasswordAuthenticationToken) {
			String mark = KeyGenerators.string().generateKey() + KeyGenerators.string().generateKey();
			this.known.remember(authentication.getName(), mark);
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(Origin.DEVICE, mark)
						.path(request.getContextPath() + "/login")
						.maxAge(Acquaintances.REMEMBERED)
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Lax")
						.build()
						.toString());
		}
	}

}
