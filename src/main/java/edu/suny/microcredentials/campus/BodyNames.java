package edu.suny.microcredentials.campus;

import org.springframework.stereotype.Component;

/** What a body is called where those of other campuses read of it, for pages. */
@Component
public class BodyNames {

	private final Campuses campuses;

	BodyNames(Campuses campuses) {
		this.campuses = campuses;
	}

	/** With its campus's name; the id where there is none of it. */
	public String of(String id) {
		return this.campuses.body(id).map((body) -> body.at(this.campuses.get(body.campus())).name()).orElse(id);
	}

}
