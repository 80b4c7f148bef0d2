package edu.suny.microcredentials.models;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every form holds, and that the proposal's form and its schema say the same. */
class FormModelTests {

	private static final Set<String> COMPONENTS = Set.of("text", "textfield", "textarea", "number", "datetime",
			"checkbox", "radio", "select", "checklist", "taglist", "group", "dynamiclist", "separator", "spacer");

	/** What scripts and other clients submit, by form. */
	private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
			Map.entry("start-proposal",
					Set.of("proposal.title", "proposal.summary", "proposal.kind", "proposal.department")),
			Map.entry("decide-for-body", Set.of("decision", "rationale", "changes", "reopen")),
			Map.entry("cast-ballot", Set.of("choice", "rationale", "changes", "reopen")),
			Map.entry("record-meeting-vote",
					Set.of("decision", "votesFor", "votesAgainst", "abstentions", "recusals", "present", "motion",
							"steppedOut", "referredTo", "mover", "seconder", "dissent", "minutes", "changes",
							"rationale", "reopen")),
			Map.entry("assess-market-evidence", Set.of("finding", "rationale", "changes")),
			Map.entry("confirm-approval", Set.of("decision", "rationale", "changes", "reopen")),
			Map.entry("missing-governance", Set.of("decision", "changes", "reopen")),
			Map.entry("respond-to-consultation", Set.of("position", "statement")),
			Map.entry("answer-non-concurrence", Set.of("answer")),
			Map.entry("missing-answer", Set.of("decision", "rationale")),
			Map.entry("appeal-rejection", Set.of("action", "grounds")),
			Map.entry("hear-appeal",
					Set.of("decision", "rationale", "manner", "present", "votesFor", "votesAgainst", "minutes")),
			Map.entry("answer-request", Set.of("decision", "rationale")),
			Map.entry("join-proposal", Set.of("decision", "rationale")),
			Map.entry("complete-body", Set.of("decision", "changes", "reopen")),
			Map.entry("object-to-consent", Set.of("reason")),
			Map.entry("verify-changes", Set.of("shownRevision", "decision", "changes")));

	private static final Map<String, List<String>> CHOICES = Map.ofEntries(
			Map.entry("decide-for-body.decision", List.of("forwarded", "returned", "rejected")),
			Map.entry("cast-ballot.choice",
					List.of("approve", "approve-with-changes", "return", "reject", "abstain", "recuse")),
			Map.entry("record-meeting-vote.decision", List.of("forwarded", "returned", "rejected", "tabled")),
			Map.entry("assess-market-evidence.finding",
					List.of("supported", "supported-with-concerns", "not-supported", "not-applicable")),
			Map.entry("confirm-approval.decision", List.of("approved", "returned", "declined")),
			Map.entry("join-proposal.decision", List.of("joined", "declined")),
			Map.entry("missing-governance.decision", List.of("repeat", "returned")),
			Map.entry("respond-to-consultation.position", List.of("concur", "not-concur")),
			Map.entry("appeal-rejection.action", List.of("appeal", "accept")),
			Map.entry("hear-appeal.decision", List.of("granted", "denied")),
			Map.entry("answer-request.decision", List.of("given-back", "refused")),
			Map.entry("hear-appeal.manner", List.of("meeting", "officer")),
			Map.entry("complete-body.decision", List.of("seat-again", "returned")),
			Map.entry("verify-changes.decision", List.of("verified", "not-yet", "body")),
			Map.entry("missing-answer.decision", List.of("ask-again", "go-on")),
			Map.entry("proposal.action", List.of("save", "submit", "withdraw")));

	/**
	 * Members of the document that the form leaves alone: the server carries them over.
	 */
	private static final Set<String> WITHOUT_A_FIELD = Set.of("proposers");

	/** Paths, literals, comparisons, and, or, not and list contains. */
	private static final Pattern SMALL_FEEL = Pattern
		.compile("(\\s|\\(|\\)|,|!=|<=|>=|=|<|>|\"[^\"]*\"|-?\\d+(\\.\\d+)?|and|or|list contains(?=\\()|not(?=\\()|"
				+ "(?!(if|for|some|every|function|in|instance)\\b)[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)*(?!\\w|\\s*\\())+");

	static List<FormModel> forms() throws IOException {
		return FormModel.models();
	}

	static Stream<FormModel> reviewForms() throws IOException {
		return forms().stream().filter((form) -> !Set.of("start-proposal", "proposal").contains(form.id()));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void theFileIsNamedAfterTheForm(FormModel form) {
		assertThat(form.file().getFileName()).hasToString(form.id() + ".form");
		assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
		assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
		assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void onlyComponentsThatEveryBrowserKnowsAreUsed(FormModel form) {
		assertThat(form.components()).extracting((component) -> component.path("type").asText()).isSubsetOf(COMPONENTS);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void noIdAndNoFieldIsThereTwice(FormModel form) {
		assertThat(form.components()).extracting((component) -> component.path("id").asText())
			.doesNotHaveDuplicates()
			.allSatisfy((id) -> assertThat(id).isNotBlank());
		assertThat(form.fields()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void itBeginsWithAHeadingAndWhatIsAsked(FormModel form) {
		JsonNode first = form.json().path("components").get(0);
		assertThat(first.path("type").asText()).isEqualTo("text");
		assertThat(first.path("text").asText()).matches("(?s)# [^\\n]+\\n\\n[A-Z][^\\n]+\\..*");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void theFieldsAreThoseThatClientsSubmit(FormModel form) {
		if (!form.id().equals("proposal")) {
			assertThat(form.fields().keySet()).isEqualTo(FIELDS.get(form.id()));
		}
	}

	@Test
	void theChoicesAreThoseThatDiagramsAndCodeKnow() {
		CHOICES.forEach((field, values) -> {
			String[] formAndKey = field.split("\\.");
			JsonNode component = FormModel.of(formAndKey[0]).fields().get(formAndKey[1]);
			assertThat(values(component)).as(field).containsExactlyElementsOf(values);
			assertThat(component.at("/validate/required").asBoolean()).as(field).isTrue();
		});
	}

	@ParameterizedTest
	@MethodSource("reviewForms")
	void aReviewFormShowsTheProposalAndLinksToItsPage(FormModel form) {
		assertThat(form.components()).extracting((component) -> component.path("text").asText())
			.anySatisfy((text) -> assertThat(text).contains("{{proposal.title}}"))
			.anySatisfy((text) -> assertThat(text).contains("](/proposals/{{number}})"));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void theFeelInRulesIsTheSmallOne(FormModel form) {
		assertThat(form.rules()).allSatisfy((rule) -> assertThat(rule).matches(SMALL_FEEL));
	}

	@ParameterizedTest
	@ValueSource(strings = { "count(findings) = 0", "some a in b satisfies a = 1", "if a then b else c", "a + 1",
			"proposal.outcomes[1].code = \"x\"", "function(a) a" })
	void greaterFeelIsFound(String rule) {
		assertThat(rule).doesNotMatch(SMALL_FEEL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "proposal.kind != \"credit\"", "not(a = 1) and (b >= 2.5 or c = null)",
			"list contains(proposal.purpose, \"stand-alone\")" })
	void theSmallFeelIsEnough(String rule) {
		assertThat(rule).matches(SMALL_FEEL);
	}

	/** By the engine's FEEL, as the browser's was seen to do. */
	@ParameterizedTest
	@MethodSource("forms")
	void whatDependsOnAnAnswerIsHiddenUntilItIsGiven(FormModel form) {
		ScalaFeelEngine feel = new ScalaFeelEngine(List.of());
		VariableContext nothing = Variables.createVariables()
			.putValue("proposal", Map.of())
			.putValue("decision", null)
			.putValue("choice", null)
			.putValue("finding", null)
			.putValue("action", null)
			.asVariableContext();
		assertThat(form.components()).map((component) -> component.at("/conditional/hide").asText())
			.filteredOn((hide) -> hide.startsWith("="))
			.allSatisfy((hide) -> assertThat(feel.<Object>evaluateSimpleExpression(hide.substring(1), nothing))
				.isEqualTo(true));
	}

	/** Rows of a collapsed list are not submitted. */
	@ParameterizedTest
	@MethodSource("forms")
	void listsDoNotCollapse(FormModel form) {
		assertThat(form.components()).filteredOn((component) -> component.path("type").asText().equals("dynamiclist"))
			.allSatisfy((list) -> assertThat(list.path("disableCollapse").asBoolean()).isTrue());
	}

	@Test
	void aDraftRequiresNothing() {
		assertThat(FormModel.of("proposal").fields()).allSatisfy(
				(name, field) -> assertThat(field.at("/validate/required").asBoolean() && !name.equals("action"))
					.as(name)
					.isFalse());
	}

	@Test
	void theProposalsFormHasEveryMemberOfItsDocument() {
		Set<String> members = schema().keySet()
			.stream()
			.filter((member) -> !WITHOUT_A_FIELD.contains(member))
			.collect(Collectors.toSet());
		assertThat(document("proposal").keySet()).isEqualTo(members);
	}

	@Test
	void aFieldIsCalledAsTheSchemaCallsIt() {
		Map<String, JsonNode> schema = schema();
		document("proposal").forEach((name, field) -> assertThat(field.path("label").asText()).as(name)
			.isEqualTo(schema.get(name).path("title").asText()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "proposal", "start-proposal" })
	void aFieldTakesWhatTheSchemaAllows(String form) {
		Map<String, JsonNode> schema = schema();
		document(form).forEach((name, field) -> assertThat(bounds(field)).as(name)
			.isEqualTo(boundsOf(schema.get(name), field.has("valuesExpression"))));
	}

	private static Map<String, JsonNode> document(String form) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		FormModel.of(form).fields().forEach((name, field) -> {
			if (name.startsWith("proposal.")) {
				fields.put(name.substring("proposal.".length()), field);
			}
		});
		return fields;
	}

	/** Members that hold a value or a list, by path; a row's members below its list. */
	private static Map<String, JsonNode> schema() {
		try {
			Map<String, JsonNode> members = new LinkedHashMap<>();
			members(new ObjectMapper().readTree(FormModelTests.class.getResource("/schemas/proposal.json")), "",
					members);
			return members;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void members(JsonNode object, String prefix, Map<String, JsonNode> members) {
		object.path("properties").fields().forEachRemaining((member) -> {
			String path = prefix + member.getKey();
			String type = member.getValue().path("type").asText();
			if (!type.equals("object")) {
				members.put(path, member.getValue());
			}
			members(type.equals("array") ? member.getValue().path("items") : member.getValue(), path + ".", members);
		});
	}

	private static Map<String, Object> bounds(JsonNode field) {
		Map<String, Object> bounds = new LinkedHashMap<>();
		bounds.put("type", switch (field.path("type").asText()) {
			case "checkbox" -> "boolean";
			case "number" -> field.path("decimalDigits").asInt() == 0 ? "integer" : "number";
			case "checklist", "dynamiclist" -> "array";
			default -> "string";
		});
		bounds.put("values", values(field));
		bounds.put("minimum", field.at("/validate/min"));
		bounds.put("maximum", field.at("/validate/max"));
		bounds.put("minLength", field.at("/validate/minLength"));
		bounds.put("maxLength", field.at("/validate/maxLength"));
		bounds.put("pattern", field.at("/validate/pattern").asText());
		bounds.put("format", field.at("/validate/validationType").asText());
		bounds.put("step", field.path("increment").asText().equals("0.5") ? 0.5
				: Math.pow(10, -field.path("decimalDigits").asInt(0)));
		return bounds;
	}

	private static Map<String, Object> boundsOf(JsonNode member, boolean choiceFromVariable) {
		Map<String, Object> bounds = new LinkedHashMap<>();
		String type = member.path("type").asText();
		bounds.put("type", type);
		bounds.put("values",
				texts(member.path("items").has("enum") ? member.path("items").path("enum") : member.path("enum")));
		bounds.put("minimum", member.path("minimum"));
		bounds.put("maximum", member.path("maximum"));
		bounds.put("minLength", member.path("minLength"));
		bounds.put("maxLength", choiceFromVariable ? member.path("nothing") : member.path("maxLength"));
		bounds.put("pattern", (choiceFromVariable || member.has("format")) ? "" : member.path("pattern").asText());
		bounds.put("format", member.path("format").asText());
		bounds.put("step", member.path("multipleOf").asDouble(type.equals("number") ? Math.pow(10, -4) : 1.0));
		return bounds;
	}

	private static List<String> values(JsonNode field) {
		return StreamSupport.stream(field.path("values").spliterator(), false)
			.map((value) -> value.path("value").asText())
			.toList();
	}

	private static List<String> texts(JsonNode values) {
		return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
	}

}
