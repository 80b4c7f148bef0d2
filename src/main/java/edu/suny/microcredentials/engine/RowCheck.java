package edu.suny.microcredentials.engine;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What a feature says about the answers of a table that only it can read. */
public interface RowCheck {

	/** The id of the table. */
	String table();

	/**
	 * What is wrong with one row: a sentence that says what would be right, or nothing.
	 * @param row its answers by the names of the columns
	 */
	Optional<String> problem(JsonNode row);

}
