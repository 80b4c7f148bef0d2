package edu.suny.microcredentials.access.provider;

import java.util.List;

import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;

/**
 * Keeps nothing in this node's memory: {@link ProviderSessions} does it for all nodes.
 */
final class NoSessionsKept implements OidcSessionRegistry {

	@Override
	public void saveSessionInformation(OidcSessionInformation session) {
		// Kept elsewhere.
	}

	@Override
	public OidcSessionInformation removeSessionInformation(String session) {
		return null;
	}

	@Override
	public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
		return List.of();
	}

}
