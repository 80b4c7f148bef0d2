package edu.suny.microcredentials.comparison;

/**
 * One thing in which a model differs from another.
 *
 * @param file the file's name, such as {@code review-route.dmn}
 * @param element the id of the element, or of the row or field; empty for the file as a
 * whole
 * @param sentence what the second model does that the first one does not, with the second
 * one as its "it"
 */
public record Difference(String file, String element, String sentence) {

	public Difference {
		sentence = Said.ended(sentence);
	}

}
