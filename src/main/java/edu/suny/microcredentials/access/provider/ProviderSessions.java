package edu.suny.microcredentials.access.provider;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which session of ours began by which session at a provider, so that its end there is
 * its end here, whichever node hears of it.
 */
@Component
public class ProviderSessions implements SessionAuthenticationStrategy, LogoutHandler {

	private final JdbcClient jdbc;

	private final SessionRepository<?> sessions;

	ProviderSessions(JdbcClient jdbc, SessionRepository<?> sessions) {
		this.jdbc = jdbc;
		this.sessions = sessions;
	}

	/** A session begins; those that ended by themselves are forgotten. */
	@Override
	@Transactional
	public void onAuthentication(Authentication authentication, HttpServletRequest request,
			HttpServletResponse response) {
		if (authentication instanceof OAuth2AuthenticationToken token
				&& token.getPrincipal() instanceof OidcUser user) {
			this.jdbc.sql("delete from provider_session where begun_at < now() - interval '1 day'").update();
			this.jdbc.sql("""
					insert into provider_session (session, registration, subject, provider_session)
					values (:session, :registration, :subject, :providerSession)""")
				.param("session", request.getSession().getId())
				.param("registration", token.getAuthorizedClientRegistrationId())
				.param("subject", user.getSubject())
				.param("providerSession", user.getClaimAsString("sid"))
				.update();
		}
	}

	/** A provider says, by a token that was checked, that sessions have ended. */
	@Override
	@Transactional
	public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		OidcLogoutToken token = (OidcLogoutToken) authentication.getPrincipal();
		String registration = request.getRequestURI().replaceFirst(".*/", "");
		List<String> ended = this.jdbc
			.sql("""
					delete from provider_session where registration = :registration
					and (provider_session = :providerSession or (cast(:providerSession as text) is null and subject = :subject))
					returning session""")
			.param("registration", registration)
			.param("providerSession", token.getSessionId())
			.param("subject", token.getSubject())
			.query(String.class)
			.list();
		ended.forEach(this.sessions::deleteById);
	}

}
