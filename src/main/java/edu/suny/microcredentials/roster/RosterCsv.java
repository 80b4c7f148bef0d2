package edu.suny.microcredentials.roster;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import edu.suny.microcredentials.page.SpreadsheetCell;
import edu.suny.microcredentials.roster.Roster.Member;
import edu.suny.microcredentials.roster.Roster.Source;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rosters as a file that can be changed and imported again. */
public final class RosterCsv {

	private RosterCsv() {
	}

	/**
	 * Everybody whom a roster or a hand has put there. Whom the campus's sign-in puts
	 * there is left to it.
	 */
	public static String of(List<Roster> rosters) {
		StringWriter text = new StringWriter();
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord(Stream.concat(RosterFile.COLUMNS.stream(), RosterFile.OPTIONAL.stream()));
			for (Roster roster : rosters) {
				for (Member member : roster.members()) {
					if (member.source() != Source.SIGN_IN) {
						csv.printRecord(cell(member.user()), cell(member.name()), cell(member.mail()),
								cell(roster.campus()), cell(roster.group()), day(member.from()), day(member.until()),
								member.capacity().word(), cell(Objects.requireNonNullElse(member.substituteFor(), "")));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static String cell(String text) {
		return SpreadsheetCell.harmless(text.replaceAll("\\p{Cntrl}", " ").strip());
	}

	private static String day(LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

}
