package edu.suny.microcredentials.engine.path;

/** What faculty said last on a way. */
enum Word {

	/** No body of faculty has answered. */
	NONE,
	/** The body of faculty that answered last forwarded the proposal. */
	FORWARDED,
	/** It did anything else, and none was asked after it. */
	REFUSED;

	/** What was said last, if this was said and then the other. */
	Word then(Word later) {
		return (later != NONE) ? later : this;
	}

}
