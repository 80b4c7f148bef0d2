package edu.suny.microcredentials.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

/** Makes answers to a form: right ones, and such as nobody should ever see accepted. */
public final class Fuzz {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final List<String> RAW = List.of("1e400", "-1e400", "1e999999999", "-0", "-0.0", "1e-400",
			"0.30000000000000004", "123456789012345678901234567890", "9007199254740993", "1.5E+3", "1e2", "3.0",
			"[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "{\"a\": {\"b\": {\"c\": {\"d\": 1}}}}",
			"{\"@class\": \"java.lang.ProcessBuilder\"}", "[\"java.util.HashMap\", {}]", "{\"__proto__\": {\"a\": 1}}",
			"{\"a\": 1, \"a\": 2}", "NaN", "{", "tru", "'x'", "[1,]", "\"\\ud800\"", "\"\\u0000\"", "\"a\\u0000b\"",
			"\"\\udc00\\ud800\"", "[null]", "[[]]", "[{}]", "{}", "[]", "null", "true", "false", "0", "\"\"");

	private static final List<String> TEXTS = List.of("", " ", "\u00a0", "x", "ab", "a\nb", "a\r\n", "\t", "\u0007",
			"\u202eevil", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "émigré", "日本語", "\ufeff", "${''.getClass()}", "#{execution}", "= 1",
			"<script>alert(1)</script>", "{{proposal}}", "'; drop table proposal; --", "../../etc/passwd", "null",
			"undefined", "NaN", "Infinity", "1e5", "٣", "0x10", "2027-01-31", "2027-02-30", "+12345-01-01", "14:30",
			"a@b", "a@b.edu", "https://example.edu/x", "http://a b", "javascript:alert(1)", "15-1252.00\n", "USD\n",
			"en", "credit", "true", "-1");

	private final Random random;

	private final Map<String, List<String>> choices;

	/**
	 * Makes answers.
	 * @param choices the options that come from variables, by expression or key
	 */
	public Fuzz(Random random, Map<String, List<String>> choices) {
		this.random = random;
		this.choices = choices;
	}

	/** Answers that the form should accept. */
	public ObjectNode right(JsonNode form) {
		ObjectNode answers = NODES.objectNode();
		members(form.path("components"), answers, 0);
		return answers;
	}

	/** Answers in which some are wrong, with members that the form lacks. */
	public ObjectNode wild(JsonNode form) {
		ObjectNode answers = NODES.objectNode();
		members(form.path("components"), answers, 1 + this.random.nextInt(40));
		return answers;
	}

	/** Fills in the fields of a form, a group or a row; some percent of them wrongly. */
	private void members(JsonNode components, ObjectNode into, int wrong) {
		for (JsonNode component : components) {
			String name = component.path("path").asText(component.path("key").asText());
			if (component.path("type").asText().equals("group")) {
				members(component.path("components"), object(into, name), wrong);
			}
			else if (!name.isEmpty() && !component.path("disabled").asBoolean()) {
				int dot = name.lastIndexOf('.');
				object(into, (dot < 0) ? "" : name.substring(0, dot)).set(name.substring(dot + 1),
						isWrong(wrong) ? hostile() : value(component, wrong));
			}
		}
		if (isWrong(wrong / 4)) {
			into.set(oneOf(TEXTS), hostile());
		}
		if (isWrong(wrong / 4)) {
			into.set(
					oneOf(List.of("outcome", "round", "proposers", "number", "__proto__", "execution", "a.b", "a/b~c")),
					hostile());
		}
	}

	private static ObjectNode object(ObjectNode into, String path) {
		ObjectNode object = into;
		for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
			object = (object.get(step) instanceof ObjectNode below) ? below : object.putObject(step);
		}
		return object;
	}

