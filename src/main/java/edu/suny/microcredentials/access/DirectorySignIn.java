package edu.suny.microcredentials.access;

import java.util.Optional;

import edu.suny.microcredentials.access.process.Directory;
import edu.suny.microcredentials.access.process.LdapSignIn;
import edu.suny.microcredentials.access.process.Person;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Signs people in by name and password. What they may is asked at each request. */
@Component
class DirectorySignIn implements AuthenticationProvider {

	private final Directory directory;

	private final LdapSignIn ldap;

	private final PasswordTries tries;

	DirectorySignIn(Directory directory, LdapSignIn ldap, PasswordTries tries) {
		this.ldap = ldap;
		this.directory = directory;
		this.tries = tries;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String password = String.valueOf(authentication.getCredentials());
		String user = this.tries.once(authentication, () -> check(authentication, password));
		return UsernamePasswordAuthenticationToken.authenticated(user, null, AuthorityUtils.NO_AUTHORITIES);
	}

	/**
	 * Directories of campuses are asked for people, not for every request of a script.
	 */
	private Optional<String> check(Authentication authentication, String password) {
		if (authentication.getName().codePoints().anyMatch(Character::isISOControl)) {
			return Optional.empty();
		}
		Optional<String> known = this.directory.signIn(authentication.getName(), password).map(Person::id);
		return (known.isEmpty() && ((Origin) authentication.getDetails()).page())
				? this.ldap.signIn(authentication.getName(), password) : known;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
