package edu.suny.microcredentials.committee;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of a number of people are enough: "more than half", "at least 60 %", "half
 * plus one".
 *
 * @param strict whether the share itself is too few
 * @param plus how many more than the share there must be
 */
record Portion(Share share, boolean strict, int plus) {

	private static final Pattern OF_A_SHARE = Pattern.compile("(more than|at least) (.+)");

	/** Nothing if it cannot be read, nobody could reach it, or it asks for nobody. */
	static Optional<Portion> of(String text) {
		if (text.equals("half plus one")) {
			return Optional.of(new Portion(Share.HALF, false, 1));
		}
		Matcher words = OF_A_SHARE.matcher(text);
		if (!words.matches()) {
			return Optional.empty();
		}
		boolean strict = words.group(1).equals("more than");
		return Share.of(words.group(2))
			.filter((share) -> strict ? !share.isAll() : !share.isNone())
			.map((share) -> new Portion(share, strict, 0));
	}

	/** Half of seven are three and a half: one more than that takes five people. */
	boolean isReachedBy(int part, int whole) {
		int counted = part - this.plus;
		return this.strict ? this.share.isExceededBy(counted, whole) : this.share.isReachedBy(counted, whole);
	}

}
