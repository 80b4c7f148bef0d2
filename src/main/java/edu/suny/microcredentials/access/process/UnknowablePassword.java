package edu.suny.microcredentials.access.process;

import java.math.BigInteger;
import java.security.SecureRandom;

import org.camunda.bpm.engine.identity.User;

/**
 * Whom a directory signs in has a password here that nobody knows and none can guess, so
 * that nobody can change it for one that they know.
 */
final class UnknowablePassword {

	private static final SecureRandom RANDOM = new SecureRandom();

	private UnknowablePassword() {
	}

	static void give(User user) {
		user.setPassword(new BigInteger(256, RANDOM).toString());
	}

}
