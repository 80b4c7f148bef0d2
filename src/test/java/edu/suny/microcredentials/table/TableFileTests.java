package edu.suny.microcredentials.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read of a file, however it was written, and what is said of one that is none.
 */
class TableFileTests {

	private static final Columns COLUMNS = new Columns(List.of("id", "title"), List.of("contact-hours"));

	@ParameterizedTest
	@ValueSource(strings = { "id,title\nmaps,Old Maps\n", "\uFEFFid,title\nmaps,Old Maps\n",
			"id;title\r\nmaps;Old Maps\r\n", "TITLE , Id\n\"Old Maps\", maps ", "id,title\nmaps,Old Maps\n,\n\n" })
	void readsWhatSpreadsheetsWrite(String file) {
		assertThat(read(file))
			.isEqualTo(new TableFile(List.of(new Row(2, Map.of("id", "maps", "title", "Old Maps"))), List.of()));
	}

	@Test
	void aCellMayHaveLinesAndTheNextRowIsCountedFromThem() {
		assertThat(read("id,title\r\nmaps,\"Old\r\nMaps, \"\"all\"\" of them\"\r\nlakes,Łakes\r\n").rows())
			.containsExactly(new Row(2, Map.of("id", "maps", "title", "Old\r\nMaps, \"all\" of them")),
					new Row(4, Map.of("id", "lakes", "title", "Łakes")));
	}

	@Test
	void aColumnThatIsNotThereIsEmpty() {
		assertThat(read("id,title\nmaps,Old Maps").rows().get(0).cell("contact-hours")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			` `                       | Line 1: These columns are missing: id, title.
			id                        | Line 1: These columns are missing: title.
			id,title,contact_hour     | Line 1: 'contact_hour' is no column here; is 'contact-hours' meant?
			id,titel                  | Line 1: 'titel' is no column here; is 'title' meant?
			id,title,accreditation    | Line 1: 'accreditation' is no column here.
			id,title,title            | Line 1: A column stands there twice.
			id,title                  | The file has no rows. The first line has to name the columns id, title
			`id\ttitle\nmaps\tMaps`   | Line 1: The cells are divided by tabulators or bars.
			`id,title\nmaps`          | Line 2: This line has 1 cells, the header 2.
			`id,title\nmaps,Maps, old`| Line 2: This line has 3 cells, the header 2.
			`id,title\nmaps,"Maps`    | Line 2: A cell that begins with a quotation mark has to end with one
			`id,title\nmaps,=1+1`     | Line 2, title: A spreadsheet takes what begins with '=' for a formula.
			`id,title\nmaps,@now`     | Line 2, title: A spreadsheet takes what begins with '@' for a formula.
			`id,title\nmaps,<b>Maps`  | Line 2, title: There is markup in it
			`id,title\nmaps,M&amp;P`  | Line 2, title: There is markup in it
			`id,title\nmaps,M\u0001`  | Line 2: This line has characters that cannot be seen.
			""")
	void whatIsWrongIsSaidWithItsPlace(String file, String sentence) {
		assertThat(read(file.translateEscapes().replace("\\u0001", "\u0001")).findings()).extracting(Finding::said)
			.anySatisfy((said) -> assertThat(said).startsWith(sentence));
	}

	@Test
	void whatOnlyLooksLikeItIsText() {
		TableFile read = read("id,title\nmaps,'=1+1\nlakes,3 < 4 & 5; or so");

		assertThat(read.findings()).isEmpty();
		assertThat(read.rows()).extracting((row) -> row.cell("title")).containsExactly("=1+1", "3 < 4 & 5; or so");
	}

	@Test
	void whatIsNoTextOrTooMuchIsRefusedWhole() {
		assertThat(said("id,title\nmaps,Łakes".getBytes(Charset.forName("UTF-16")))).contains("not written in UTF-8");
		assertThat(said("id,title\nmaps,Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
			.contains("not written in UTF-8");
		assertThat(said(new byte[5_000_000])).contains("longer than 1 MB");
		assertThat(said("id,title\n".concat("maps,Maps\n".repeat(2_001)).getBytes(StandardCharsets.UTF_8)))
			.contains("more than 2,000 rows");
		assertThat(said(",".repeat(900_000).getBytes(StandardCharsets.UTF_8))).contains("columns are missing");
	}

	private static String said(byte[] file) {
		return TableFile.read(file, COLUMNS).findings().toString();
	}

	private static TableFile read(String file) {
		return TableFile.read(file.getBytes(StandardCharsets.UTF_8), COLUMNS);
	}

}
