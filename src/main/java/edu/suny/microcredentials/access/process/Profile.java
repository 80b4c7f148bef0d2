package edu.suny.microcredentials.access.process;

/**
 * What a source says of a person beside where they belong.
 *
 * @param name first and last name; null or blank if the source does not say
 * @param mail null or blank if the source does not say
 */
public record Profile(String name, String mail) {

	private static final int LONGEST = 200;

	String firstName() {
		String whole = clean(this.name);
		int space = whole.indexOf(' ');
		return (space > 0) ? whole.substring(0, space) : whole;
	}

	String lastName() {
		String whole = clean(this.name);
		int space = whole.indexOf(' ');
		return (space > 0) ? whole.substring(space + 1) : "";
	}

	String address() {
		return clean(this.mail);
	}

	/** On one line, and short enough for the engine's tables. */
	private static String clean(String text) {
		String line = (text != null) ? text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip() : "";
		return line.substring(0, Math.min(line.length(), LONGEST)).strip();
	}

}
