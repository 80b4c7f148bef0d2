package edu.suny.microcredentials.models;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** What every decision table holds, and what each rule says. */
class DecisionTableTests {

	private static final Map<String, List<String>> OUTPUTS = Map.of("submission-readiness", List.of("message", "part"),
			"review-route", List.of("departmentReview", "marketReview", "senateReview", "expedited", "reason"),
			"decision-stands", List.of("stands", "reason"), "assessment-stands", List.of("stands", "reason"),
			"committee-rules",
			List.of("method", "quorum", "threshold", "abstentions", "chairVotes", "ballot", "changeable", "deputies",
					"substitutes", "substituteNotice", "proposers", "earlierDeciders", "quorumLost", "standIn",
					"silence", "noticeDays", "votingDays", "reminderDays", "escalationDays", "readings", "readingDays",
					"secondReading", "whenPulled", "votesAfterReturn", "tablings", "afterTablings", "changesVerifiedBy",
					"betweenMeetings"),
			"ballot-outcome", List.of("outcome", "reason"), "market-evidence", List.of("message", "part"),
			"lapse-rules", List.of("days", "reminderDays", "reason"), "appeal-rules",
			List.of("days", "hears", "hearingDays", "reminderDays", "reason"), "consultation-rules",
			List.of("consulted", "days", "silence", "answers", "answerDays", "reminderDays", "reason"));

	private static final int MOST_COMBINATIONS = 4000;

	private static final Map<String, DecisionModel.Evaluator> EVALUATORS = new HashMap<>();

	static List<DecisionModel> tables() throws IOException {
		return DecisionModel.models();
	}

	static Stream<DecisionModel> firstTables() throws IOException {
		return tables().stream().filter(DecisionModel::takesTheFirst);
	}

