package edu.suny.microcredentials.engine;

import java.util.regex.Pattern;

/** Which expressions a stored query may hold. */
public final class ExpressionsInQueries {

	/** What to write instead of any other. */
	public static final String SENTENCE = "A query may use ${currentUser()}, ${currentUserGroups()}, ${now()} and ${dateTime()}, and no other expression.";

	private static final Pattern ALLOWED = Pattern
		.compile("[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)"
				+ "(\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
				+ "|\\.withTimeAtStartOfDay\\(\\))*)\\s*}");

	private ExpressionsInQueries() {
	}

	public static boolean isAllowed(String text) {
		return ALLOWED.matcher(text).matches();
	}

}
