package edu.suny.microcredentials.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CostTotalsTests {

	private static final String TUITION = """
			{"type": "tuition", "amount": 100, "currency": "USD", "per": "credit", "residency": "%s"}""";

	private static final String BADGE = """
			{"type": "badge-fee", "amount": 20.5, "currency": "USD", "per": "program", "residency": "all"}""";

	@Test
	void aCostPerCreditCountsForEachCredit() {
		assertThat(totals("\"credits\": 4.5", TUITION.formatted("all"))).isEqualTo("all 450.0 USD");
	}

	@Test
	void theCreditsOfTheCoursesCountWhereTheWholeHasNone() {
		assertThat(totals("\"courses\": [{\"credits\": 3}, {\"credits\": 1}]", TUITION.formatted("all")))
			.isEqualTo("all 400 USD");
	}

	@Test
	void aCostPerCourseCountsForEachCourse() {
		assertThat(totals("\"courses\": [{}, {}, {}]",
				"{\"type\": \"course-fee\", \"amount\": 10, \"currency\": \"USD\", \"per\": \"course\", \"residency\": \"all\"}"))
			.isEqualTo("all 30 USD");
	}

	@Test
	void eachResidencyHasATotalOfItsOwn() {
		assertThat(totals("\"credits\": 3", TUITION.formatted("in-state"),
				TUITION.formatted("out-of-state").replace("100", "250"), BADGE))
			.isEqualTo("in-state 320.5 USD, out-of-state 770.5 USD");
	}

	@Test
	void aResidencyWithoutACostOfItsOwnHasNoTotal() {
		assertThat(totals("\"credits\": 3", TUITION.formatted("in-state"), BADGE)).isEqualTo("in-state 320.5 USD");
	}

	@Test
	void whatIsPaidPerTermIsLeftOutAndSaid() {
		assertThat(totals("\"credits\": 3", TUITION.formatted("all"), BADGE.replace("program", "term")))
			.isEqualTo("all 300 USD; The total leaves out what is paid per term.");
	}

	@Test
	void withoutCreditsACostPerCreditGivesNoTotal() {
		assertThat(totals("\"title\": \"No credits\"", TUITION.formatted("all")))
			.isEqualTo("; There is no total, as it depends on how many are taken: per credit.");
	}

	@Test
	void severalCurrenciesGiveNoTotal() {
		assertThat(totals("\"credits\": 3", TUITION.formatted("all"), BADGE.replace("USD", "CAD")))
			.isEqualTo("; There is no total, as the costs are in several currencies.");
	}

	@Test
	void aMissingAmountGivesNoTotal() {
		assertThat(totals("\"credits\": 3", "{\"type\": \"tuition\", \"per\": \"credit\"}")).isEmpty();
	}

	@Test
	void noCostsGiveNoTotal() {
		assertThat(totals("\"credits\": 3")).isEmpty();
	}

	private static String totals(String members, String... costs) {
		CostTotals totals = document(
				"{%s, \"disclosure\": {\"costs\": [%s]}}".formatted(members, String.join(",", costs)))
			.totals();
		String text = String.join(", ",
				totals.totals()
					.stream()
					.map((total) -> "%s %s %s".formatted(total.residency(), total.amount(), total.currency()))
					.toList());
		return (totals.omission() != null) ? text + "; " + totals.omission() : text;
	}

	private static ReadableDocument document(String json) {
		try {
			return ReadableDocument.of(new ObjectMapper().readTree(json));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
