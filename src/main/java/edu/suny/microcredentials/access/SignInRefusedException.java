package edu.suny.microcredentials.access;

import edu.suny.microcredentials.engine.RefusedException;

import org.springframework.security.core.AuthenticationException;

/** The password is right, and yet there is no account for whoever has it. */
class SignInRefusedException extends AuthenticationException {

	SignInRefusedException(RefusedException refusal) {
		super(refusal.getMessage(), refusal);
	}

}
