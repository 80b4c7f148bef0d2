package edu.suny.microcredentials.engine;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What proposers write together in one form.
 *
 * @param document the proposal
 * @param answers what they answer to each point that was to be changed; null for none
 */
public record WrittenDraft(JsonNode document, JsonNode answers) {

	/** A document without answers. */
	public WrittenDraft(JsonNode document) {
		this(document, null);
	}

	public WrittenDraft {
		if (answers != null && answers.isEmpty()) {
			answers = null;
		}
	}

	/** All of it as one text, the same for the same writing. */
	public String text() {
		return (this.answers != null) ? this.document + "\n" + this.answers : this.document.toString();
	}

}
