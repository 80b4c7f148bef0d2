package edu.suny.microcredentials.access.process;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into the directory what campuses say of their people: at sign-in by a directory
 * of theirs, and by rosters. Every call may be repeated, and made on two nodes at once:
 * the second waits for the first. Whoever calls for many people in one transaction does
 * so in the order of their ids.
 */
@Component
public class Accounts {

	private final IdentityService identity;

	private final EngineIdentity caller;

	private final ExternalAccounts external;

	private final CampusOfId ids;

	private final EngineMemberships memberships;

	Accounts(IdentityService identity, EngineIdentity caller, ExternalAccounts external, CampusOfId ids,
			EngineMemberships memberships) {
		this.identity = identity;
		this.caller = caller;
		this.external = external;
		this.ids = ids;
		this.memberships = memberships;
	}

	/**
	 * Keeps everything that a directory says of somebody who signs in.
	 * @return the id of their account, the same for the same subject for good
	 * @throws RefusedException if the account belongs to somebody else; nothing is
	 * written then
	 */
	@Transactional
	public String arrive(Source source, Arrival arrival) {
		return this.caller.asSystem(() -> {
			this.external.lock(arrival.issuer() + ' ' + arrival.subject());
			String user = this.external.of(arrival.issuer(), arrival.subject()).orElseGet(() -> bind(arrival));
			this.external.lock(user);
			save(user, arrival.profile(), true);
			this.memberships.setCampuses(user, source, Set.copyOf(arrival.campuses()));
			this.memberships.setGroups(user, source, arrival.groups());
			return user;
		});
	}

	/**
	 * Makes or updates the account of somebody whom a roster names. A local account, and
	 * one whose holder has signed in by the campus's directory, keeps what it has: its
	 * profile is not the roster's.
	 * @param user the whole id, {@code harbor-lecturer4}
	 * @return whether it is new
	 */
	@Transactional
	public boolean enrol(String campus, String user, Profile profile) {
		return this.caller.asSystem(() -> {
			this.external.lock(user);
			boolean isNew = find(user).isEmpty();
			if (isNew) {
				this.ids.checkNew(campus, user);
				this.external.add(user, campus);
			}
			if (this.external.isWaiting(user, campus)) {
				save(user, profile, false);
			}
			return isNew;
		});
	}

	/** Sets the groups that this source gives somebody, to exactly these. */
	@Transactional
	public void setGroups(String user, Source source, Collection<String> groups) {
		this.caller.asSystem(() -> {
			this.external.lock(user);
			this.memberships.setGroups(existing(user), source, new TreeSet<>(groups));
			return null;
		});
	}

	/**
	 * Ends a membership that was given by hand; if a source gives it, too, it stays.
	 */
	@Transactional
	public void endByHand(String user, String group) {
		this.caller.asSystem(() -> {
			this.external.lock(user);
			this.memberships.endByHand(user, group);
			return null;
		});
	}

	/** The groups that a source gives now, by person. */
	@Transactional(readOnly = true)
	public Map<String, Set<String>> groupsGivenBy(Source source) {
		return this.memberships.groupsGivenBy(source);
	}

	/** Sets the campuses that this source says somebody belongs to, to exactly these. */
	@Transactional
	public void setCampuses(String user, Source source, Collection<String> campuses) {
		this.caller.asSystem(() -> {
			this.external.lock(user);
			this.memberships.setCampuses(existing(user), source, new TreeSet<>(campuses));
			return null;
		});
	}

	/** The account of somebody who signed in by a directory before. */
	public Optional<String> of(String issuer, String subject) {
		return this.external.of(issuer, subject);
	}

	/** The id that somebody of a campus has here, by what they are called there. */
	public String idOf(String campus, String name) {
		return this.ids.make(campus, name);
	}

	private String bind(Arrival arrival) {
		String user = this.ids.make(arrival.home(), arrival.name());
		this.external.lock(user);
		Optional<User> found = find(user);
		boolean free = found.isEmpty() && !this.external.isBound(user);
		// A name that only resembles the awaited one may be somebody else's choice.
		boolean awaited = user.equals(arrival.home() + "-" + arrival.name().toLowerCase(Locale.ROOT))
				&& this.external.isWaiting(user, arrival.home())
				&& found.map(User::getPassword).filter((password) -> !password.isEmpty()).isEmpty();
		if (!free && !awaited) {
			throw new RefusedException(Reason.CONFLICT,
					("There is an account '%s' already, and it is not known to be yours. "
							+ "Ask your governance office to sort this out with an administrator.")
						.formatted(user));
		}
		this.external.add(user, arrival.home());
		this.external.bind(user, arrival.issuer(), arrival.subject());
		return user;
	}

	/**
	 * Writes what is new.
	 * @param elsewhere whether a directory of the campus checks their password
	 */
	private void save(String id, Profile profile, boolean elsewhere) {
		Optional<User> found = find(id);
		User user = found.orElseGet(() -> this.identity.newUser(id));
		String before = profileOf(user);
		said(profile.name()).ifPresent((name) -> {
			user.setFirstName(profile.firstName());
			user.setLastName(profile.lastName());
		});
		said(profile.mail()).ifPresent((mail) -> user.setEmail(profile.address()));
		boolean gets = elsewhere && user.getPassword() == null;
		if (gets) {
			UnknowablePassword.give(user);
		}
		if (gets || found.isEmpty() || !before.equals(profileOf(user))) {
			this.identity.saveUser(user);
		}
	}

	private static Optional<String> said(String text) {
		return Optional.ofNullable(text).filter((line) -> !line.isBlank());
	}

	private static String profileOf(User user) {
		return Stream.of(user.getFirstName(), user.getLastName(), user.getEmail())
			.map((part) -> Objects.requireNonNullElse(part, ""))
			.toList()
			.toString();
	}

	private String existing(String user) {
		return find(user).map(User::getId)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no account '%s'.".formatted(user)));
	}

	private Optional<User> find(String user) {
		return Optional.ofNullable(this.identity.createUserQuery().userId(user).singleResult());
	}

}
