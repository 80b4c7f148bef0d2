package edu.suny.microcredentials.access.provider;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import edu.suny.microcredentials.access.SignInSettings.Provider;
import edu.suny.microcredentials.access.SignInSettings.Rule;
import edu.suny.microcredentials.access.process.Accounts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.stereotype.Component;

/**
 * Tokens that scripts send: of a configured issuer, made out to us, and of somebody who
 * is known here already. They change nothing in the directory.
 */
@Component
class BearerTokens {

	private final Providers providers;

	private final ProviderTokens tokens;

	private final Accounts accounts;

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	BearerTokens(Providers providers, ProviderTokens tokens, Accounts accounts) {
		this.providers = providers;
		this.tokens = tokens;
		this.accounts = accounts;
	}

	AuthenticationManagerResolver<HttpServletRequest> byIssuer() {
		Map<String, AuthenticationManager> managers = this.providers.settings()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().audience() != null)
			.collect(Collectors.toUnmodifiableMap((entry) -> entry.getValue().issuerUri().toString(),
					(entry) -> manager(entry.getKey(), entry.getValue())));
		return new JwtIssuerAuthenticationManagerResolver((AuthenticationManagerResolver<String>) managers::get);
	}

	private AuthenticationManager manager(String registration, Provider provider) {
		JwtAuthenticationProvider checks = new JwtAuthenticationProvider(
				(token) -> decoder(registration, provider).decode(token));
		checks.setJwtAuthenticationConverter((token) -> new JwtAuthenticationToken(token, null, user(token, provider)));
		return checks::authenticate;
	}

	/** Made when first needed, as the provider must be asked where its keys are. */
	private JwtDecoder decoder(String registration, Provider provider) throws AuthenticationException {
		return this.decoders.computeIfAbsent(registration,
				(id) -> this.tokens.decoder(this.providers.findByRegistrationId(id),
						new DelegatingOAuth2TokenValidator<>(
								JwtValidators.createDefaultWithIssuer(provider.issuerUri().toString()),
								new JwtClaimValidator<java.util.Collection<String>>("aud",
										(audience) -> audience != null && audience.contains(provider.audience())))));
	}

	private String user(Jwt token, Provider provider) {
		String subject = Objects.requireNonNullElse(token.getSubject(), "");
		return provider.services()
			.stream()
			.filter((service) -> service.from().equals(subject))
			.map(Rule::to)
			.findFirst()
			.or(() -> this.accounts.of(provider.issuerUri().toString(), subject))
			.orElseThrow(() -> new InvalidBearerTokenException(
					"Whoever this token is of has no account here yet. Sign in on the pages once, or have an administrator "
							+ "name the token's subject as a service account."));
	}

}
