package edu.suny.microcredentials.change;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;

import org.springframework.stereotype.Component;

/**
 * Who can be the second person: another one of the campus's office, and where there is
 * none, or for what all campuses share, one of the system's office or an administrator.
 */
@Component
public class SecondPeople {

	private final Belonging belonging;

	private final Campuses campuses;

	SecondPeople(Belonging belonging, Campuses campuses) {
		this.belonging = belonging;
		this.campuses = campuses;
	}

	/**
	 * Ids of those who confirm or refuse what this person proposes.
	 * @param campus null for what all campuses share
	 */
	public Set<String> beside(String proposer, String campus) {
		Set<String> office = (campus != null) ? office(campus) : new TreeSet<>();
		office.remove(proposer);
		if (!office.isEmpty()) {
			return office;
		}
		Set<String> system = new TreeSet<>();
		this.belonging.members(List.of(Groups.SYSTEM_OFFICE, Groups.ADMINISTRATORS))
			.values()
			.stream()
			.flatMap(Collection::stream)
			.forEach(system::add);
		system.remove(proposer);
		return system;
	}

	/** Ids of those in the governance office of a campus. */
	public Set<String> office(String campus) {
		return new TreeSet<>(this.belonging.members(Groups.officeOf(campus), campus));
	}

	/**
	 * Whether somebody reads what waits at a campus.
	 * @param campus null for what all campuses share
	 */
	public boolean reads(String user, String campus) {
		boolean system = Groups.keepTheSystem(this.belonging.groups(user));
		return (campus == null) ? system
				: (system || this.belonging.isOffice(user, campus)) && this.campuses.find(campus).isPresent();
	}

	/** Their names, as the subject of a sentence. */
	String named(Collection<String> users) {
		List<String> names = List.copyOf(this.belonging.names(users).values());
		return switch (names.size()) {
			case 0 -> "somebody else of the system's governance office, which has nobody else now,";
			case 1, 2, 3 -> String.join(" or ", names);
			default -> "one of %d others, %s among them,".formatted(names.size(), names.get(0));
		};
	}

}
