package edu.suny.microcredentials.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import org.springframework.security.core.Authentication;

/**
 * Somebody tries a password for an account.
 *
 * @param device what the browser kept of an earlier sign-in; nothing for scripts
 */
record Attempt(String account, String address, Optional<String> device) {

	static Attempt of(Authentication tried) {
		Origin origin = (Origin) tried.getDetails();
		return new Attempt(tried.getName().strip().toLowerCase(Locale.ROOT), origin.address(),
				Optional.ofNullable(origin.device()));
	}

	/** Names nobody: what is mistyped for a name may be a password. */
	static String digest(String... parts) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
