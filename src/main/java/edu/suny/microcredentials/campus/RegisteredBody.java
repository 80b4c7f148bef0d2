package edu.suny.microcredentials.campus;

import java.util.List;

/**
 * A body as the register of its campus has it, without who sits in it.
 *
 * @param id within the campus, {@code curriculum-committee}
 * @param coursePrefixes how the courses of a department begin, BIO or CHE
 * @param reportsTo the id within the campus of the body above it, or null
 */
public record RegisteredBody(String id, String name, Body.Type type, boolean faculty, List<String> coursePrefixes,
		String reportsTo) {

	public RegisteredBody {
		coursePrefixes = List.copyOf(coursePrefixes);
	}

	/** As the campus's body, without chair and secretary. */
	public Body at(String campus) {
		return new Body(campus + "-" + this.id, campus, this.name, this.type, this.faculty, null, null);
	}

}
