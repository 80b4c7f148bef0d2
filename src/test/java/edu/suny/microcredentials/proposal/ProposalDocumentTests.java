package edu.suny.microcredentials.proposal;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalDocumentTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"title": "A"}                                         | {"title": "B"}                    | title
					{}                                                     | {"outcomes": [{"code": "x"}]}     | outcomes
					{"credits": 3}                                         | {"credits": 3.5}                  | credits
					{"disclosure": {"costs": [{"amount": 1}]}}             | {"disclosure": {"costs": []}}     | disclosure.costs
					{"disclosure": {"financialAid": {"eligible": "no"}}}   | {}                                | disclosure.financialAid
					{"market": {"driven": true}}                           | {"market": {"driven": false}}     | market
					""")
	void aPartThatDiffersIsNamed(String before, String after, String part) {
		assertThat(changes(before, after)).containsExactly(part);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"credits": 3}               | {"credits": 3.0}
			{"title": "A"}               | {"title": " A "}
			{}                           | {"courses": []}
			{}                           | {"courses": [{"code": ""}]}
			{"industry": {"partners": []}} | {"industry": null}
			{"proposers": ["a"]}         | {"proposers": ["b"]}
			""")
	void whatMeansTheSameIsNoChange(String before, String after) {
		assertThat(changes(before, after)).isEmpty();
	}

	@Test
	void theOrderOfOutcomesIsAChange() {
		assertThat(changes("{\"outcomes\": [{\"statement\": \"a\"}, {\"statement\": \"b\"}]}",
				"{\"outcomes\": [{\"statement\": \"b\"}, {\"statement\": \"a\"}]}"))
			.containsExactly("outcomes");
	}

	@Test
	void blankTextIsNoText() {
		assertThat(document("{\"title\": \" \", \"kind\": null}").title()).isNull();
		assertThat(document("{\"title\": \" \", \"kind\": null}").kind()).isNull();
	}

	private static List<String> changes(String before, String after) {
		return ProposalDocument.changedParts(document(before), document(after));
	}

	private static ProposalDocument document(String json) {
		try {
			return new ProposalDocument(new ObjectMapper().readTree(json));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
