package edu.suny.microcredentials.engine.form;

import java.util.Map;

/**
 * Where in what was submitted a value stands.
 *
 * @param prefix names the row: "Costs, row 2: "
 * @param pointer JSON pointer into the checked answers
 * @param sent JSON pointer into what was submitted
 * @param rows by pointer of a row in the checked answers, its number as submitted; shared
 * by all places of one check
 */
record Place(String prefix, String pointer, String sent, FeelScope scope, Map<String, Integer> rows) {

	/** A row of the list here; both counted from the rows as submitted and as kept. */
	Place row(String list, FeelScope inside, int submitted, int kept) {
		String below = this.pointer + "/" + kept;
		this.rows.put(below, submitted);
		return new Place("%s%s, row %d: ".formatted(this.prefix, list, submitted), below,
				this.sent + "/" + (submitted - 1), inside, this.rows);
	}

	Place at(String member) {
		String step = "/" + member.replace("~", "~0").replace("/", "~1");
		return new Place(this.prefix, this.pointer + step, this.sent + step, this.scope, this.rows);
	}

	String named(String label) {
		return this.prefix + label;
	}

}
