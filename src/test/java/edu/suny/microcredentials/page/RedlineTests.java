package edu.suny.microcredentials.page;

import java.util.List;

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
	void whatIsGoneIsStruckOutAndAGroupIsNamedInWords() throws Exception {
		JsonNode before = json("{'disclosure': {'financialAid': {'eligible': 'yes', 'types': ['wioa', 'veterans']}}}");
		Redline redline = Redline.of("disclosure.financialAid", before, json("{}"));

		assertThat(redline.part()).isEqualTo("financial aid");
		assertThat(said(redline)).containsExactly("-eligible: yes-", "-types: wioa-", "-types: veterans-");
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
