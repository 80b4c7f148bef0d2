package edu.suny.microcredentials.access;

import java.util.Optional;
import java.util.function.Supplier;

import edu.suny.microcredentials.access.Throttle.Standing;
import edu.suny.microcredentials.engine.RefusedException;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets somebody try a password, within the limits. */
@Component
class PasswordTries {

	private final Throttle throttle;

	PasswordTries(Throttle throttle) {
		this.throttle = throttle;
	}

	/**
	 * Tries it, and says the same of an account that does not exist as of a wrong
	 * password.
	 * @throws TooManyTriesException if it is not tried
	 * @throws BadCredentialsException if it is wrong
	 */
	<T> T once(Authentication tried, Supplier<Optional<T>> check) {
		Attempt attempt = Attempt.of(tried);
		Standing before = refuseIfTooMany(attempt);
		// No database keeps such a name, so nobody has it.
		boolean impossible = tried.getName().codePoints().anyMatch(Character::isISOControl);
		Optional<T> result = impossible ? Optional.empty() : result(check);
		if (result.isEmpty()) {
			this.throttle.failed(attempt);
			throw new BadCredentialsException("The name or the password is wrong.");
		}
		// Others may have tried at the same moment: none of them gets a try too many.
		refuseIfTooMany(attempt);
		if (!before.isGood()) {
			this.throttle.succeeded(attempt);
		}
		return result.get();
	}

	private static <T> Optional<T> result(Supplier<Optional<T>> check) {
		try {
			return check.get();
		}
		catch (RefusedException ex) {
			throw new SignInRefusedException(ex);
		}
	}

	private Standing refuseIfTooMany(Attempt attempt) {
		Standing standing = this.throttle.standing(attempt);
		if (standing.mustWait()) {
			throw new TooManyTriesException(standing.delay());
		}
		return standing;
	}

}
