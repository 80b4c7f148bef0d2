package edu.suny.microcredentials.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys with which the product signs: a JWK set (RFC 7517) in a file, the newest
 * first. The first signs; older ones stay, so that what they signed can be verified. The
 * sample makes its own.
 */
@Component
public class SigningKeys {

	private final JWKSet keys;

	SigningKeys(@Value("${governance.signing-keys:}") String file,
			@Value("${governance.sample:false}") boolean sample) {
		if (file.isBlank()) {
			this.keys = new JWKSet(KeyFile.newKey());
		}
		else {
			if (sample && !Files.exists(Path.of(file))) {
				KeyFile.addKey(Path.of(file));
			}
			this.keys = KeyFile.read(Path.of(file));
		}
	}

	/** The public halves, for {@code /.well-known/jwks.json}. */
	public JWKSet publicKeys() {
		return this.keys.toPublicJWKSet();
	}

	/** The key that signs, with its secret half. */
	public JWK signingKey() {
		return this.keys.getKeys().get(0);
	}

	/** A JWS in its compact form, RS256. */
	String sign(String payload) {
		RSAKey key = this.keys.getKeys().get(0).toRSAKey();
		JWSObject signed = new JWSObject(
				new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).contentType("json").build(),
				new Payload(payload));
		try {
			signed.sign(new RSASSASigner(key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("The first of the signing keys does not sign", ex);
		}
		return signed.serialize();
	}

	/** What was signed, if one of the keys did. */
	Optional<String> verified(String compact) {
		try {
			JWSObject signed = JWSObject.parse(compact);
			JWK key = this.keys.getKeyByKeyId(signed.getHeader().getKeyID());
			return (key != null && JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())
					&& signed.verify(new RSASSAVerifier(key.toRSAKey()))) ? Optional.of(signed.getPayload().toString())
							: Optional.empty();
		}
		catch (ParseException | JOSEException ex) {
			return Optional.empty();
		}
	}

}
