package edu.suny.microcredentials.roster;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import edu.suny.microcredentials.page.SpreadsheetCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read of a file, however it was written, and what is said of one that is none.
 */
class RosterFileTests {

	private static final String HEADER = "user,name,mail,campus,group,from,until\n";

	private static final String ROW = "harbor-lecturer4,Harbor lecturer 4,lecturer4@example.edu,harbor,senate,2026-09-01,\n";

	private static final RosterRow LECTURER = new RosterRow(2, "harbor-lecturer4", "Harbor lecturer 4",
			"lecturer4@example.edu", "harbor", "senate", "2026-09-01", "", null, null);

	@ParameterizedTest
	@ValueSource(strings = { HEADER + ROW, "\uFEFF" + HEADER + ROW,
			"user;name;mail;campus;group;from;until\r\nharbor-lecturer4;Harbor lecturer 4;lecturer4@example.edu;harbor;senate;2026-09-01;\r\n",
			"Group , CAMPUS,until,from,mail,name,user\nsenate, harbor ,,2026-09-01,lecturer4@example.edu,\"Harbor lecturer 4\",harbor-lecturer4",
			HEADER + ROW + ",,,,,,\n\n" })
	void readsWhatSpreadsheetsWrite(String file) {
		assertThat(read(file)).isEqualTo(new RosterFile(List.of(LECTURER), List.of()));
	}

	@Test
	void rolesMayStandInItOrNot() {
		assertThat(read("user,name,mail,campus,group,from,until,role,for\nx,X,,harbor,senate,,,substitute,y\n").rows())
			.containsExactly(new RosterRow(2, "x", "X", "", "harbor", "senate", "", "", "substitute", "y"));
	}

	@Test
	void aNameMayHaveCommasQuotesAndAnyLetters() {
		assertThat(read(HEADER + "harbor-x,\"L'office, Doyenné \"\"Z\"\" Łukasz\",,harbor,senate,,\n").rows())
			.extracting(RosterRow::name)
			.containsExactly("L'office, Doyenné \"Z\" Łukasz");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@sum", "'=1", "''@", "L'office", "'quoted'", "Lecturer 4" })
	void whatWasMadeHarmlessIsReadAsItWas(String name) {
		assertThat(SpreadsheetCell.plain(SpreadsheetCell.harmless(name))).isEqualTo(name);
		assertThat(SpreadsheetCell.harmless(name)).doesNotMatch("[=+\\-@].*");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			` `                                         | The first line has to name the columns
			user,name                                   | Missing here: mail, campus, group, from, until.
			user,name,mail,campus,group,from,until,rank | Unknown: rank.
			user,name,mail,campus,group,from,until,user | A name stands there twice.
			user,name,mail,campus,group,from,until      | The file has no rows.
			""")
	void aHeaderIsNeeded(String file, String said) {
		assertThat(sentences(read(file))).singleElement().asString().contains(said);
	}

	@Test
	void theLineIsSaid() {
		assertThat(read(HEADER + ROW + "too,few\n" + ROW).findings()).singleElement()
			.isEqualTo(new RosterFinding(3, null,
					"This line has 2 cells, the header 7. A cell with a comma in it " + "stands in quotation marks."));
		assertThat(read(HEADER + ROW + "\"never closed,a,b,c\n" + ROW).findings()).singleElement()
			.extracting(RosterFinding::sentence)
			.asString()
			.startsWith("A cell that begins with a quotation mark has to end with one");
		assertThat(read(HEADER + "harbor-x,\"two\nlines\",,harbor,senate,,\n").findings()).singleElement()
			.extracting(RosterFinding::sentence)
			.asString()
			.startsWith("A cell has a line break");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISO-8859-1", "UTF-16", "UTF-16LE" })
	void anotherEncodingIsSaid(String charset) {
		byte[] file = (HEADER + ROW.replace("lecturer 4", "Doyenné")).getBytes(Charset.forName(charset));

		assertThat(RosterFile.read(file).rows()).isEmpty();
		assertThat(sentences(RosterFile.read(file))).singleElement().asString().contains("UTF-8");
	}

	@Test
	void aBombDoesNothing() {
		for (String bomb : List.of(",".repeat(900_000), HEADER + "x".repeat(900_000), HEADER + ",".repeat(900_000),
				HEADER + "\"" + "x\n".repeat(450_000), HEADER + "\n".repeat(900_000), "x".repeat(1_000_001),
				HEADER + "a\u0000b,,,,,,", "\uFEFF", HEADER + "\"".repeat(1_999))) {
			RosterFile file = read(bomb);

			assertThat(file.rows()).isEmpty();
			assertThat(file.findings()).singleElement();
		}
		assertThat(read(HEADER + ROW.repeat(5_000)).rows()).hasSize(5_000);
		assertThat(sentences(read(HEADER + ROW.repeat(5_001))))
			.containsExactly("The file has more than 5,000 lines. Divide it, a file for each body.");
	}

	private static RosterFile read(String file) {
		return RosterFile.read(file.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> sentences(RosterFile file) {
		return file.findings().stream().map(RosterFinding::sentence).toList();
	}

}
