package edu.suny.microcredentials.committee;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many must be for it so that it carries, as the table {@code committee-rules} says
 * it in words.
 *
 * @param portion of whom; null if only those against are counted
 * @param against how many may be against it; without meaning where there is a portion
 */
record Threshold(Portion portion, Base base, int against) {

	/** Of whom a portion must be for it. */
	enum Base {

		VOTES_CAST, PRESENT, MEMBERS

	}

	static final String HOW = "\"more than half of the votes cast\", \"at least 60 % of those present\", \"at least two thirds of the members\" or \"at most 1 against\"; nobody can ask for more than all, or for nobody";

	private static final Pattern OF_A_BASE = Pattern.compile("(.+) of (the votes cast|those present|the members)");

	private static final Pattern AT_MOST = Pattern.compile("at most (0|[1-9]\\d{0,3}) against");

	/** Nothing if it cannot be read, or no vote could ever reach it. */
	static Optional<Threshold> of(String phrase) {
		Matcher dissents = AT_MOST.matcher(phrase);
		if (dissents.matches()) {
			return Optional.of(new Threshold(null, null, Integer.parseInt(dissents.group(1))));
		}
		Matcher words = OF_A_BASE.matcher(phrase);
		if (!words.matches()) {
			return Optional.empty();
		}
		Base base = switch (words.group(2)) {
			case "the votes cast" -> Base.VOTES_CAST;
			case "those present" -> Base.PRESENT;
			default -> Base.MEMBERS;
		};
		return Portion.of(words.group(1)).map((portion) -> new Threshold(portion, base, 0));
	}

	/** Whether those for it are enough; nobody is never enough. */
	boolean isReached(int votesFor, int votesAgainst, int votesCast, int present, int eligible) {
		if (votesFor == 0) {
			return false;
		}
		if (this.portion == null) {
			return votesAgainst <= this.against;
		}
		return this.portion.isReachedBy(votesFor, switch (this.base) {
			case VOTES_CAST -> votesCast;
			case PRESENT -> present;
			case MEMBERS -> eligible;
		});
	}

}
