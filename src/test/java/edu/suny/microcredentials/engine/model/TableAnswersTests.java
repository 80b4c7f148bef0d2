package edu.suny.microcredentials.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import edu.suny.microcredentials.campus.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables that would be deployed well and fail on the first proposal. */
class TableAnswersTests {

	private final Models product = ProductModelFiles.all();

	@ParameterizedTest
	@ValueSource(
			strings = { "committee-rules", "review-route", "decision-stands", "assessment-stands", "ballot-outcome" })
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
			"ballot-outcome,tabled,postponed", "ballot-outcome,tabled,noquorum", "appeal-rules,senate,senat" })
	void anAnswerIsAWordThatTheProductKnows(String table, String word, String other) {
		assertThat(check(table, (text) -> text.replace("<text>\"" + word + "\"", "<text>\"" + other + "\"")))
			.isNotEmpty()
			.allMatch((finding) -> finding.reason().contains("is \"" + other + "\"; it must be one of \""))
			.noneMatch((finding) -> finding.element().isEmpty());
		assertThat(check(table, (text) -> text.replaceAll("(_out1\"[^>]*>\\s*<text>)\"rejected\"", "$1\"returned\"")))
			.isEmpty();
	}

	@Test
	void anAppealIsHeardByATypeOfBodyThatThereIsOrByNobody() {
		for (Body.Type type : Body.Type.values()) {
			assertThat(
					check("appeal-rules", (text) -> text.replace("<text>\"senate\"", "<text>\"" + type.word() + "\"")))
				.isEmpty();
		}
		assertThat(check("appeal-rules", (text) -> text.replace("<text>\"senate\"", "<text>\"\""))).isEmpty();
	}

	@Test
	void noAnswerIsLeftEmpty() {
		assertThat(check("committee-rules", (text) -> text.replace("<text>\"single\"</text>", "<text></text>")))
			.extracting(Finding::reason)
			.contains("Its method is empty; it must be one of \"single\", \"ballot\", \"recorded\", \"consent\".");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "<text>\"more than half of the members\" | <text>\"most of the members\"",
					"<text>\"more than half of the members\" | <text>\"more than 100 % of the members\"",
					"<text>\"open\" | <text>\"hidden\"", "<text>\"waits\" | <text>", "<text>10< | <text>\"10\"<",
					"<text>10< | <text>5 + 5<", "<text>30< | <text>0<" })
	void aRowThatNoBodyCouldFollowIsNamed(String right, String wrong) {
		assertThat(check("committee-rules", (text) -> text.replace(right, wrong))).isNotEmpty()
			.allMatch((finding) -> finding.reason().matches("Its \\w+ is .+; (it must be|write the value itself).+"))
			.noneMatch((finding) -> finding.element().isEmpty());
	}

	@Test
	void aSecretVoteIsNotChangeable() {
		assertThat(check("committee-rules",
				(text) -> text.replace("<text>\"open\"", "<text>\"secret\"")
					.replace("<text>\"tie\"", "<text>\"always\"")
					.replace("<text>false", "<text>true")))
			.extracting(Finding::reason)
			.hasSize(8)
			.allMatch((reason) -> reason.startsWith("It has a secret ballot whose votes may be changed;"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "count.carried = true | count.votesFor >= 3 | count.votesFor",
					"count.carried = true | proposal.kind = \"credit\" | proposal.kind",
					"count.decision< | rules.threshold< | rules.threshold",
					"count.rejectVotes &gt; count.returnVotes | count.rejectVotes &gt; 2 | only be compared" })
	void theOutcomeDependsOnTheCountAlone(String input, String other, String words) {
		assertThat(check("ballot-outcome", (text) -> text.replace("<text>" + input, "<text>" + other))).isNotEmpty()
			.anyMatch((finding) -> finding.reason().contains(words) && !finding.element().isEmpty());
	}

	@Test
	void aRowThatAnotherTakesEverythingFromIsAContradiction() {
		assertThat(check("committee-rules", (text) -> text.replace("<text>\"senate\"", "<text>\"division-council\"")))
			.extracting(Finding::reason)
			.containsExactly(
					"It is never reached: the row divisionCouncil above it applies whenever this one would. Take one of the two away, or put this one first.");
	}

	@Test
	void aTableThatCollectsMayAnswerNothing() {
		assertThat(check("submission-readiness", TableAnswersTests::withConditionInLastRow)).isEmpty();
	}

	private List<Finding> check(String table, UnaryOperator<String> edit) {
		ModelName model = new ModelName(ModelKind.DECISION, table);
		String changed = edit.apply(new String(this.product.get(model), StandardCharsets.UTF_8));
		Models set = this.product.with(Models.of(Map.of(model, changed.getBytes(StandardCharsets.UTF_8))));
		return ProductModelFiles.GUARD.check(set, this.product, ProductModelFiles.VOCABULARY);
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