	static List<DecisionCase> cases() {
		return DecisionCase.all();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void theFileIsNamedAfterItsOnlyDecision(DecisionModel model) {
		assertThat(model.decisions()).hasSize(1);
		assertThat(model.file().getFileName()).hasToString(model.decision().getId() + ".dmn");
		assertThat(model.decision().getName()).isNotBlank();
		assertThat(model.decision().getDescription().getTextContent()).isNotBlank();
		assertThat(model.decision().getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
	}

	@ParameterizedTest
	@MethodSource("tables")
	void theOutputsAreThoseThatDiagramsAndCodeRead(DecisionModel model) throws IOException {
		List<String> read = OUTPUTS.get(model.decision().getId());
		List<String> names = model.outputs().stream().map((output) -> output.getName()).toList();
		assertThat(names).containsSubsequence(read);
		String diagram = model.isShared() ? "" : Files.readString(diagramBeside(model));
		assertThat(names).filteredOn((name) -> !read.contains(name))
			.allSatisfy((name) -> assertThat(diagram).contains("route." + name));
	}

	private static Path diagramBeside(DecisionModel model) {
		return Path.of("processes", model.path()).resolveSibling("faculty-governance.bpmn");
	}

	@ParameterizedTest
	@MethodSource("tables")
	void inputsAndOutputsAreNamedInWords(DecisionModel model) {
		assertThat(model.inputs()).extracting((input) -> input.getLabel())
			.allSatisfy((label) -> assertThat(label).matches("[a-z][a-z, -]+"));
		assertThat(model.outputs()).extracting((output) -> output.getLabel()).doesNotContainNull();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everyRuleIsAWordAndGivesItsReason(DecisionModel model) {
		assertThat(model.rules()).extracting(Rule::getId)
			.doesNotHaveDuplicates()
			.allSatisfy((id) -> assertThat(id).matches("[a-z]+([A-Z][a-z]+)*"));
		assertThat(model.rules())
			.allSatisfy((rule) -> assertThat(rule.getDescription().getTextContent()).endsWith("."));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everythingIsFeel(DecisionModel model) {
		assertThat(model.inputs()).extracting((input) -> input.getInputExpression().getExpressionLanguage())
			.containsOnly("feel");
		assertThat(model.instance().getModelElementsByType(InputEntry.class))
			.extracting((entry) -> entry.getExpressionLanguage())
			.containsOnly("feel");
		assertThat(model.instance().getModelElementsByType(LiteralExpression.class))
			.allSatisfy((expression) -> assertThat(expression.getExpressionLanguage()).isIn("feel", null));
	}

	/** Each input takes each value at, and next to, which one of its cells turns. */
	@ParameterizedTest
	@MethodSource("firstTables")
	void everyCombinationOfInputsHasARow(DecisionModel model) {
		DecisionModel bare = model.withBareInputs();
		DecisionModel.Evaluator table = bare.evaluator();
		for (Map<String, Object> combination : combinations(bare)) {
			DecisionModel.Answer answer = table.with(combination);
			assertThat(answer.rules()).as("rows for %s", combination).hasSize(1);
			assertThat(answer.results().get(0).values()).as("answer to %s", combination).doesNotContainNull();
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void nothingFailsOnWhatIsAbsent(DecisionModel model) {
		Map<String, Object> nothing = new HashMap<>();
		for (String name : List.of("proposal", "earlier", "reviewer", "count", "rules")) {
			nothing.put(name, DecisionCase.json("{}"));
		}
		nothing.put("round", null);
		assertThatCode(() -> model.evaluator().with(nothing)).as("%s", model).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void theRuleDecides(DecisionCase expected) {
		DecisionModel.Answer answer = evaluatorOf(expected.table()).with(expected.variables());

		assertThat(answer.rules()).as("rules for %s", expected.variables()).isEqualTo(expected.rules());
		expected.outputs().forEach((name, value) -> assertThat(answer.the(name)).as(name).isEqualTo(value));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everyRuleIsDecidedBySomeCase(DecisionModel model) {
		Set<String> decided = cases().stream()
			.filter((each) -> each.table().equals(model.path()))
			.flatMap((each) -> each.rules().stream())
			.collect(Collectors.toSet());
		assertThat(decided).isEqualTo(model.rules().stream().map(Rule::getId).collect(Collectors.toSet()));
	}

	@Test
	void aGapIsFound() {
		DecisionModel gap = DecisionModel.of("review-route").withBareInputs();
		gap.table().getRules().remove(gap.rules().get(gap.rules().size() - 1));
		DecisionModel.Evaluator table = gap.evaluator();
		assertThat(combinations(gap)).anySatisfy((each) -> assertThat(table.with(each).rules()).isEmpty());
	}

	@Test
	void anUnreadableCellIsFound() {
		DecisionModel broken = DecisionModel.of("review-route");
		broken.rules().get(0).getInputEntries().iterator().next().getText().setTextContent("\"noncredit");
		assertThatCode(() -> broken.evaluator().with(Map.of("proposal", DecisionCase.ready())))
			.isInstanceOf(FeelException.class);
	}

	private static DecisionModel.Evaluator evaluatorOf(String table) {
		return EVALUATORS.computeIfAbsent(table, (id) -> DecisionModel.of(id).evaluator());
	}

	/**
	 * All, or of very many every so many: the stride has no factor in common with them.
	 */
	private static List<Map<String, Object>> combinations(DecisionModel model) {
		List<List<Object>> values = IntStream.range(0, model.inputs().size())
			.mapToObj((index) -> (List<Object>) new ArrayList<>(boundaries(model, index)))
			.toList();
		long all = values.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
		long stride = Math.max(1, all / MOST_COMBINATIONS);
		while (BigInteger.valueOf(stride).gcd(BigInteger.valueOf(all)).intValue() != 1) {
			stride++;
		}
		long step = stride;
		return LongStream.range(0, (all + step - 1) / step).mapToObj((at) -> combination(values, at * step)).toList();
	}

	private static Map<String, Object> combination(List<List<Object>> values, long number) {
		Map<String, Object> combination = new LinkedHashMap<>(Map.of("proposal", DecisionCase.json("{}")));
		long rest = number;
		for (int index = 0; index < values.size(); index++) {
			combination.put("input" + index, values.get(index).get((int) (rest % values.get(index).size())));
			rest /= values.get(index).size();
		}
		return combination;
	}

	private static Collection<Object> boundaries(DecisionModel model, int index) {
		Set<Object> values = new LinkedHashSet<>(Arrays.asList((Object) null));
		String cells = model.rules()
			.stream()
			.map((rule) -> List.copyOf(rule.getInputEntries()).get(index).getTextContent())
			.collect(Collectors.joining("\n"));
		switch (model.inputs().get(index).getInputExpression().getTypeRef()) {
			case "boolean" -> values.addAll(List.of(true, false));
			case "string" -> {
				values.add("a value that no row names");
				found(cells, "\"([^\"]*)\"").map((match) -> match.group(1)).forEach(values::add);
			}
			default -> found(cells, "\\d+").mapToInt((match) -> Integer.parseInt(match.group()))
				.flatMap((number) -> IntStream.of(number - 1, number, number + 1))
				.forEach(values::add);
		}
		return values;
	}

	private static Stream<MatchResult> found(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results();
	}

}
