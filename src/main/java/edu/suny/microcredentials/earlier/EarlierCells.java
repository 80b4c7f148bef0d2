package edu.suny.microcredentials.earlier;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.earlier.EarlierStatement.Award;
import edu.suny.microcredentials.table.Finding;
import edu.suny.microcredentials.table.Row;

/**
 * Reads the cells of one row as what they have to be, and says of each that is not what
 * would be right.
 */
final class EarlierCells {

	private static final Pattern AWARD = Pattern
		.compile("(\\S.*?)\\s*:\\s*(%s)(?:\\s*:\\s*([^:]*))?".formatted(String.join("|", EarlierColumns.AWARD_TYPES)));

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private final Row row;

	private final Consumer<Finding> findings;

	EarlierCells(Row row, Consumer<Finding> findings) {
		this.row = row;
		this.findings = findings;
	}

	/** Null for an empty cell, which is a finding where something is needed. */
	String text(String column, int shortest, int longest) {
		String text = this.row.cell(column);
		if (text.length() < shortest || text.length() > longest) {
			wrong(column, (text.isEmpty()) ? "This is needed." : "This has %,d characters; from %d to %,d are right."
				.formatted(text.length(), Math.max(1, shortest), longest));
		}
		if (text.codePoints().anyMatch((letter) -> Character.isISOControl(letter) && "\r\n".indexOf(letter) < 0)) {
			wrong(column, "There is a tabulator in it.");
		}
		return text.isEmpty() ? null : text;
	}

	/** Text on one line. */
	String line(String column, int shortest, int longest) {
		String text = text(column, shortest, longest);
		if (text != null && text.lines().count() > 1) {
			wrong(column, "There is a line break in it.");
		}
		return text;
	}

	/** Null for an empty cell. */
	String choice(String column, List<String> choices) {
		String word = this.row.cell(column);
		if (!word.isEmpty() && !choices.contains(word)) {
			wrong(column, "'%s' is none of %s.".formatted(quoted(word), String.join(", ", choices)));
		}
		return word.isEmpty() ? null : word;
	}

	BigDecimal number(String column, int most) {
		return number(column, this.row.cell(column), most);
	}

	private BigDecimal number(String column, String text, int most) {
		if (text.isEmpty()) {
			return null;
		}
		if (text.matches("\\d{1,6}(\\.\\d{1,3})?")) {
			BigDecimal number = new BigDecimal(text);
			if (number.compareTo(BigDecimal.valueOf(most)) <= 0 && number.remainder(HALF).signum() == 0) {
				return number;
			}
		}
		wrong(column,
				"'%s' is no number from 0 to %,d in steps of one half, as 3 or 1.5.".formatted(quoted(text), most));
		return null;
	}

	LocalDate dayUntil(String column, LocalDate last) {
		String text = this.row.cell(column);
		try {
			LocalDate day = LocalDate.parse(text);
			if (day.isAfter(last)) {
				wrong(column, "%s is still to come; what was approved before has a day that is over.".formatted(day));
			}
			if (day.getYear() > 1900) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// Said below.
		}
		wrong(column, text.isEmpty() ? "This is needed."
				: "'%s' is no day. Write it as 2019-05-12: year, month, day.".formatted(quoted(text)));
		return null;
	}

	String webAddress(String column) {
		String text = this.row.cell(column);
		if (text.isEmpty() || text.length() <= 500 && isSecure(text)) {
			return text.isEmpty() ? null : text;
		}
		wrong(column, "'%s' is no address of a page that begins with https://, as https://www.example.edu/badges."
			.formatted(quoted(text)));
		return null;
	}

	private static boolean isSecure(String text) {
		try {
			URI address = new URI(text);
			return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
					&& address.getHost().contains(".") && address.getRawUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/** What the column has between its semicolons. */
	List<String> several(String column) {
		return Arrays.stream(this.row.cell(column).split(";"))
			.map(String::strip)
			.filter((each) -> !each.isEmpty())
			.distinct()
			.toList();
	}

	/** {@code award:award-type:credits}; the credits can be left out. */
	List<Award> awards(String column) {
		List<Award> awards = new ArrayList<>();
		for (String text : several(column)) {
			Matcher award = AWARD.matcher(text);
			if (!award.matches() || award.group(1).length() > 200) {
				wrong(column,
						("'%s' is no award. Write it as award:award-type:credits, as B.S. Biology:bachelor-degree:9; "
								+ "award types are %s.")
							.formatted(quoted(text), String.join(", ", EarlierColumns.AWARD_TYPES)));
			}
			else {
				String credits = (award.group(3) != null) ? award.group(3) : "";
				awards.add(new Award(award.group(1), award.group(2), number(column, credits, 60)));
			}
		}
		return awards;
	}

	void wrong(String column, String sentence) {
		this.findings.accept(new Finding(this.row.line(), column, sentence));
	}

	/** As much of what was sent as a sentence can quote. */
	static String quoted(String text) {
		return (text.length() <= 60) ? text : text.substring(0, 60) + "…";
	}

}
