package edu.suny.microcredentials.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the calendars concerns a person, by the directory as it is now. */
@Component
@Transactional(readOnly = true)
public class PersonalCalendar {

	private static final Duration LOOKS_BACK = Duration.ofDays(60);

	private static final Duration LOOKS_AHEAD = Duration.ofDays(400);

	private final Belonging belonging;

	private final Campuses campuses;

	private final Meetings meetings;

	private final List<DeadlineSource> sources;

	PersonalCalendar(Belonging belonging, Campuses campuses, Meetings meetings, List<DeadlineSource> sources) {
		this.belonging = belonging;
		this.campuses = campuses;
		this.meetings = meetings;
		this.sources = sources;
	}

	/** Whether there is still such an account. */
	public boolean knows(String user) {
		return this.belonging.knows(user);
	}

	/** The campuses whose calendars they read: theirs, and administrators all. */
	public List<Campus> campuses(String user) {
		boolean all = this.belonging.groups(user).contains(Groups.ADMINISTRATORS);
		List<String> theirs = this.belonging.campuses(user);
		return this.campuses.all().stream().filter((campus) -> all || theirs.contains(campus.id())).toList();
	}

	/**
	 * One of them.
	 * @param id null or blank for the first
	 * @throws RefusedException if it is none of theirs
	 */
	public Campus campus(String user, String id) {
		return campuses(user).stream()
			.filter((campus) -> id == null || id.isBlank() || campus.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.FORBIDDEN,
					(id == null || id.isBlank()) ? "You belong to no campus, so there is no calendar for you."
							: "'%s' is no campus of yours.".formatted(id)));
	}

	/** The bodies in which they sit. */
	public List<Body> bodies(String user) {
		Set<String> groups = new HashSet<>(this.belonging.groups(user));
		return this.campuses.bodies(this.belonging.campuses(user))
			.stream()
			.filter((body) -> groups.contains(body.id()) || user.equals(body.chair()) || user.equals(body.secretary()))
			.toList();
	}

	/** What ends, of all their campuses, the first first. */
	public List<Deadline> deadlines(String user) {
		return this.sources.stream()
			.flatMap((source) -> source.of(user).stream())
			.sorted(Comparator.comparing(Deadline::at).thenComparing(Deadline::uid))
			.toList();
	}

	/** Recent and coming meetings of the bodies in which they sit. */
	public List<Meeting> meetings(String user) {
		Instant now = Instant.now();
		return this.meetings.between(bodies(user).stream().map(Body::id).collect(Collectors.toSet()),
				now.minus(LOOKS_BACK), now.plus(LOOKS_AHEAD));
	}

}
