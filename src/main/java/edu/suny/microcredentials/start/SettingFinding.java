package edu.suny.microcredentials.start;

import java.util.Locale;

/**
 * A setting that is missing or wrong, as a sentence for the person who runs the product.
 */
public record SettingFinding(String sentence) {

	/**
	 * Something has to be set.
	 * @param property for example {@code governance.public-address}
	 * @param wrong goes on from the property's name: "is missing: …"
	 * @param example a value that would be right
	 */
	public static SettingFinding set(String property, String wrong, String example) {
		return new SettingFinding(
				"%s %s Set %s, for example to %s".formatted(property, wrong, variable(property), example));
	}

	/** Something must not be set, as the product's own value is the right one. */
	public static SettingFinding leaveOut(String property, String wrong) {
		return new SettingFinding("%s %s Leave it out (as an environment variable it is %s); what is right comes "
			.formatted(property, wrong, variable(property)) + "with the product.");
	}

	/** The environment variable of a property. */
	private static String variable(String property) {
		return property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
	}

}
