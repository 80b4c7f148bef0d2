package edu.suny.microcredentials.charter;

import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.change.SecondPeople;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Role;

import org.springframework.stereotype.Component;

/**
 * Who makes, changes and closes campuses: the system's office and administrators make and
 * close them; a campus's own office changes it, and they while it has nobody.
 */
@Component
public class Keepers {

	private static final String SIGN_IN = "signIn";

	private final Belonging belonging;

	private final SecondPeople people;

	private final Campuses campuses;

	Keepers(Belonging belonging, SecondPeople people, Campuses campuses) {
		this.belonging = belonging;
		this.people = people;
		this.campuses = campuses;
	}

	/** Whether this person makes and closes campuses. */
	public boolean makes(String user) {
		return Groups.keepTheSystem(this.belonging.groups(user));
	}

	/** Whether this person changes what a campus says of itself. */
	public boolean changes(String user, String campus) {
		return this.belonging.isOffice(user, campus) || makes(user) && this.people.office(campus).isEmpty();
	}

	/** Whether this person reads all that a campus says of itself. */
	public boolean reads(String user, String campus) {
		return this.people.reads(user, campus);
	}

	/** The campuses that somebody has to do with, by name. */
	public List<Campus> campuses(String user) {
		Set<String> own = Set.copyOf(this.belonging.campuses(user));
		boolean all = makes(user);
		return this.campuses.all().stream().filter((campus) -> all || own.contains(campus.id())).toList();
	}

	/**
	 * As what they make or close one.
	 * @param user null for whoever runs the server
	 */
	Role maker(String user) {
		if (user != null && !makes(user)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Campuses are made and closed by the system's governance office and by administrators.");
		}
		return (user != null) ? ofTheSystem(user) : null;
	}

	/** As what they change it, if it is theirs to read. */
	Role keeper(String user, String campus) {
		if (!reads(user, campus)) {
			throw new RefusedException(Reason.NOT_FOUND, "There is no campus '%s' of yours.".formatted(campus));
		}
		return this.belonging.isOffice(user, campus) ? Role.GOVERNANCE_OFFICE : ofTheSystem(user);
	}

	/**
	 * Refuses what is another's to change. At which provider people sign in says who is
	 * who, the office's second person included, and so is not the office's own.
	 * @param members names of the members of the file that would be another
	 */
	void checkChanges(String user, String campus, Set<String> members) {
		if (members.contains(SIGN_IN) && !makes(user)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"At which provider the people of a campus sign in is changed by the system's governance office and by administrators.");
		}
		boolean more = members.stream().anyMatch((member) -> !member.equals(SIGN_IN));
		if (more && !changes(user, campus)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"What a campus says of itself is changed by its own governance office, which has members.");
		}
	}

	private Role ofTheSystem(String user) {
		return this.belonging.groups(user).contains(Groups.SYSTEM_OFFICE) ? Role.SYSTEM_OFFICE : Role.ADMINISTRATOR;
	}

}
