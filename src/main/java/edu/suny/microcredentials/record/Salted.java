package edu.suny.microcredentials.record;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is confidential, with a random salt before it: a short text alone could be guessed
 * from its digest.
 */
record Salted(String salt, String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 16;

	static Salted of(String value) {
		byte[] salt = new byte[BYTES];
		RANDOM.nextBytes(salt);
		return new Salted(HexFormat.of().formatHex(salt), value);
	}

	String digest() {
		return RecordText.hash(this.salt + this.value);
	}

}
