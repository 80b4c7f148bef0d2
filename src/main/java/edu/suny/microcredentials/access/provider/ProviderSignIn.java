package edu.suny.microcredentials.access.provider;

import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.access.SignInSettings.Claims;
import edu.suny.microcredentials.access.SignInSettings.Provider;
import edu.suny.microcredentials.access.process.Accounts;
import edu.suny.microcredentials.access.process.Arrival;
import edu.suny.microcredentials.access.process.BelongingRules;
import edu.suny.microcredentials.access.process.Profile;
import edu.suny.microcredentials.access.process.Source;
import edu.suny.microcredentials.engine.RefusedException;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Takes in who comes from a provider: an account, a campus, the groups. */
@Component
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

	/** The code of a refusal whose description is for the person. */
	static final String REFUSED = "governance_refused";

	private final OidcUserService provided = new OidcUserService();

	private final Providers providers;

	private final Accounts accounts;

	private final BelongingRules belonging;

	ProviderSignIn(Providers providers, Accounts accounts, BelongingRules belonging, ProviderWeb web) {
		this.providers = providers;
		this.accounts = accounts;
		this.belonging = belonging;
		DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
		userInfo.setRestOperations(web.operations());
		this.provided.setOauth2UserService(userInfo);
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser user = this.provided.loadUser(request);
		String registration = request.getClientRegistration().getRegistrationId();
		try {
			return new ProviderUser(arrive(registration, user), user.getIdToken());
		}
		catch (RefusedException ex) {
			throw new OAuth2AuthenticationException(new OAuth2Error(REFUSED, ex.getMessage(), null), ex);
		}
	}

	private String arrive(String registration, OidcUser user) {
		Provider provider = this.providers.get(registration);
		Claims claims = provider.claims();
		Said said = new Said(user.getClaims(), provider.name());
		List<String> campuses = (provider.campus() != null) ? List.of(provider.campus())
				: this.belonging.campuses(said.values(claims.campus()), provider.belonging());
		Set<String> groups = this.belonging.groups(said.values(claims.groups()), campuses, provider.belonging());
		return this.accounts.arrive(
				new Source("oidc:" + registration, Set.copyOf(campuses), provider.belonging().systemGroups(),
						provider.belonging().makesGroups()),
				new Arrival(provider.issuerUri().toString(), user.getSubject(), said.required(claims.user()),
						new Profile(said.text(claims.name()).orElse(null), said.text(claims.mail()).orElse(null)),
						campuses, groups));
	}

}
