package edu.suny.microcredentials.access.provider;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads tokens that providers signed, by their published keys alone: nothing unsigned,
 * nothing signed with a shared secret.
 */
@Component
class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {

	private static final Set<SignatureAlgorithm> ALGORITHMS = Stream.of(SignatureAlgorithm.values())
		.collect(Collectors.toUnmodifiableSet());

	private final ProviderWeb web;

	ProviderTokens(ProviderWeb web) {
		this.web = web;
	}

	/** For the token that says who signed in. */
	@Override
	public JwtDecoder createDecoder(ClientRegistration registration) {
		NimbusJwtDecoder decoder = decoder(registration,
				JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(registration)));
		decoder
			.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
		return decoder;
	}

	NimbusJwtDecoder decoder(ClientRegistration registration, OAuth2TokenValidator<Jwt> validator) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
			.jwsAlgorithms((algorithms) -> algorithms.addAll(ALGORITHMS))
			.restOperations(this.web.operations())
			.build();
		decoder.setJwtValidator(validator);
		return decoder;
	}

}
