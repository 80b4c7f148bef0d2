package edu.suny.microcredentials.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables that would be deployed well and fail on the first proposal. */
class TableAnswersTests {

	private final Models product = ProductModelFiles.all();

	@ParameterizedTest
	@ValueSource(strings = { "committee-rules", "review-route", "decision-stands", "ballot-outcome" })
	void theLastRowAppliesAlways(String table) {
		List<Finding> findings = check(table, TableAnswersTests::withConditionInLastRow);

		assertThat(findings).extracting(Finding::reason)
			.containsExactly(
					"The last row must leave all its conditions empty, so that there is an answer when no row above applies.");
		assertThat(findings.get(0).element()).isNotEmpty();
		assertThat(check(table, TableAnswersTests::withDashInLastRow)).isEmpty();
	}

	@Test
	void theFirstRowThatAppliesAnswers() {
		assertThat(check("ballot-outcome", (text) -> text.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")))
			.extracting(Finding::reason)
			.containsExactly("Its hit policy must be FIRST: one row answers, the first that applies.");
	}

	@ParameterizedTest
	@CsvSource({ "committee-rules,single,show-of-hands", "committee-rules,single,Single",
			"ballot-outcome,tabled,postponed", "ballot-outcome,tabled,noquorum" })
	void anAnswerIsAWordThatTheProductKnows(String table, String word, String other) {
		assertThat(check(table, (text) -> text.replace("<text>\"" + word + "\"", "<text>\"" + other + "\"")))
			.isNotEmpty()
			.allMatch((finding) -> finding.reason().contains("is \"" + other + "\"; it must be one of \""))
			.noneMatch((finding) -> finding.element().isEmpty());
		assertThat(check(table, (text) -> text.replace("\"rejected\"", "\"returned\""))).isEmpty();
	}

	@Test
	void noAnswerIsLeftEmpty() {
		assertThat(check("committee-rules", (text) -> text.replace("<text>\"single\"</text>", "<text></text>")))
			.extracting(Finding::reason)
			.contains("Its method is empty; it must be one of \"single\", \"ballot\", \"recorded\", \"consent\".");
	}

	@Test
	void aTableThatCollectsMayAnswerNothing() {
		assertThat(check("submission-readiness", TableAnswersTests::withConditionInLastRow)).isEmpty();
	}

	private List<Finding> check(String table, UnaryOperator<String> edit) {
		ModelName model = new ModelName(ModelKind.DECISION, table);
		String changed = edit.apply(new String(this.product.get(model), StandardCharsets.UTF_8));
		Models set = this.product.with(Models.of(Map.of(model, changed.getBytes(StandardCharsets.UTF_8))));
		return new ModelGuard().check(set, this.product, ProductModelFiles.VOCABULARY);
	}

	private static String withConditionInLastRow(String table) {
		return inLastRow(table, "true");
	}

	private static String withDashInLastRow(String table) {
		return inLastRow(table, "-");
	}

	private static String inLastRow(String table, String condition) {
		int last = table.lastIndexOf("<rule ");
		return table.substring(0, last)
				+ table.substring(last).replaceFirst("<text>[^<]*</text>", "<text>" + condition + "</text>");
	}

}
