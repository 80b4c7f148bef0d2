package edu.suny.microcredentials.comparison;

/** What a model says, within a sentence of ours. */
final class Said {

	private Said() {
	}

	/** Whole sentences in quotation marks. */
	static String of(String text) {
		if (text == null) {
			return "not given";
		}
		return text.matches("(?s).*[.!?]") ? "“" + text + "”" : text;
	}

	/** A sentence of ours that ends with one of theirs has one full stop. */
	static String ended(String sentence) {
		return sentence.replaceFirst("(\\.”?)\\.$", "$1");
	}

}
