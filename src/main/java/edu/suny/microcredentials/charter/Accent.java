package edu.suny.microcredentials.charter;

import java.util.Optional;

/** A campus's colour, in which text stands on white. */
final class Accent {

	/** WCAG 2.2, success criterion 1.4.3. */
	private static final double LEAST = 4.5;

	private Accent() {
	}

	/** What is wrong with it, a sentence. */
	static Optional<String> fault(String colour) {
		if (!colour.matches("#[0-9a-f]{6}")) {
			return Optional.of("'%s' is no colour; write it as #1d4f63, in small letters.".formatted(colour));
		}
		double contrast = 1.05 / (luminance(colour) + 0.05);
		return (contrast < LEAST) ? Optional
			.of("On white it has a contrast of %.2f to 1, and text needs %.1f (WCAG 2.2, 1.4.3). Take a darker one."
				.formatted(contrast, LEAST)) : Optional.empty();
	}

	/** Relative luminance as WCAG defines it. */
	private static double luminance(String colour) {
		return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
	}

	private static double part(String colour, int at) {
		double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}
