package edu.suny.microcredentials.access.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.access.SignInSettings;
import edu.suny.microcredentials.access.SignInSettings.Ldap;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.IdentityProviderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;

/**
 * Signs people in whose password their campus's LDAP directory knows. They type their id
 * here, {@code harbor-registrar}; where there is but one directory, {@code registrar}
 * will do.
 */
@Component
public class LdapSignIn {

	/** Directories take other spellings for the same name; tries are counted by one. */
	private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9._@-]+");

	/** A directory that hangs takes no more than these of the database's connections. */
	private static final int AT_ONCE = 8;

	private static final Logger LOG = LoggerFactory.getLogger(LdapSignIn.class);

	private final Map<String, Ldap> directories;

	private final ProcessEngine engine;

	private final EngineIdentity caller;

	private final Accounts accounts;

	private final BelongingRules belonging;

	private final LocalPasswords local;

	private final CampusOfId ids;

	private final Semaphore asking = new Semaphore(AT_ONCE);

	LdapSignIn(SignInSettings settings, @Lazy ProcessEngine engine, EngineIdentity caller, Accounts accounts,
			BelongingRules belonging, LocalPasswords local, CampusOfId ids) {
		this.ids = ids;
		this.directories = settings.ldap();
		this.engine = engine;
		this.caller = caller;
		this.accounts = accounts;
		this.belonging = belonging;
		this.local = local;
	}

	/**
	 * The account of whoever a directory lets in, as it is now there.
	 * @return nothing if the password is wrong, or the name is of no directory
	 * @throws AuthenticationServiceException if the directory cannot be asked
	 */
	public Optional<String> signIn(String typed, String password) {
		if (!LOGIN.matcher(typed).matches() || password.isEmpty() || this.local.has(typed)) {
			return Optional.empty();
		}
		return this.directories.entrySet()
			.stream()
			.flatMap((entry) -> loginAt(entry.getValue(), typed)
				.flatMap((login) -> signIn(entry.getKey(), entry.getValue(), login, password).stream()))
			.findFirst();
	}

	private Stream<String> loginAt(Ldap directory, String typed) {
		String prefix = directory.campus() + "-";
		if (typed.startsWith(prefix) && typed.length() > prefix.length()) {
			return Stream.of(typed.substring(prefix.length()));
		}
		return (this.directories.size() == 1 && this.ids.of(typed).isEmpty()) ? Stream.of(typed) : Stream.empty();
	}

	private Optional<String> signIn(String id, Ldap directory, String login, String password) {
		if (!this.asking.tryAcquire()) {
			throw new AuthenticationServiceException(
					"Very many people sign in at this moment. Try again in a few seconds.");
		}
		try {
			return this.caller
				.asSystem(() -> ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
					.getCommandExecutorTxRequired()
					.execute((context) -> ask(directory, login, password)))
				.map((known) -> this.accounts.arrive(source(id, directory), arrival(directory, known)));
		}
		catch (IdentityProviderException ex) {
			LOG.warn("The directory '{}' at {} cannot be asked: {}", id, directory.url(), ex.getMessage());
			throw new AuthenticationServiceException(
					"The directory of your campus cannot be reached at the moment. Try again in a few minutes.", ex);
		}
		finally {
			this.asking.release();
		}
	}

	private static Optional<Known> ask(Ldap settings, String login, String password) {
		try (LdapDirectory directory = new LdapDirectory(settings)) {
			if (!directory.checkPassword(login, password)) {
				return Optional.empty();
			}
		}
		// The check leaves its connection closed.
		try (LdapDirectory directory = new LdapDirectory(settings)) {
			User user = directory.findUserById(login);
			return Optional.of(new Known(user, directory.groupsOf(user.getId())));
		}
	}

	private Arrival arrival(Ldap directory, Known known) {
		List<String> campuses = List.of(directory.campus());
		User user = known.user();
		String name = Stream.of(user.getFirstName(), user.getLastName())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		return new Arrival(directory.url() + "/" + directory.baseDn(), user.getId(), user.getId(),
				new Profile(name, user.getEmail()), campuses,
				this.belonging.groups(known.groups(), campuses, directory.belonging()));
	}

	private static Source source(String id, Ldap directory) {
		return new Source("ldap:" + id, Set.of(directory.campus()), directory.belonging().systemGroups(),
				directory.belonging().makesGroups());
	}

	/** What the directory says of somebody. */
	private record Known(User user, List<String> groups) {

	}

}
