package edu.suny.microcredentials.access;

import edu.suny.microcredentials.access.process.Person;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * The person who makes this request, as the directory knows them at this moment; the
 * authorities are their roles.
 */
final class PersonAuthentication extends AbstractAuthenticationToken {

	private final transient Person person;

	PersonAuthentication(Person person) {
		super(AuthorityUtils.createAuthorityList(person.roles().stream().map(Role::name).toList()));
		this.person = person;
		setAuthenticated(true);
	}

	Person person() {
		return this.person;
	}

	@Override
	public String getPrincipal() {
		return this.person.id();
	}

	@Override
	public Object getCredentials() {
		return null;
	}

}
