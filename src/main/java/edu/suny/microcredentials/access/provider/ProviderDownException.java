package edu.suny.microcredentials.access.provider;

import org.springframework.security.core.AuthenticationException;

/** A provider cannot be reached, or is not the one that it should be. */
class ProviderDownException extends AuthenticationException {

	ProviderDownException(String name, Throwable cause) {
		super("The sign-in service of %s cannot be reached at the moment. Try again in a few minutes.".formatted(name),
				cause);
	}

}
