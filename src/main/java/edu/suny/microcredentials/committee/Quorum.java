package edu.suny.microcredentials.committee;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many must take part so that a body can decide at all, as the table
 * {@code committee-rules} says it in words.
 *
 * @param portion of those who may vote; null if it is a number of people
 * @param people at least so many; nobody is never enough
 */
record Quorum(Portion portion, int people) {

	static final String HOW = "\"more than half of the members\", \"at least two thirds of the members\", \"at least 40 % of the members\", \"half plus one of the members\", \"at least 5 members\" or \"anybody\"; nobody can ask for more than all, or for nobody";

	private static final Pattern OF_MEMBERS = Pattern.compile("(.+) of the members");

	private static final Pattern PEOPLE = Pattern.compile("at least ([1-9]\\d{0,3}) members?");

	/** Nothing if it cannot be read, or no body could ever meet it. */
	static Optional<Quorum> of(String phrase) {
		if (phrase.equals("anybody")) {
			return Optional.of(new Quorum(null, 1));
		}
		Matcher people = PEOPLE.matcher(phrase);
		if (people.matches()) {
			return Optional.of(new Quorum(null, Integer.parseInt(people.group(1))));
		}
		Matcher members = OF_MEMBERS.matcher(phrase);
		return members.matches() ? Portion.of(members.group(1)).map((portion) -> new Quorum(portion, 1))
				: Optional.empty();
	}

	/**
	 * Whether enough took part.
	 * @param eligible those who may vote, the recused not among them
	 */
	boolean isMet(int present, int eligible) {
		return present >= this.people && (this.portion == null || this.portion.isReachedBy(present, eligible));
	}

}
