package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is wrong in a campus's model is said, with what would be right. */
@GovernanceTest
class CampusModelChecksTests {

	private static final String PATH = "processes/faculty-governance.bpmn";

	private static final String MARKET = "processes/market-data-review.bpmn";

	private static final String READY = "dmn/submission-readiness.dmn";

	@Autowired
	ModelSets sets;

	@Autowired
	RepositoryService repository;

	@AfterEach
	void theCampusGoesByTheSharedModels() {
		this.repository.createDeploymentQuery()
			.tenantIdIn("hillview")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"processes/market-data-review.bpmn | formRef=\"assess-market-evidence\" | formRef=\"our-form\" | there is no our-form.form among the models",
			"processes/faculty-governance.bpmn | decisionRef=\"review-route\" | decisionRef=\"our-route\" | there is no our-route.dmn among the models",
			"processes/faculty-governance.bpmn | calledElement=\"market-data-review\" | calledElement=\"our-review\" | there is no our-review.bpmn among the models",
			"processes/faculty-governance.bpmn | sourceExpression=\"senate\" | sourceExpression=\"parliament\" | The campus has no body 'parliament'. Name one of its register",
			"processes/faculty-governance.bpmn | sourceExpression=\"senate\" | sourceExpression=\"harbor-senate\" | The campus has no body 'harbor-senate'." })
	void aFormATableAProcessOrABodyThatIsNotThereIsNamed(String file, String before, String after, String sentence) {
		assertRefused(sentence, edited(file, (text) -> text.replace(before, after)));
	}

	@ParameterizedTest
	@CsvSource({ "harbor-market-analysts", "hillview-parliament", "system-governance-office", "camunda-admin",
			"'hillview-market-analysts, lakeside-senate'" })
	void aTaskIsOfferedToGroupsOfTheCampusAlone(String groups) {
		assertRefused("which is no group of this campus. Name one of its bodies, such as hillview-market-analysts",
				edited(MARKET, (text) -> offered(text, "candidateGroups", groups)));
	}

	@ParameterizedTest
	@CsvSource({ "hillview-market-analysts", "hillview-faculty", "'hillview-senate,hillview-curriculum-committee'" })
	void aGroupOfTheCampusIsLetIn(String groups) {
		deploy(edited(MARKET, (text) -> offered(text, "candidateGroups", groups)));

		assertThat(this.sets.exists("hillview")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "candidateUsers, harbor-analyst1", "candidateUsers, 'hillview-analyst1, nobody'" })
	void aTaskIsGivenToPeopleOfTheCampusAlone(String attribute, String user) {
		assertRefused("who does not belong to this campus.", edited(MARKET, (text) -> offered(text, attribute, user)));
	}

	@ParameterizedTest
	@CsvSource({ "verify-changes, required-changes.bpmn", "complete-body, committee-review.bpmn",
			"cast-ballot, committee-review.bpmn" })
	void aFormWithWhichABodyDecidesIsNoOtherDiagrams(String form, String owner) {
		assertRefused(
				"Its form '%s' belongs to %s, which asks a body with it. Ask the body by a call of committee-review."
					.formatted(form, owner),
				edited(MARKET,
						(text) -> text.replace("formRef=\"assess-market-evidence\"", "formRef=\"" + form + "\"")));
	}

	@Test
	void aConditionReadsWhatTheTableOfTheCampusAnswers() {
		Map<String, byte[]> path = edited(PATH,
				(text) -> text.replace("not(route.senateReview)", "not(route.councilReview)"));

		assertRefused("faculty-governance.bpmn, flow_senateIsSkipped: It reads route.councilReview, which"
				+ " review-route.dmn does not answer; its answers are departmentReview, expedited, marketReview, reason,"
				+ " senateReview. Add a column of that name to the table, or read another.", path);

		Map<String, byte[]> both = new TreeMap<>(path);
		both.putAll(edited("dmn/review-route.dmn",
				(text) -> text
					.replaceFirst("<rule ", "<output id=\"more\" name=\"councilReview\" typeRef=\"boolean\" /><rule ")
					.replace("</rule>", "<outputEntry id=\"more_\"><text>true</text></outputEntry></rule>")
					.replace(" id=\"more_\"", "")));
		both.replaceAll((file, bytes) -> file.endsWith(".dmn") ? numbered(bytes) : bytes);
		deploy(both);
		assertThat(this.sets.exists("hillview")).isTrue();
	}

	@Test
	void aTableKeepsTheAnswersThatAreReadAndTheWayItAnswers() {
		assertRefused("It must answer 'senateReview' (boolean), which the process goes on with.", edited(
				"dmn/review-route.dmn", (text) -> text.replace("name=\"senateReview\"", "name=\"assemblyReview\"")));
		assertRefused("Its hit policy must be FIRST",
				edited("dmn/review-route.dmn", (text) -> text.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")));
	}

	@Test
	void aTableOfOneAnswerAnswersAlways() {
		assertRefused("The last row must leave all its conditions empty",
				edited("dmn/review-route.dmn", (text) -> text.substring(0, text.lastIndexOf("<rule "))
						+ text.substring(text.lastIndexOf("</rule>") + 7)));
	}

	@Test
	void aTableWhoseEveryRowCountsNeedsNoRowForAllElseButASentenceInEach() {
		assertRefused("Its message is empty; it must be the sentence that people read when the row applies.", edited(
				READY,
				(text) -> text.replace("\"Give the micro-credential a title of at least 3 characters.\"", "\"\"")));
		assertRefused("It must not be added up (aggregation)", edited(READY,
				(text) -> text.replace("hitPolicy=\"COLLECT\"", "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"")));
		assertRefused("Its hit policy must be COLLECT: every row that applies counts.",
				edited(READY, (text) -> text.replace("hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\"")));
	}

	@ParameterizedTest
	@CsvSource({ "disclosure.costs", "disclosure.financialAid", "disclosure.transferability",
			"disclosure.applicability" })
	void whatThePolicyWantsLaidOpenIsAskedFor(String part) {
		assertRefused("No row asks for %s.".formatted(part),
				edited(READY, (text) -> text.replace("\"%s\"".formatted(part), "\"other\"")));
	}

	@Test
	void aRowLessThatThePolicyDoesNotAskForIsLetIn() {
		deploy(edited(READY, (text) -> text.replaceFirst("(?s)<rule id=\"noAudience\">.*?</rule>", "")));

		assertThat(this.sets.exists("hillview")).isTrue();
	}

	private void assertRefused(String sentence, Map<String, byte[]> files) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> deploy(files))
			.withMessageStartingWith("Nothing was deployed. ")
			.withMessageContaining(sentence);
		assertThat(this.sets.exists("hillview")).isFalse();
	}

	private void deploy(Map<String, byte[]> files) {
		this.sets.deploy("hillview", files, null, "test");
	}

	private static String offered(String diagram, String attribute, String to) {
		assertThat(diagram).contains("camunda:candidateGroups=");
		return diagram.replaceAll("camunda:candidateGroups=\"[^\"]*\"", "camunda:%s=\"%s\"".formatted(attribute, to));
	}

	/** Each cell with an id of its own. */
	private static byte[] numbered(byte[] table) {
		int[] next = new int[1];
		return Pattern.compile("<outputEntry>")
			.matcher(new String(table, StandardCharsets.UTF_8))
			.replaceAll((cell) -> "<outputEntry id=\"more_%d\">".formatted(next[0]++))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, byte[]> edited(String file, UnaryOperator<String> edit) {
		try {
			String text = Files.readString(Path.of(file));
			String edited = edit.apply(text);
			assertThat(edited).isNotEqualTo(text);
			return Map.of(file, edited.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
