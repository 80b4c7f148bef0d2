package edu.suny.microcredentials.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Flaw;

/** What is wrong with what was submitted, a sentence for each; told all at once. */
final class Problems {

	/** More helps nobody, and costs. */
	private static final int MOST = 100;

	private static final int SHOWN = 20;

	private static final int LONGEST_LABEL = 300;

	private final Map<String, Flaw> flaws = new LinkedHashMap<>();

	private int untold;

	/**
	 * Adds a sentence about a field.
	 * @param field where it stands in what was submitted, as a JSON pointer
	 * @param label what the person reads there; the sentence begins with it
	 */
	void add(String field, String label, String sentence, Object... values) {
		String name = shortened(label);
		String message = name + " " + sentence.formatted(values);
		if (this.flaws.size() < MOST) {
			this.flaws.putIfAbsent(message, new Flaw(shortened(field), name, message));
		}
		else {
			this.untold++;
		}
	}

	List<String> sentences() {
		return List.copyOf(this.flaws.keySet());
	}

	void refuseIfAny() {
		if (this.flaws.isEmpty()) {
			return;
		}
		int more = this.flaws.size() + this.untold - SHOWN;
		String message = String.join(" ", sentences().subList(0, Math.min(SHOWN, this.flaws.size())));
		throw RefusedException.ofAnswers((more > 0) ? message + " And %d more.".formatted(more) : message,
				List.copyOf(this.flaws.values()));
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST_LABEL) ? text.substring(0, LONGEST_LABEL) + "…" : text;
	}

}
