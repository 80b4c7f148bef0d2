package edu.suny.microcredentials.access.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * The provider of one campus, running: a Spring Authorization Server on a port of its
 * own.
 */
final class CampusProvider {

	static final String CLIENT = "governance";

	/** A client that shows who it is by the product's key. */
	static final String KEYED = "governance-by-key";

	static final String SECRET = "a secret of this test";

	/** The client of a script; its tokens have it as their subject. */
	static final String SCRIPT = "nightly-script";

	/** Another client, whose tokens are not made out to us. */
	static final String OTHER = "somebody-elses-script";

	private static final String PASSWORD = "at the campus";

	private final String campus;

	private final String issuer;

	private final String product;

	private final RSAKey key = key();

	private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

	private CampusProvider(String campus, int port, String product) {
		this.campus = campus;
		this.issuer = "http://127.0.0.1:" + port;
		this.product = product;
	}

	/** Starts it; the product's address is where it sends people back to. */
	static CampusProvider start(String campus, int port, String product) {
		CampusProvider provider = new CampusProvider(campus, port, product);
		new SpringApplicationBuilder(Server.class)
			.initializers((context) -> context.getBeanFactory().registerSingleton("campusProvider", provider))
			// Nothing of the product's settings.
			.properties("spring.config.name=none", "spring.main.banner-mode=off", "server.address=127.0.0.1",
					"server.port=" + port, "server.servlet.session.cookie.name=provider-session-" + port)
			.run();
		return provider;
	}

	/** A person of the campus, with the claims that the provider makes of them. */
	void knows(String login, Map<String, Object> claims) {
		this.people.put(login, claims);
	}

	/** The secret of a script. */
	static String secretOf(String client) {
		return SECRET + " for " + client;
	}

	static String password() {
		return PASSWORD;
	}

	String issuer() {
		return this.issuer;
	}

	/** A token that the provider signed, with these claims instead of the usual ones. */
	String signs(Map<String, Object> claims) {
		return signs(this.key, claims);
	}

	/** A token that claims to be the provider's, signed with a key that it never had. */
	String forges(Map<String, Object> claims) {
		return signs(key(), claims);
	}

	private String signs(RSAKey by, Map<String, Object> claims) {
		JWTClaimsSet.Builder content = new JWTClaimsSet.Builder().issuer(this.issuer)
			.audience(CampusProviders.AUDIENCE)
			.jwtID(UUID.randomUUID().toString())
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(300)));
		claims.forEach(
				(name, value) -> content.claim(name, (value instanceof Instant moment) ? Date.from(moment) : value));
		try {
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.key.getKeyID()).build(), content.build());
			token.sign(new RSASSASigner(by));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("campus").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@EnableWebSecurity
	@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, SecurityFilterAutoConfiguration.class })
	static class Server {

		@Bean
		@Order(1)
		SecurityFilterChain protocol(HttpSecurity http) throws Exception {
			OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
			return http.securityMatcher(server.getEndpointsMatcher())
				.with(server, (configurer) -> configurer.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.exceptionHandling(
						(handling) -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain people(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.csrf(AbstractHttpConfigurer::disable)
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService users(CampusProvider provider) {
			return (login) -> {
				if (!provider.people.containsKey(login)) {
					throw new UsernameNotFoundException(login);
				}
				return User.withUsername(login).password("{noop}" + PASSWORD).build();
			};
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims(CampusProvider provider) {
			return (context) -> {
				if (context.getTokenType().getValue().equals("access_token")
						&& !OTHER.equals(context.getRegisteredClient().getClientId())) {
					context.getClaims().audience(List.of(CampusProviders.AUDIENCE));
				}
				context.getClaims()
					.claims((claims) -> claims
						.putAll(provider.people.getOrDefault(context.getPrincipal().getName(), Map.of())));
			};
		}

		@Bean
		RegisteredClientRepository clients(CampusProvider provider) {
			return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
				.clientId(CLIENT)
				.clientSecret("{noop}" + SECRET)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(provider.product + "/login/oauth2/code/" + provider.campus)
				.postLogoutRedirectUri(provider.product + "/login?signedOut")
				.scopes((scopes) -> scopes.addAll(Set.of("openid", "profile", "email")))
				.clientSettings(ClientSettings.builder().requireProofKey(true).build())
				.build(), keyed(provider), script(SCRIPT), script(OTHER));
		}

		private static RegisteredClient keyed(CampusProvider provider) {
			return RegisteredClient.withId(KEYED)
				.clientId(KEYED)
				.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(provider.product + "/login/oauth2/code/" + provider.campus)
				.scopes((scopes) -> scopes.addAll(Set.of("openid", "profile", "email")))
				.clientSettings(ClientSettings.builder()
					.requireProofKey(true)
					.jwkSetUrl(provider.product + "/.well-known/jwks.json")
					.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256)
					.build())
				.build();
		}

		private static RegisteredClient script(String id) {
			return RegisteredClient.withId(id)
				.clientId(id)
				.clientSecret("{noop}" + secretOf(id))
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(Duration.ofMinutes(5)).build())
				.build();
		}

		@Bean
		AuthorizationServerSettings address(CampusProvider provider) {
			return AuthorizationServerSettings.builder().issuer(provider.issuer).build();
		}

		@Bean
		JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		JWKSource<SecurityContext> keys(CampusProvider provider) {
			return new ImmutableJWKSet<>(new JWKSet(provider.key));
		}

	}

}
