package edu.suny.microcredentials.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** A file with a JWK set of private RSA keys. */
final class KeyFile {

	private static final int BITS = 3072;

	private static final int FEWEST_BITS = 2048;

	private KeyFile() {
	}

	/**
	 * All keys of a file, the first of which signs.
	 * @throws IllegalArgumentException if it is none, in a sentence that goes on from the
	 * file's name
	 */
	static JWKSet read(Path file) {
		if (!Files.isReadable(file)) {
			throw new IllegalArgumentException("is not there or cannot be read");
		}
		try {
			JWKSet keys = JWKSet.parse(Files.readString(file));
			if (keys.isEmpty()) {
				throw new IllegalArgumentException("holds no key");
			}
			for (JWK key : keys.getKeys()) {
				if (!(key instanceof RSAKey) || !key.isPrivate() || key.size() < FEWEST_BITS
						|| key.getKeyID() == null) {
					throw new IllegalArgumentException(
							"holds another key than private ones for RSA of at least %d bits with an id"
								.formatted(FEWEST_BITS));
				}
			}
			return keys;
		}
		catch (IOException | ParseException ex) {
			throw new IllegalArgumentException("is no JWK set", ex);
		}
	}

	/**
	 * Puts a new key before those that are there, or begins a file that only its owner
	 * reads.
	 * @return its id
	 */
	static String addKey(Path file) {
		List<JWK> keys = new ArrayList<>(Files.exists(file) ? read(file).getKeys() : List.of());
		RSAKey key = newKey();
		keys.add(0, key);
		try {
			Path folder = file.toAbsolutePath().getParent();
			Files.createDirectories(folder);
			Path whole = Files.createTempFile(folder, "keys", ".json",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(whole, new JWKSet(keys).toString(false));
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key could not be kept in " + file, ex);
		}
		return key.getKeyID();
	}

	static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("Every Java makes RSA keys", ex);
		}
	}

}
