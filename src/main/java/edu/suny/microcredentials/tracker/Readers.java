package edu.suny.microcredentials.tracker;

import edu.suny.microcredentials.engine.Belonging;

import org.springframework.stereotype.Component;

/** Who reads, as the directory knows them now. */
@Component
public class Readers {

	private final Belonging belonging;

	Readers(Belonging belonging) {
		this.belonging = belonging;
	}

	public Reader of(String user) {
		return new Reader(user, this.belonging.groups(user), this.belonging.campuses(user));
	}

}
