package edu.suny.microcredentials.access;

import edu.suny.microcredentials.access.process.Directory;
import edu.suny.microcredentials.access.process.Person;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Signs people in by name and password. What they may is asked at each request. */
@Component
class DirectorySignIn implements AuthenticationProvider {

	private final Directory directory;

	DirectorySignIn(Directory directory) {
		this.directory = directory;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String password = String.valueOf(authentication.getCredentials());
		Person person = this.directory.signIn(authentication.getName(), password)
			.orElseThrow(() -> new BadCredentialsException("The name or the password is wrong."));
		return UsernamePasswordAuthenticationToken.authenticated(person.id(), null, AuthorityUtils.NO_AUTHORITIES);
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
