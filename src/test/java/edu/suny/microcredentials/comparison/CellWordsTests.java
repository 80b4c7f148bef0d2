package edu.suny.microcredentials.comparison;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'',
			value = { "'' | anything", "- | anything", "true | yes", "false | no", "\"noncredit\" | noncredit",
					"\"\" | nothing", "\"credit\", \"noncredit\" | credit or noncredit",
					"not(\"a\",\"b\") | not a or b", "< 5 | less than 5", ">= 1.5 | at least 1.5",
					"(0..15] | more than 0, at most 15", "[3..9) | at least 3, less than 9",
					"]3..9[ | more than 3, less than 9",
					"proposal.market.driven = true | proposal.market.driven = true", "15 | 15" })
	void aCellIsPutIntoWords(String cell, String words) {
		assertThat(CellWords.of(cell)).isEqualTo(words);
	}

	@Test
	void placesAreCounted() {
		assertThat(Order.place(0)).isEqualTo("first");
		assertThat(Order.place(10)).isEqualTo("11th");
		assertThat(Order.place(20)).isEqualTo("21st");
		assertThat(Order.place(21)).isEqualTo("22nd");
	}

	@Test
	void theFewestAreMoved() {
		assertThat(Order.moved(List.of("a", "b", "c", "d"), List.of("d", "a", "b", "c"))).containsExactly("d");
		assertThat(Order.moved(List.of("a", "b"), List.of("a", "x", "b"))).isEmpty();
	}

}
