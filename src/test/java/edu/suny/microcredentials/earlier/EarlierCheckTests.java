package edu.suny.microcredentials.earlier;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import edu.suny.microcredentials.earlier.EarlierPlan.Line;
import edu.suny.microcredentials.earlier.EarlierStatement.Award;
import edu.suny.microcredentials.table.Finding;
import edu.suny.microcredentials.table.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may stand in a file of credentials that were approved before. */
class EarlierCheckTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

	private static final String HEADER = String.join(",", EarlierColumns.COLUMNS.all()) + "\n";

	private static final EarlierFacts NOTHING_KNOWN = new EarlierFacts("harbor", TODAY, Set.of("tides"),
			Set.of("lakeside/welding"), Map.of());

	@Test
	void aRowThatStatesAllIsReadWhole() {
		EarlierPlan plan = check(row(Map.ofEntries(Map.entry("form", "mooc"), Map.entry("level", "graduate"),
				Map.entry("delivery", "online"), Map.entry("credits", "1.5"), Map.entry("contact-hours", "30.0"),
				Map.entry("page", "https://example.edu/maps"), Map.entry("status", "retired"),
				Map.entry("costs", "None"), Map.entry("financial-aid", "None"), Map.entry("transferability", "None"),
				Map.entry("applicability", "Toward a degree"),
				Map.entry("awards", "Certificate: Maps:certificate:3; B.S. Geography:bachelor-degree"),
				Map.entry("counts-toward", "tides; https://governance.example.edu/catalogue/lakeside/welding"),
				Map.entry("replaced-by", "tides"))));

		assertThat(plan.findings()).isEmpty();
		assertThat(plan.notes()).isEmpty();
		assertThat(plan.added()).extracting(Line::statement)
			.containsExactly(new EarlierStatement("Old Maps", "Learners read maps of old.", "credit", "mooc",
					"graduate", "online", new BigDecimal("1.5"), new BigDecimal("30"), LocalDate.of(2019, 5, 12),
					"The senate", "https://example.edu/maps", "retired", "None", "None", "None", "Toward a degree",
					List.of(new Award("Certificate: Maps", "certificate", BigDecimal.valueOf(3)),
							new Award("B.S. Geography", "bachelor-degree", null)),
					List.of("harbor/tides", "lakeside/welding"), "tides"));
	}

	@Test
	void whatIsNotStatedIsNoted() {
		EarlierPlan plan = check(row(Map.of("costs", "None", "awards", "B.S. Geography:bachelor-degree")));

		assertThat(plan.findings()).isEmpty();
		assertThat(plan.added().get(0).statement().status()).isEqualTo("active");
		assertThat(plan.notes()).extracting(Finding::said)
			.containsExactly(
					"Line 2: The catalogue will say that your campus does not state: financial-aid, transferability.");
		assertThat(check(row(Map.of("counts-toward", "tides"))).notes().get(0).said()).doesNotContain("applicability");
		assertThat(check(row(Map.of())).notes().get(0).said()).contains("applicability");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					id            | ''                      | This is needed.
					id            | Old Maps                | 'Old Maps' is no id
					id            | tides                   | A credential that was governed here has the id 'tides'.
					title         | ''                      | This is needed.
					summary       | Maps.                   | This has 5 characters; from 15 to 1,000 are right.
					kind          | ''                      | This is needed: credit or noncredit.
					kind          | for-credit              | 'for-credit' is none of credit, noncredit.
					form          | badge                   | 'badge' is none of digital-badge, mooc, micro-award.
					level         | college                 | 'college' is none of undergraduate
					delivery      | remote                  | 'remote' is none of online, on-campus, hybrid.
					status        | Active                  | 'Active' is none of active, suspended, retired.
					credits       | three                   | 'three' is no number from 0 to 60 in steps of one half
					credits       | 1.3                     | '1.3' is no number
					credits       | 61                      | '61' is no number
					contact-hours | -3                      | A spreadsheet takes what begins with '-' for a formula.
					approved-on   | ''                      | This is needed.
					approved-on   | 5/12/2019               | '5/12/2019' is no day. Write it as 2019-05-12
					approved-on   | 2026-12-01              | 2026-12-01 is still to come
					approved-on   | 0019-05-12              | '0019-05-12' is no day.
					approved-by   | ''                      | This is needed.
					page          | http://example.edu/maps | 'http://example.edu/maps' is no address of a page that begins with https://
					page          | example.edu             | 'example.edu' is no address
					page          | https://a@example.edu   | 'https://a@example.edu' is no address
					page          | javascript:alert(1)     | 'javascript:alert(1)' is no address
					awards        | B.S. Geography          | 'B.S. Geography' is no award. Write it as award:award-type:credits
					awards        | B.S. G:degree           | 'B.S. G:degree' is no award.
					awards        | B.S. G:certificate:many | 'many' is no number from 0 to 60
					counts-toward | nowhere                 | 'nowhere' is neither an id of this file
					counts-toward | /catalogue/lakeside/x   | '/catalogue/lakeside/x' is neither
					counts-toward | old-maps                | It cannot count toward itself.
					replaced-by   | nowhere                 | Your campus has no credential 'nowhere' that was governed here
					""")
	void aCellThatIsWrongIsNamedWithWhatWouldBeRight(String column, String cell, String sentence) {
		EarlierPlan plan = check(row(Map.of(column, cell)));

		assertThat(plan.findings()).extracting(Finding::said)
			.anySatisfy((said) -> assertThat(said).startsWith("Line 2, " + column + ": " + sentence));
		assertThat(plan.changes()).isFalse();
		assertThat(plan.added()).isEmpty();
	}

	@Test
	void todayIsNotStillToCome() {
		assertThat(check(row(Map.of("approved-on", TODAY.toString()))).findings()).isEmpty();
	}

	@Test
	void anIdIsGivenOnce() {
		assertThat(said(row(Map.of()) + row(Map.of())))
			.containsExactly("Line 3, id: The id 'old-maps' has line 2 already.");
	}

	@Test
	void aStackHasATop() {
		String first = row(Map.of("counts-toward", "lakes"));
		String second = row(Map.of("id", "lakes", "counts-toward", "rivers"));

		assertThat(said(first + second + row(Map.of("id", "rivers", "counts-toward", "tides")))).isEmpty();
		assertThat(said(first + second + row(Map.of("id", "rivers", "counts-toward", "lakes")))).containsExactly(
				"Line 2, counts-toward: What it counts toward leads round in a circle: lakes.",
				"Line 3, counts-toward: What it counts toward leads round in a circle: rivers.",
				"Line 4, counts-toward: What it counts toward leads round in a circle: lakes.");
	}

	@Test
	void whatIsKnownIsCompared() {
		EarlierStatement statement = check(row(Map.of("credits", "3.0"))).added().get(0).statement();
		EarlierFacts facts = known(new EarlierCredential("harbor", "old-maps", statement, false),
				new EarlierCredential("harbor", "lakes", statement, false),
				new EarlierCredential("harbor", "rivers", statement, true));

		EarlierPlan same = check(row(Map.of("credits", "3")), facts, false);
		assertThat(same.changes()).isFalse();
		assertThat(same.unchanged()).isOne();
		assertThat(same.missing()).extracting(Line::id).containsExactly("lakes");
		assertThat(same.withdrawn()).isEmpty();

		EarlierPlan other = check(row(Map.of("costs", "None")) + row(Map.of("id", "rivers", "credits", "3")), facts,
				true);
		assertThat(other.changed()).extracting(Line::said).containsExactly("old-maps: Old Maps (credits, costs)");
		assertThat(other.added()).extracting(Line::id).containsExactly("rivers");
		assertThat(other.withdrawn()).extracting(Line::id).containsExactly("lakes");
		assertThat(other.digest()).isNotEqualTo(same.digest());
	}

	@Test
	void nothingCountsTowardWhatIsTakenOut() {
		EarlierStatement statement = check(row(Map.of())).added().get(0).statement();
		EarlierFacts facts = known(new EarlierCredential("harbor", "lakes", statement, false));

		assertThat(check(row(Map.of("counts-toward", "lakes")), facts, false).findings()).isEmpty();
		assertThat(check(row(Map.of("counts-toward", "lakes")), facts, true).findings()).hasSize(1);
	}

	@Test
	void theFileThatIsGivenOutIsTakenBackAsItIs() {
		EarlierStatement statement = check(row(Map.of("title", "'=Maps", "summary", "\"Maps, of old;\nand more of it\"",
				"awards", "B.S. Geography:bachelor-degree:9", "counts-toward", "tides;/catalogue/lakeside/welding")))
			.added()
			.get(0)
			.statement();
		EarlierCredential known = new EarlierCredential("harbor", "old-maps", statement, false);
		String file = EarlierCsv.of(List.of(known, new EarlierCredential("harbor", "lakes", statement, true)));

		assertThat(statement.title()).isEqualTo("=Maps");
		assertThat(file).contains("'=Maps").doesNotContain("\nlakes,");
		EarlierPlan plan = check(file.substring(file.indexOf("\n") + 1), known(known), false);
		assertThat(plan.findings()).isEmpty();
		assertThat(plan.changes()).isFalse();
	}

	@Test
	void soManyFindingsAreCutShort() {
		String rows = IntStream.range(0, 120)
			.mapToObj((each) -> row(Map.of("id", "maps-" + each, "kind", "x")))
			.collect(Collectors.joining());

		assertThat(check(rows).findings()).hasSize(101).last().extracting(Finding::said).isEqualTo("And 20 more.");
	}

	private static List<String> said(String rows) {
		return check(rows).findings().stream().map(Finding::said).toList();
	}

	private static EarlierPlan check(String rows) {
		return check(rows, NOTHING_KNOWN, false);
	}

	private static EarlierPlan check(String rows, EarlierFacts facts, boolean withdraw) {
		return EarlierCheck.check(
				TableFile.read((HEADER + rows).getBytes(StandardCharsets.UTF_8), EarlierColumns.COLUMNS), facts,
				withdraw);
	}

	private static EarlierFacts known(EarlierCredential... known) {
		Map<String, EarlierCredential> all = new LinkedHashMap<>();
		for (EarlierCredential each : known) {
			all.put(each.slug(), each);
		}
		return new EarlierFacts("harbor", TODAY, Set.of("tides"), Set.of("lakeside/welding"), all);
	}

	/** A good row, but for these cells. */
	private static String row(Map<String, String> cells) {
		Map<String, String> all = new LinkedHashMap<>(
				Map.of("id", "old-maps", "title", "Old Maps", "summary", "Learners read maps of old.", "kind", "credit",
						"approved-on", "2019-05-12", "approved-by", "The senate"));
		all.putAll(cells);
		return EarlierColumns.COLUMNS.all()
			.stream()
			.map((column) -> all.getOrDefault(column, ""))
			.collect(Collectors.joining(",")) + "\n";
	}

}
