package edu.suny.microcredentials.engine.form;

import java.util.ArrayList;
import java.util.List;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/** What is wrong with what was submitted, a sentence for each; told all at once. */
final class Problems {

	private static final int SHOWN = 20;

	private final List<String> sentences = new ArrayList<>();

	void add(String sentence, Object... values) {
		String text = sentence.formatted(values);
		if (!this.sentences.contains(text)) {
			this.sentences.add(text);
		}
	}

	List<String> sentences() {
		return List.copyOf(this.sentences);
	}

	void refuseIfAny() {
		if (this.sentences.isEmpty()) {
			return;
		}
		int more = this.sentences.size() - SHOWN;
		String message = String.join(" ", this.sentences.subList(0, Math.min(SHOWN, this.sentences.size())));
		throw new RefusedException(Reason.INVALID, (more > 0) ? message + " And %d more.".formatted(more) : message,
				this.sentences);
	}

}
