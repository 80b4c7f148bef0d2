package edu.suny.microcredentials.tracker;

import edu.suny.microcredentials.tracker.process.People;

import org.springframework.stereotype.Component;

/** Who reads, as the directory knows them now. */
@Component
public class Readers {

	private final People people;

	Readers(People people) {
		this.people = people;
	}

	public Reader of(String user) {
		return new Reader(user, this.people.groups(user), this.people.campuses(user));
	}

}
