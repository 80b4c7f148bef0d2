package edu.suny.microcredentials.engine.model;

/**
 * Why a model is refused.
 *
 * @param file the file's name
 * @param element the id of the element, or of the nearest one around it; empty for the
 * file as a whole
 * @param reason a sentence
 */
public record Finding(String file, String element, String reason) {

	/** As much of a value as a person needs to recognise it. */
	static String shortened(String value) {
		return (value.length() > 120) ? value.substring(0, 120) + "…" : value;
	}

	@Override
	public String toString() {
		return this.element.isEmpty() ? this.file + ": " + this.reason
				: this.file + ", " + this.element + ": " + this.reason;
	}

}
