package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/**
 * A choice, and what a person wrote and named with it.
 *
 * @param rationale why, or null
 * @param changes what must change, one per line, or null
 * @param reopen ids of earlier bodies that are to decide again, each once
 */
public record Statement(String choice, String rationale, String changes, List<String> reopen) {

	private static final int MOST_POINTS = 100;

	/** Names nobody. */
	public Statement(String choice, String rationale, String changes) {
		this(choice, rationale, changes, List.of());
	}

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
		return new Statement(choice, text(answers, "rationale"), text(answers, "changes"),
				bodies(answers.path("reopen")));
	}

	/**
	 * What was written, or null for nothing.
	 */
	public static String text(JsonNode answers, String field) {
		String text = answers.path(field).asText("").strip();
		return text.isEmpty() || answers.path(field).isNull() ? null : text;
	}

	/** A list of texts, each once and in their order; anything else is an empty one. */
	static List<String> bodies(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).distinct().sorted().toList();
	}

	/**
	 * Refuses these choices without what must change, and more points than the proposers
	 * could answer one by one.
	 */
	public Statement withChangesFor(String... these) {
		long points = (this.changes != null) ? this.changes.lines().filter((line) -> !line.isBlank()).count() : 0;
		if (points > MOST_POINTS) {
			throw new RefusedException(Reason.INVALID,
					"These are %d points, and %d are the most: the proposer answers each. Put together what belongs together."
						.formatted(points, MOST_POINTS));
		}
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
