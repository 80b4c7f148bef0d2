package edu.suny.microcredentials.access.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import edu.suny.microcredentials.access.SignInSettings;
import edu.suny.microcredentials.access.SignInSettings.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestOperations;

/**
 * The providers that are configured. What they say of themselves is asked for when
 * somebody needs it: one that is down keeps neither us from starting nor others from
 * signing in.
 */
@Component
class Providers implements ClientRegistrationRepository {

	private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

	private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT = new ParameterizedTypeReference<>() {
	};

	private static final Duration FRESH = Duration.ofHours(1);

	/** So that nobody makes us ask a provider that is down again and again. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Map<String, Provider> settings;

	private final CampusSignIns campuses;

	private final RestOperations web;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

	Providers(SignInSettings settings, CampusSignIns campuses, ProviderWeb web) {
		this.campuses = campuses;
		this.settings = settings.openidConnect();
		this.web = web.operations();
	}

	/**
	 * All there are now: those of the settings, and those that campuses name in their
	 * files. Of the same name that of the settings.
	 */
	Map<String, Provider> settings() {
		Map<String, Provider> all = this.campuses.providers();
		all.putAll(this.settings);
		return all;
	}

	/** The settings of a provider that is configured. */
	Provider get(String registration) {
		return find(registration).orElseThrow();
	}

	private Optional<Provider> find(String registration) {
		return Optional.ofNullable(this.settings.get(registration))
			.or(() -> Optional.ofNullable(this.campuses.providers().get(registration)));
	}

	/**
	 * What we and the provider know of each other.
	 * @return null if there is no such provider
	 * @throws ProviderDownException if it does not answer
	 */
	@Override
	public ClientRegistration findByRegistrationId(String id) {
		Provider provider = find(id).orElse(null);
		if (provider == null) {
			return null;
		}
		return this.known.compute(id, (key, before) -> {
			if (before == null || !before.provider().equals(provider)) {
				return ask(id, provider, null);
			}
			return before.until().isAfter(Instant.now()) ? before : ask(id, provider, before);
		}).registration(provider);
	}

	private Known ask(String id, Provider provider, Known before) {
		try {
			return new Known(provider, registration(id, provider), null, Instant.now().plus(FRESH));
		}
		catch (RuntimeException ex) {
			LOG.warn("The provider '{}' at {} cannot be used: {}", id, provider.issuerUri(), ex.getMessage());
			ClientRegistration last = (before != null) ? before.registration() : null;
			return new Known(provider, last, ex, Instant.now().plus(PATIENCE));
		}
	}

	private ClientRegistration registration(String id, Provider provider) {
		String issuer = provider.issuerUri().toString();
		URI document = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
		Map<String, Object> metadata = this.web.exchange(RequestEntity.get(document).build(), DOCUMENT).getBody();
		if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
			throw new IllegalStateException("The discovery document at %s is not of this issuer".formatted(document));
		}
		ClientRegistration.Builder known = ClientRegistrations.fromOidcConfiguration(metadata)
			.registrationId(id)
			.clientId(provider.clientId())
			.clientSecret(provider.clientSecret())
			.clientName(provider.name())
			.scope(provider.scopes())
			.issuerUri(issuer);
		if (provider.clientSecret() == null) {
			// We show who we are by our own key.
			known.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
		}
		return known.build();
	}

	/** What a provider said last, or why there is nothing. */
	private record Known(Provider provider, ClientRegistration registration, RuntimeException failure, Instant until) {

		ClientRegistration registration(Provider provider) {
			if (this.registration == null) {
				throw new ProviderDownException(provider.name(), this.failure);
			}
			return this.registration;
		}

	}

}
