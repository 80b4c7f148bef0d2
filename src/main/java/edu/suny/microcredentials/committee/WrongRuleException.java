package edu.suny.microcredentials.committee;

/** A row of {@code committee-rules} says what no body can do. */
class WrongRuleException extends IllegalStateException {

	private final String sentence;

	WrongRuleException(String column, String value, String right) {
		this("Its %s is %s; it must be %s.".formatted(column, value, right));
	}

	WrongRuleException(String sentence) {
		super("A row of the table committee-rules cannot be followed. " + sentence);
		this.sentence = sentence;
	}

	/** What is wrong with the row, and what would be right. */
	String sentence() {
		return this.sentence;
	}

}
