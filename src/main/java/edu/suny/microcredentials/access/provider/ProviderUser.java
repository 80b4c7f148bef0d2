package edu.suny.microcredentials.access.provider;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Who signed in by a provider, under the id of their account here. */
final class ProviderUser extends DefaultOidcUser {

	private static final long serialVersionUID = 1L;

	private final String account;

	ProviderUser(String account, OidcIdToken token) {
		super(AuthorityUtils.NO_AUTHORITIES, token);
		this.account = account;
	}

	@Override
	public String getName() {
		return this.account;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof ProviderUser user && user.account.equals(this.account);
	}

	@Override
	public int hashCode() {
		return this.account.hashCode();
	}

}
