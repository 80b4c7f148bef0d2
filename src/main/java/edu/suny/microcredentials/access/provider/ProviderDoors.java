package edu.suny.microcredentials.access.provider;

import java.util.Comparator;
import java.util.List;

import edu.suny.microcredentials.record.SigningKeys;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Puts the providers of campuses into the doors of the product. */
@Component
public class ProviderDoors {

	private static final String BEGIN = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

	private final Providers providers;

	private final ProviderSignIn signIn;

	private final ProviderRefusals refusals;

	private final ProviderSessions sessions;

	private final RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();

	private final BearerTokens bearer;

	ProviderDoors(Providers providers, ProviderSignIn signIn, ProviderRefusals refusals, ProviderSessions sessions,
			ProviderWeb web, BearerTokens bearer, SigningKeys keys) {
		this.providers = providers;
		this.signIn = signIn;
		this.refusals = refusals;
		this.sessions = sessions;
		this.bearer = bearer;
		this.tokens.setRestClient(web.tokens());
		// Used where a provider knows no secret of ours.
		this.tokens.addParametersConverter(
				new NimbusJwtClientAuthenticationParametersConverter<>((registration) -> keys.signingKey()));
	}

	/** What stands on the sign-in page. */
	public List<Button> buttons() {
		return this.providers.settings()
			.entrySet()
			.stream()
			.map((entry) -> new Button(entry.getValue().name(), BEGIN + "/" + entry.getKey()))
			.sorted(Comparator.comparing(Button::name))
			.toList();
	}

	/**
	 * Sign-in at a provider, for our pages, and the end of sessions that a provider asks
	 * for.
	 */
	public void signIn(HttpSecurity http) throws Exception {
		http.oauth2Login((login) -> login.loginPage("/login")
			.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(authorizationRequests()))
			.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseClient(this.tokens))
			.userInfoEndpoint((endpoint) -> endpoint.oidcUserService(this.signIn))
			.authorizedClientRepository(new NoTokensKept())
			.defaultSuccessUrl("/")
			.failureHandler(this.refusals)
			.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {

				@Override
				public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
					filter.setAuthenticationFailureHandler(ProviderDoors.this.refusals);
					return filter;
				}

			}))
			.oidcLogout((logout) -> logout.oidcSessionRegistry(new NoSessionsKept())
				.backChannel((channel) -> channel.logoutHandler(this.sessions)));
	}

	/** Scripts that send a provider's token with each request. */
	public void bearer(HttpSecurity http, AuthenticationEntryPoint refusals) throws Exception {
		http.oauth2ResourceServer((server) -> server.authenticationManagerResolver(this.bearer.byIssuer())
			.authenticationEntryPoint(refusals));
	}

	/** Ends the session at the provider too, when somebody signs out here. */
	public ProviderSignOut signOut() {
		return new ProviderSignOut(this.providers);
	}

	private OAuth2AuthorizationRequestResolver authorizationRequests() {
		DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
				this.providers, BEGIN);
		resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		return resolver;
	}

	/**
	 * A provider to sign in with.
	 *
	 * @param name of the campus or the service, for people
	 */
	public record Button(String name, String address) {

	}

}
