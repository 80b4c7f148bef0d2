package edu.suny.microcredentials.record;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Where the chains end at a time.
 *
 * @param number 1, 2, 3 …
 * @param time UTC with milliseconds
 * @param previousHash of the signed text of the checkpoint before; 64 zeros for the first
 * @param count how many chains there are
 * @param heads of the chains that were added to since the checkpoint before
 */
record Checkpoint(int number, String time, String previousHash, int count, List<Head> heads) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * @throws IllegalArgumentException if the text is no checkpoint's
	 */
	static Checkpoint of(String text) {
		try {
			return JSON.readValue(text, Checkpoint.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("No checkpoint", ex);
		}
	}

	/** Canonical JSON. */
	String text() {
		return RecordText.canonical(JSON.valueToTree(this));
	}

}
