package edu.suny.microcredentials.committee;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of a number of people, exactly: two thirds are two thirds, and 66.7 % are 66.7
 * %.
 */
record Share(BigInteger numerator, BigInteger denominator) {

	static final Share HALF = of(1, 2);

	private static final Map<String, Share> IN_WORDS = Map.ofEntries(Map.entry("half", HALF),
			Map.entry("a third", of(1, 3)), Map.entry("one third", of(1, 3)), Map.entry("two thirds", of(2, 3)),
			Map.entry("a quarter", of(1, 4)), Map.entry("one quarter", of(1, 4)), Map.entry("three quarters", of(3, 4)),
			Map.entry("one fifth", of(1, 5)), Map.entry("two fifths", of(2, 5)), Map.entry("three fifths", of(3, 5)),
			Map.entry("four fifths", of(4, 5)));

	private static final Pattern PERCENT = Pattern.compile("(0|[1-9]\\d{0,2})(?:\\.(\\d{1,4}))? ?%");

	static Share of(int numerator, int denominator) {
		return new Share(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
	}

	/**
	 * A fraction in words, or a percentage; nothing if it is neither, or more than all.
	 */
	static Optional<Share> of(String text) {
		Matcher percent = PERCENT.matcher(text);
		if (!percent.matches()) {
			return Optional.ofNullable(IN_WORDS.get(text));
		}
		String decimals = (percent.group(2) != null) ? percent.group(2) : "";
		Share share = new Share(new BigInteger(percent.group(1) + decimals), BigInteger.TEN.pow(2 + decimals.length()));
		return share.isMoreThanAll() ? Optional.empty() : Optional.of(share);
	}

	/** The fractions that may be written in words. */
	static List<String> words() {
		return IN_WORDS.keySet().stream().sorted().toList();
	}

	boolean isNone() {
		return this.numerator.signum() == 0;
	}

	boolean isAll() {
		return this.numerator.equals(this.denominator);
	}

	private boolean isMoreThanAll() {
		return this.numerator.compareTo(this.denominator) > 0;
	}

	boolean isExceededBy(int part, int whole) {
		return compare(part, whole) > 0;
	}

	boolean isReachedBy(int part, int whole) {
		return compare(part, whole) >= 0;
	}

	private int compare(int part, int whole) {
		return BigInteger.valueOf(part)
			.multiply(this.denominator)
			.compareTo(BigInteger.valueOf(whole).multiply(this.numerator));
	}

}
