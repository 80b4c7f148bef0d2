package edu.suny.microcredentials.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/**
 * Says independently of the contract whether answers may be kept: by a JSON Schema made
 * from the form, and by what its conditions are meant to say, written here by hand.
 */
final class FormOracle {

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * What must hold of what is shown and hidden; in words, as nobody evaluates it here.
	 */
	private static final Map<String, Predicate<JsonNode>> MEANT = Map.ofEntries(
			Map.entry("start-proposal", (answers) -> true), Map.entry("proposal", FormOracle::proposal),
			Map.entry("decide-for-body", asked("changes", "decision", "returned")),
			Map.entry("confirm-approval", asked("changes", "decision", "returned")),
			Map.entry("missing-governance", asked("changes", "decision", "returned")),
			Map.entry("assess-market-evidence", asked("changes", "finding", "not-supported")),
			Map.entry("cast-ballot", asked("changes", "choice", "approve-with-changes", "return")),
			Map.entry("record-meeting-vote", (answers) -> true),
			Map.entry("appeal-rejection", asked("grounds", "action", "appeal")),
			Map.entry("hear-appeal", FormOracle::hearing), Map.entry("answer-request", (answers) -> true),
			Map.entry("every-field", FormOracle::everyField));

	private final JsonSchema schema;

	private final Predicate<JsonNode> meant;

	private final Map<String, List<String>> choices;

	FormOracle(JsonNode form, Map<String, List<String>> choices) {
		this.choices = choices;
		this.meant = MEANT.get(form.path("id").asText());
		this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
			.getSchema(object(form.path("components")));
	}

	/** What is wrong with answers that were accepted. */
	List<String> wrong(JsonNode answers) {
		List<String> wrong = new ArrayList<>();
		this.schema.validate(answers).forEach((message) -> wrong.add(message.getMessage()));
		if (!this.meant.test(answers)) {
			wrong.add("Something is there that was hidden, or missing that was asked");
		}
		return wrong;
	}

	/** The count of a meeting, where there was one. */
	private static boolean hearing(JsonNode answers) {
		boolean meeting = answers.path("manner").asText().equals("meeting");
		return Stream.of("present", "votesFor", "votesAgainst").allMatch((field) -> answers.has(field) == meeting)
				&& (meeting || !answers.has("minutes"));
	}

	private static Predicate<JsonNode> asked(String field, String choice, String... when) {
		return (answers) -> answers.has(field) == Set.of(when).contains(answers.path(choice).asText());
	}

	private static boolean proposal(JsonNode answers) {
		JsonNode proposal = answers.path("proposal");
		JsonNode aid = proposal.at("/disclosure/financialAid");
		boolean driven = proposal.at("/market/driven").asBoolean();
		return (!proposal.has("credits") || proposal.path("kind").asText().equals("credit"))
				&& (!aid.has("types") || List.of("yes", "within-program").contains(aid.path("eligible").asText()))
				&& (!proposal.path("industry").has("recognizedBy") || proposal.at("/industry/recognized").asBoolean())
				&& (driven || List.of("region", "evidence", "standards", "advisory")
					.stream()
					.noneMatch(proposal.path("market")::has));
	}

	private static boolean everyField(JsonNode answers) {
		JsonNode plan = answers.path("plan");
		for (JsonNode row : plan.path("steps")) {
			if (row.has("reason") != row.path("kind").asText().equals("other")) {
				return false;
			}
		}
		boolean detail = plan.path("detail").asBoolean();
		return (detail || !plan.has("depth")) && (plan.path("depth").asText().equals("deep") || !plan.has("deeper"));
	}

	private ObjectNode object(JsonNode components) {
		ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
		schema.putObject("properties");
		members(components, schema, false);
		return schema;
	}

	private void members(JsonNode components, ObjectNode schema, boolean conditional) {
		for (JsonNode component : components) {
			boolean hideable = conditional || component.has("conditional");
			String name = component.path("path").asText(component.path("key").asText());
			if (component.path("type").asText().equals("group")) {
				ObjectNode inside = at(schema, name);
				members(component.path("components"), inside, hideable);
			}
			else if (!name.isEmpty()) {
				int dot = name.lastIndexOf('.');
				ObjectNode around = at(schema, (dot < 0) ? "" : name.substring(0, dot));
				around.withObject("properties").set(name.substring(dot + 1), field(component));
				if (component.at("/validate/required").asBoolean() && !hideable) {
					around.withArray("required").add(name.substring(dot + 1));
				}
			}
		}
	}

	private static ObjectNode at(ObjectNode schema, String path) {
		ObjectNode at = schema;
		for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
			ObjectNode properties = (ObjectNode) at.path("properties");
			if (!properties.has(step)) {
				properties.putObject(step)
					.put("type", "object")
					.put("additionalProperties", false)
					.putObject("properties");
			}
			at = (ObjectNode) properties.path(step);
		}
		return at;
	}

	private ObjectNode field(JsonNode component) {
		ObjectNode schema = JSON.createObjectNode();
		JsonNode validate = component.path("validate");
		switch (component.path("type").asText()) {
			case "dynamiclist" -> schema.put("type", "array").set("items", object(component.path("components")));
			case "number" -> number(component, schema);
			case "checkbox" -> schema.put("type", "boolean");
			case "radio", "select" -> schema.set("enum", options(component));
			case "checklist", "taglist" ->
				schema.put("type", "array").put("uniqueItems", true).putObject("items").set("enum", options(component));
			case "datetime" -> schema.put("type", "string").put("minLength", 5).put("maxLength", 25);
			default -> {
				// Trimmed lengths differ by the spaces around.
				schema.put("type", "string").put("pattern", validate.path("pattern").asText("^[^\\x00]*$"));
				if (validate.has("minLength")) {
					schema.put("minLength", validate.path("minLength").asInt());
				}
			}
		}
		return schema;
	}

	private static void number(JsonNode component, ObjectNode schema) {
		if (component.path("serializeToString").asBoolean()) {
			schema.put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
			return;
		}
		schema.put("type", "number");
		for (String limit : List.of("min", "max")) {
			if (component.at("/validate/" + limit).isNumber()) {
				schema.set(limit + "imum", component.at("/validate/" + limit));
			}
		}
		if (component.has("increment")) {
			schema.put("multipleOf", component.path("increment").asDouble());
		}
		else if (component.path("decimalDigits").asInt(1) == 0) {
			schema.put("multipleOf", 1);
		}
	}

	private ArrayNode options(JsonNode component) {
		String from = component.path("valuesExpression").asText(component.path("valuesKey").asText()).replace("=", "");
		ArrayNode options = JSON.createArrayNode();
		(from.isEmpty() ? component.path("values").findValuesAsText("value") : this.choices.get(from))
			.forEach(options::add);
		return options;
	}

}
