package edu.suny.microcredentials.record;

/**
 * What a chain is about.
 *
 * @param key the number of a proposal, or {@code campus:} and the id of a campus
 */
record Subject(String key) {

	/** The campus whose chain is of what all campuses share; none is called so. */
	static final String SYSTEM = "system";

	private static final String CAMPUS = "campus:";

	/** Of a proposal. */
	static Subject proposal(String number) {
		return new Subject(number);
	}

	/** Of a campus, or with null of what all share. */
	static Subject campus(String id) {
		return new Subject(CAMPUS + ((id != null) ? id : SYSTEM));
	}

	boolean isCampus() {
		return this.key.startsWith(CAMPUS);
	}

	/** The member of a row, and of a head, that names it. */
	String member() {
		return isCampus() ? "campus" : "proposal";
	}

	/** As that member names it. */
	String id() {
		return isCampus() ? this.key.substring(CAMPUS.length()) : this.key;
	}

}
