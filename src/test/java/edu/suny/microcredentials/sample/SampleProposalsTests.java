package edu.suny.microcredentials.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the samples must hold, so that nobody takes them for real. */
class SampleProposalsTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
		.getSchema(SampleProposalsTests.class.getResourceAsStream("/schemas/proposal.json"));

	private static final DmnEngine TABLES = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private static final Set<String> NOT_READY = Set.of("draft", "incomplete");

	static List<Sample> samples() {
		return Sample.all();
	}

	static Stream<Sample> readySamples() {
		return samples().stream().filter((sample) -> !NOT_READY.contains(sample.journey()));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void theDocumentHasTheShapeOfAProposal(Sample sample) {
		assertThat(SCHEMA.validate(sample.document())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("readySamples")
	void whatIsReviewedIsReady(Sample sample) {
		assertThat(findings("submission-readiness", sample.document())).isEmpty();
	}

	@Test
	void whatWasSubmittedTooEarlyHasFindings() {
		assertThat(samples()).filteredOn((sample) -> sample.journey().equals("incomplete"))
			.isNotEmpty()
			.allSatisfy((sample) -> assertThat(findings("submission-readiness", sample.document())).isNotEmpty());
	}

	/** But for its age, as the samples grow old. */
	@ParameterizedTest
	@MethodSource("readySamples")
	void evidenceOfNeedIsAdequate(Sample sample) {
		assertThat(findings("market-evidence", sample.document())).extracting("message")
			.filteredOn((message) -> !message.toString().contains("not older than"))
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void everyFigureSaysThatItIsNotReal(Sample sample) {
		assertThat(elements(sample.document().at("/market/evidence")))
			.allSatisfy((figure) -> assertThat(List.of(figure.path("source").asText(), figure.path("dataset").asText()))
				.allMatch((text) -> text.endsWith("(sample figure, not real)")));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void peopleAreAccountsOfTheCampus(Sample sample) {
		assertThat(sample.document().path("contact").asText(sample.proposer() + "@example.edu"))
			.isEqualTo(sample.proposer() + "@example.edu");
		assertThat(texts(sample.document().path("proposers"))).containsExactly(sample.proposer());
		assertThat(sample.steps()).extracting(Sample.Step::by)
			.allMatch((by) -> by.matches("(" + campuses(sample) + ")-[a-z]+[0-9]*|two-bodies"));
		assertThat(sample.steps()).filteredOn((step) -> step.by().equals(sample.proposer()))
			.extracting(Sample.Step::task)
			.containsOnly("userTask_draftProposal");
		assertThat(sample.document().path("department").asText()).startsWith(sample.campus() + "-department-");
	}

	private static String campuses(Sample sample) {
		return elements(sample.document().path("jointDepartments")).stream()
			.map((row) -> row.path("department").asText().replaceAll("-department-.*", ""))
			.reduce(sample.campus(), (all, other) -> all + "|" + other);
	}

	@ParameterizedTest
	@MethodSource("samples")
	void addressesLeadNowhere(Sample sample) {
		assertThat(JSON.valueToTree(sample).toString()).doesNotContainPattern("https?://(?!example\\.edu/)");
	}

	@ParameterizedTest
	@MethodSource("samples")
	void costsAreInDollarsPerSomething(Sample sample) {
		assertThat(elements(sample.document().at("/disclosure/costs"))).isNotEmpty()
			.allSatisfy((cost) -> assertThat(cost.path("currency").asText()).isEqualTo("USD"))
			.allSatisfy((cost) -> assertThat(cost.hasNonNull("per") && cost.hasNonNull("residency")).isTrue());
	}

	@Test
	void theyShowEveryStageOnEveryCampus() {
		assertThat(samples()).extracting(Sample::journey)
			.contains("draft", "incomplete", "department", "committee", "senate", "second-round", "returned",
					"rejected", "published");
		assertThat(samples()).extracting(Sample::campus).contains("harbor", "hillview", "lakeside");
		assertThat(samples()).extracting(Sample::title).doesNotHaveDuplicates();
		assertThat(samples()).filteredOn((sample) -> sample.journey().equals("published"))
			.extracting((sample) -> sample.document().path("kind").asText())
			.contains("credit", "noncredit");
		assertThat(samples()).filteredOn((sample) -> sample.journey().equals("published"))
			.extracting((sample) -> sample.document().at("/market/driven").asBoolean())
			.contains(true, false);
	}

	/** O*NET-SOC 2019, each code with the title that it has there. */
	@Test
	void occupationsBearTheirTrueTitles() {
		Map<String, String> titles = Map.ofEntries(Map.entry("11-9151.00", "Social and Community Service Managers"),
				Map.entry("13-1081.00", "Logisticians"), Map.entry("13-1081.02", "Logistics Analysts"),
				Map.entry("13-1082.00", "Project Management Specialists"), Map.entry("13-1131.00", "Fundraisers"),
				Map.entry("13-1161.00", "Market Research Analysts and Marketing Specialists"),
				Map.entry("13-1161.01", "Search Marketing Strategists"),
				Map.entry("13-2011.00", "Accountants and Auditors"),
				Map.entry("15-1299.02", "Geographic Information Systems Technologists and Technicians"),
				Map.entry("15-2099.01", "Bioinformatics Technicians"),
				Map.entry("17-1021.00", "Cartographers and Photogrammetrists"),
				Map.entry("19-1029.01", "Bioinformatics Scientists"),
				Map.entry("19-4013.00", "Food Science Technicians"), Map.entry("19-4021.00", "Biological Technicians"),
				Map.entry("19-4031.00", "Chemical Technicians"),
				Map.entry("25-2022.00", "Middle School Teachers, Except Special and Career/Technical Education"),
				Map.entry("25-2031.00", "Secondary School Teachers, Except Special and Career/Technical Education"),
				Map.entry("43-3031.00", "Bookkeeping, Accounting, and Auditing Clerks"),
				Map.entry("51-8031.00", "Water and Wastewater Treatment Plant and System Operators"));

		assertThat(
				samples().stream()
					.flatMap((sample) -> elements(sample.document().at("/market/occupations")).stream())
					.collect(Collectors.toMap((occupation) -> occupation.path("soc").asText(),
							(occupation) -> occupation.path("title").asText(), (left, right) -> left)))
			.isEqualTo(titles);
	}

	/** CIP 2020. */
	@Test
	void programsBearCodesThatExist() {
		Set<String> codes = samples().stream()
			.map((sample) -> sample.document().at("/market/cip").asText())
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(codes).containsExactly("01.1001", "03.0104", "13.1316", "15.0506", "26.1103", "41.0101", "45.0702",
				"52.0203", "52.0206", "52.0211", "52.0302", "52.1404");
	}

	private static List<Map<String, Object>> findings(String table, JsonNode proposal) {
		var decision = TABLES.parseDecision(table,
				SampleProposalsTests.class.getResourceAsStream("/dmn/" + table + ".dmn"));
		return TABLES
			.evaluateDecisionTable(decision,
					Variables.createVariables().putValue("proposal", JSON.convertValue(proposal, Map.class)))
			.getResultList();
	}

	private static List<String> texts(JsonNode array) {
		return elements(array).stream().map(JsonNode::asText).toList();
	}

	private static List<JsonNode> elements(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

}
