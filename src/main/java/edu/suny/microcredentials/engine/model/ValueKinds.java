package edu.suny.microcredentials.engine.model;

import java.util.Optional;

/** Judges values by the kinds that an {@link AllowList} names. */
interface ValueKinds {

	/** What is wrong with a value, as a sentence, or nothing. */
	Optional<String> problem(String kind, String value);

}
