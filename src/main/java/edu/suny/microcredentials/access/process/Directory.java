package edu.suny.microcredentials.access.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, groups and campuses that stand in the engine's identity tables. */
@Component
public class Directory {

	private final IdentityService identity;

	private final EngineIdentity caller;

	private final Belonging belonging;

	private final Roles roles;

	private final LocalPasswords passwords;

	Directory(@Lazy IdentityService identity, EngineIdentity caller, Belonging belonging, Roles roles,
			LocalPasswords passwords) {
		this.passwords = passwords;
		this.identity = identity;
		this.caller = caller;
		this.belonging = belonging;
		this.roles = roles;
	}

	/**
	 * The person, if the password is theirs; never somebody whom a directory of the
	 * campus signs in.
	 */
	public Optional<Person> signIn(String user, String password) {
		return this.caller.asSystem(() -> this.passwords.check(user, password)) ? find(user) : Optional.empty();
	}

	/**
	 * The person as the directory knows them now; nothing if there is no such account.
	 */
	@Transactional(readOnly = true)
	public Optional<Person> find(String id) {
		return this.caller.asSystem(
				() -> Optional.ofNullable(this.identity.createUserQuery().userId(id).singleResult()).map(this::person));
	}

	private Person person(User user) {
		Set<String> groups = this.belonging.groups(user.getId());
		List<String> campuses = this.belonging.campuses(user.getId());
		return new Person(user.getId(), Belonging.nameOf(user), groups, campuses,
				this.roles.of(user.getId(), groups, campuses));
	}

}
