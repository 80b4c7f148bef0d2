package edu.suny.microcredentials.committee;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/**
 * A choice, and what a person wrote with it.
 *
 * @param rationale why, or null
 * @param changes what must change, one per line, or null
 */
public record Statement(String choice, String rationale, String changes) {

	/**
	 * Reads the answers of a form.
	 * @param field the name of the choice's field
	 * @param choices those that there are
	 * @throws RefusedException if none of them was made
	 */
	public static Statement of(JsonNode answers, String field, Set<String> choices) {
		String choice = text(answers, field);
		if (choice == null || !choices.contains(choice)) {
			throw new RefusedException(Reason.INVALID, "Choose one of: %s."
				.formatted(choices.stream().sorted().reduce((left, right) -> left + ", " + right).orElse("")));
		}
		return new Statement(choice, text(answers, "rationale"), text(answers, "changes"));
	}

	/**
	 * What was written, or null for nothing.
	 */
	public static String text(JsonNode answers, String field) {
		String text = answers.path(field).asText("").strip();
		return text.isEmpty() || answers.path(field).isNull() ? null : text;
	}

	/** Refuses these choices without what must change. */
	public Statement withChangesFor(String... these) {
		if (Set.of(these).contains(this.choice) && this.changes == null) {
			throw new RefusedException(Reason.INVALID,
					"Say what must change, one point per line: the proposer reads it, and works by it.");
		}
		return this;
	}

	/** Refuses these choices without a reason. */
	public Statement withRationaleFor(String... these) {
		if (Set.of(these).contains(this.choice) && this.rationale == null) {
			throw new RefusedException(Reason.INVALID, "Give the reason for '%s': a decision of this kind needs one."
				.formatted(this.choice.replace('-', ' ')));
		}
		return this;
	}

}
