package edu.suny.microcredentials.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.page.Redline.Line;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedlineTests {

	@Test
	void aTextIsComparedWordByWord() throws Exception {
		assertThat(changed("summary", "{'summary': 'Read maps of coasts.'}", "{'summary': 'Read old maps of rivers.'}"))
			.containsExactly("Read +old +maps of -coasts-+rivers+.");
	}

	@Test
	void oneTextInThePlaceOfAnotherIsNotMixedWithIt() throws Exception {
		assertThat(changed("summary", "{'summary': 'Read old maps.'}", "{'summary': 'Write new words!'}"))
			.containsExactly("-Read old maps.-+Write new words!+");
	}

	@Test
	void onlyLinesThatChangedAreShown() throws Exception {
		assertThat(changed("summary", "{'summary': 'One.\\nTwo.'}", "{'summary': 'One.\\nThree.'}"))
			.containsExactly("-Two-+Three+.");
		assertThat(changed("summary", "{'summary': 'One.'}", "{'summary': 'One.'}")).isEmpty();
	}

	@Test
	void aListIsComparedByItem() throws Exception {
		assertThat(changed("courses", "{'courses': [{'code': 'GEO 335', 'credits': 3}, {'code': 'GEO 310'}]}",
				"{'courses': [{'code': 'GEO 335', 'credits': 4}, {'code': 'GEO 310'}, {'code': 'BIO 101'}]}"))
			.containsExactly("code: GEO 335; credits: -3-+4+", "+code: BIO 101+");
	}

	@Test
	void whatOnlyStandsElsewhereIsMovedAndNothingElseIs() throws Exception {
		List<Line> lines = Redline
			.of("courses", json("{'courses': [{'code': 'A'}, {'code': 'B'}, {'code': 'C'}]}"),
					json("{'courses': [{'code': 'C'}, {'code': 'A'}, {'code': 'B'}]}"))
			.lines();

		assertThat(lines).singleElement().satisfies((line) -> {
			assertThat(said(line)).isEqualTo("code: C");
			assertThat(line.notes()).containsExactly("moved from place 3 to 1");
		});
	}

	@Test
	void anAmountIsGivenWithItsDifference() throws Exception {
		List<Line> lines = Redline
			.of("disclosure.costs",
					json("{'disclosure': {'costs': [{'type': 'tuition', 'amount': 198.00, 'currency': 'USD'}]}}"),
					json("{'disclosure': {'costs': [{'type': 'tuition', 'amount': 223.5, 'currency': 'USD'}]}}"))
			.lines();

		assertThat(lines).singleElement().satisfies((line) -> {
			assertThat(line.notes()).containsExactly("amount 25.5 more");
			assertThat(line.before()).noneMatch(Redline.Piece::isAdded);
			assertThat(line.after()).noneMatch(Redline.Piece::isRemoved);
		});
	}

	@Test
	void anAmountByItselfIsGivenWithItsDifferenceToo() throws Exception {
		assertThat(Redline.of("credits", json("{'credits': 6}"), json("{'credits': 4.5}")).lines()).singleElement()
			.satisfies((line) -> assertThat(line.notes()).containsExactly("1.5 less"));
		assertThat(Redline.of("review", json("{'review': {'years': 3}}"), json("{'review': {'years': 5}}")).lines())
			.singleElement()
			.satisfies((line) -> assertThat(line.notes()).containsExactly("2 more"));
		assertThat(Redline.of("credits", json("{}"), json("{'credits': 4.5}")).lines()).singleElement()
			.satisfies((line) -> assertThat(line.notes()).isEmpty());
	}

	@Test
	void anOutcomeThatWasRewordedIsTheSameOutcome() throws Exception {
		assertThat(changed("outcomes",
				"{'outcomes': [{'statement': 'Read maps of coasts with care.'}, {'statement': 'Write.'}]}",
				"{'outcomes': [{'statement': 'Speak in public.'}, {'statement': 'Read maps of coasts with great care.'}]}"))
			.containsExactly("+statement: Speak in public.+", "statement: Read maps of coasts with +great +care.",
					"-statement: Write.-");
	}

	@Test
	void threeHundredOutcomesOfWhichOneMovesAreOneLine() throws Exception {
		List<String> outcomes = new ArrayList<>(
				IntStream.range(0, 300).mapToObj("{'statement': 'Outcome number %d of many.'}"::formatted).toList());
		String before = "{'outcomes': [%s]}".formatted(String.join(",", outcomes));
		outcomes.add(0, outcomes.remove(299));

		assertThat(changed("outcomes", before, "{'outcomes': [%s]}".formatted(String.join(",", outcomes))))
			.containsExactly("statement: Outcome number 299 of many.");
	}

	@Test
	void wordsOfEveryScriptStayWhole() throws Exception {
		assertThat(
				changed("summary", "{'summary': 'مهارات الخرائط 👩‍🔬 é'}", "{'summary': 'مهارات البيانات 👩‍🔬 é'}"))
			.singleElement()
			.asString()
			.contains("-الخرائط-", "+البيانات+", "👩‍🔬");
	}

	@Test
	void whatIsGoneIsStruckOutAndAGroupIsNamedInWords() throws Exception {
		JsonNode before = json("{'disclosure': {'financialAid': {'eligible': 'yes', 'types': ['wioa', 'veterans']}}}");
		Redline redline = Redline.of("disclosure.financialAid", before, json("{}"));

		assertThat(redline.part()).isEqualTo("financial aid");
		assertThat(said(redline)).containsExactly("-eligible: --yes-", "-types: --wioa-", "-types: --veterans-");
	}

	@Test
	void markupAndMarksOfOursAreText() throws Exception {
		assertThat(changed("summary", "{'summary': '<b>A</b>'}", "{'summary': '<b>\uE000A\uE001</b> & more'}"))
			.containsExactly("<b>A</b>+ & more+");
	}

	private static List<String> changed(String part, String before, String after) throws Exception {
		return said(Redline.of(part, json(before), json(after)));
	}

	private static List<String> said(Redline redline) {
		return redline.lines().stream().map(RedlineTests::said).toList();
	}

	private static String said(Line line) {
		StringBuilder said = new StringBuilder();
		line.pieces().forEach((piece) -> {
			String mark = piece.isAdded() ? "+" : piece.isRemoved() ? "-" : "";
			said.append(mark).append(piece.text()).append(mark);
		});
		return said.toString();
	}

	private static JsonNode json(String text) throws Exception {
		return new JsonMapper().readTree(text.replace("\\n", "\\\\n").replace('\'', '"').replace("\\\\n", "\\n"));
	}

}
