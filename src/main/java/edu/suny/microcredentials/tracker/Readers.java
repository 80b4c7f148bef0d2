package edu.suny.microcredentials.tracker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.Deputy;
import edu.suny.microcredentials.campus.Trackers;
import edu.suny.microcredentials.campus.Trackers.Reach;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.request.ReadOnce;

import org.springframework.stereotype.Component;

/** Who reads, as the directory knows them now. */
@Component
public class Readers {

	private final Belonging belonging;

	private final Trackers trackers;

	private final Deputies deputies;

	Readers(Belonging belonging, Trackers trackers, Deputies deputies) {
		this.belonging = belonging;
		this.trackers = trackers;
		this.deputies = deputies;
	}

	public Reader of(String user) {
		return ReadOnce.of(List.of("reader", user), () -> read(user));
	}

	private Reader read(String user) {
		Set<String> groups = this.belonging.groups(user);
		Reach reach = this.trackers.reach(user, groups);
		return new Reader(user, groups, this.belonging.campuses(user), reach.open(), shut(user, groups, reach.shut()));
	}

	/** Somebody who is not signed in. */
	public Reader stranger() {
		return new Reader("", Set.of(), List.of(), this.trackers.reach("", Set.of()).open(), Set.of());
	}

	/** A deputy reads where the member does; the scripts of a campus read about it. */
	private Set<String> shut(String user, Set<String> groups, Set<String> shut) {
		if (shut.isEmpty() || groups.stream().anyMatch(Groups::isOfServiceAccounts)) {
			return Set.of();
		}
		Set<String> left = new HashSet<>(shut);
		this.deputies.acting()
			.stream()
			.filter((each) -> each.deputy().equals(user))
			.map(Deputy::member)
			.forEach((member) -> left.retainAll(this.trackers.reach(member, this.belonging.groups(member)).shut()));
		return left;
	}

}