	private JsonNode value(JsonNode component, int wrong) {
		JsonNode validate = component.path("validate");
		boolean required = validate.path("required").asBoolean();
		if (!required && this.random.nextInt(4) == 0) {
			return this.random.nextBoolean() ? NODES.nullNode() : NODES.textNode("");
		}
		return switch (component.path("type").asText()) {
			case "textfield" -> NODES.textNode(line(component));
			case "textarea" -> NODES.textNode(text(validate));
			case "number" -> number(component);
			case "checkbox" -> NODES.booleanNode(required || this.random.nextBoolean());
			case "radio", "select" -> NODES.textNode(oneOf(options(component)));
			case "checklist", "taglist" -> list(component);
			case "datetime" -> NODES.textNode(moment(component));
			case "dynamiclist" -> rows(component, wrong);
			default -> NODES.textNode("x");
		};
	}

	private String line(JsonNode component) {
		String pattern = component.path("validate").path("pattern").asText();
		if (component.path("validate").path("validationType").asText().equals("email")) {
			return "office@example.edu";
		}
		return pattern.isEmpty() ? text(component.path("validate")).replace('\n', ' ')
				: List.of("en-US", "USD", "26.1102", "15-2041.01", "2026-03", "https://example.edu/minutes", "AB-12")
					.stream()
					.filter((text) -> text.matches(pattern))
					.findFirst()
					.orElseThrow(() -> new AssertionError("Nothing is written like " + pattern));
	}

	private String text(JsonNode validate) {
		int least = validate.path("minLength").asInt(1);
		int most = Math.min(validate.path("maxLength").asInt(200), 60 + least);
		int length = least + this.random.nextInt(Math.max(1, most - least));
		String words = "A micro-credential é 日本 \n with words, and \"quotes\" ".repeat(1 + length / 20);
		return "a" + words.substring(0, Math.max(0, length - 2)) + ((length > 1) ? "z" : "");
	}

	private JsonNode number(JsonNode component) {
		double least = component.at("/validate/min").asDouble(0);
		double most = component.at("/validate/max").asDouble(7);
		double step = component.path("increment").asDouble((component.path("decimalDigits").asInt(0) > 0) ? 0.5 : 1);
		double number = least + step * this.random.nextInt((int) Math.min(50, (most - least) / step) + 1);
		JsonNode node = (number == Math.rint(number) && this.random.nextBoolean()) ? NODES.numberNode((long) number)
				: NODES.numberNode(number);
		return component.path("serializeToString").asBoolean() ? NODES.textNode(String.valueOf((long) number)) : node;
	}

	private String moment(JsonNode component) {
		return switch (component.path("subtype").asText("date")) {
			case "time" -> "14:30Z";
			case "datetime" -> "2031-01-31T14:30-05:00";
			default -> "2031-01-31";
		};
	}

	private JsonNode list(JsonNode component) {
		ArrayNode list = NODES.arrayNode();
		options(component).stream().filter((option) -> this.random.nextBoolean()).forEach(list::add);
		return list;
	}

	private ArrayNode rows(JsonNode component, int wrong) {
		ArrayNode rows = NODES.arrayNode();
		for (int count = this.random.nextInt(4); count > 0; count--) {
			if (this.random.nextInt(5) == 0) {
				rows.add(oneOf(List.of(NODES.objectNode(), NODES.nullNode())));
			}
			else {
				members(component.path("components"), rows.addObject(), wrong);
			}
		}
		return rows;
	}

	private List<String> options(JsonNode component) {
		String from = component.path("valuesExpression").asText(component.path("valuesKey").asText());
		return from.isEmpty() ? component.path("values").findValuesAsText("value")
				: this.choices.get(from.replace("=", ""));
	}

	private JsonNode hostile() {
		return switch (this.random.nextInt(8)) {
			case 0, 1, 2 -> NODES.rawValueNode(new RawValue(oneOf(RAW)));
			case 3, 4, 5 -> NODES.textNode(oneOf(TEXTS));
			case 6 -> NODES.numberNode(this.random.nextGaussian() * Math.pow(10, this.random.nextInt(20)));
			default -> NODES.textNode("x".repeat(this.random.nextInt(this.random.nextInt(50) == 0 ? 30_000 : 3_000)));
		};
	}

	private boolean isWrong(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <V> V oneOf(List<V> words) {
		return words.get(this.random.nextInt(words.size()));
	}

}
