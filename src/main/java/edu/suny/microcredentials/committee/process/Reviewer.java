package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.campus.Body;

/**
 * A body as tables read it.
 *
 * @param id with the campus, {@code harbor-senate}
 * @param type {@code curriculum-committee}, {@code department}, …
 * @param members how many the roster has
 */
record Reviewer(String id, String name, String type, boolean faculty, int members) {

	static Reviewer of(Body body, int members) {
		return new Reviewer(body.id(), body.name(), body.type().word(), body.faculty(), members);
	}

}
