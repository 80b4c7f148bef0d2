package edu.suny.microcredentials.engine.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and compares JSON as strangers send it. */
final class Json {

	/** Characters of a document's text: 256 KB. */
	static final int MAX_TEXT = 256 * 1024;

	private static final int MAX_DEPTH = 16;

	/** A little more than a browser's numbers have. */
	private static final int LARGEST_EXPONENT = 400;

	static final ObjectMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(MAX_DEPTH)
				.maxNumberLength(40)
				.maxStringLength(MAX_TEXT)
				.build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
			.build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/** Numbers are equal by value: 3, 3.0. */
	private static final Comparator<JsonNode> BY_VALUE = (left, right) -> {
		if (left.isNumber() && right.isNumber()) {
			return left.decimalValue().compareTo(right.decimalValue());
		}
		return left.equals(right) ? 0 : 1;
	};

	private Json() {
	}

	static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	static ObjectNode objectOrEmpty(JsonNode node) {
		return (node instanceof ObjectNode object) ? object : object();
	}

	/**
	 * Reads one value and nothing behind it.
	 * @throws JsonProcessingException if it is no JSON, too deep, or names a member twice
	 */
	static JsonNode read(String text) throws JsonProcessingException {
		return MAPPER.readTree(text);
	}

	/** Reads what we deployed or stored ourselves. */
	static JsonNode readOwn(byte[] text) throws IOException {
		return new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(text);
	}

	/** Whether all numbers in it are of a size that can be counted with. */
	static boolean hasReasonableNumbers(JsonNode node) {
		if (node.isNumber()) {
			return Math.abs((long) node.decimalValue().scale()) <= LARGEST_EXPONENT;
		}
		return node.valueStream().allMatch(Json::hasReasonableNumbers);
	}

	static String write(JsonNode node) {
		try {
			return MAPPER.writeValueAsString(node);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static boolean same(JsonNode left, JsonNode right) {
		return (isBlank(left) || isBlank(right)) ? isBlank(left) && isBlank(right) : left.equals(BY_VALUE, right);
	}

	/** Left empty: absent, null, no characters but spaces, or an empty list or object. */
	static boolean isBlank(JsonNode node) {
		return node == null || node.isMissingNode() || node.isNull() || (node.isTextual() && node.asText().isBlank())
				|| (node.isContainerNode() && node.isEmpty());
	}

	/** The same without what was left empty, at any depth. */
	static JsonNode withoutBlanks(JsonNode node) {
		if (node instanceof ObjectNode object) {
			ObjectNode filled = object();
			object.properties().forEach((member) -> {
				JsonNode value = withoutBlanks(member.getValue());
				if (!isBlank(value)) {
					filled.set(member.getKey(), value);
				}
			});
			return filled;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode filled = MAPPER.createArrayNode();
			array.forEach((each) -> {
				JsonNode value = withoutBlanks(each);
				if (!isBlank(value)) {
					filled.add(value);
				}
			});
			return filled;
		}
		return node;
	}

	/** Strings, numbers, booleans, lists and maps, as FEEL wants them. */
	static Object plain(JsonNode node) {
		return (node == null || node.isMissingNode()) ? null : MAPPER.convertValue(node, Object.class);
	}

	/**
	 * A number is kept as short as it can be: 3 rather than 3.0, 12.5 rather than 12.50.
	 */
	static JsonNode number(BigDecimal value) {
		BigDecimal shortest = value.stripTrailingZeros();
		if (shortest.scale() > 0) {
			return MAPPER.getNodeFactory().numberNode(shortest);
		}
		long integer = shortest.longValueExact();
		return (integer == (int) integer) ? MAPPER.getNodeFactory().numberNode((int) integer)
				: MAPPER.getNodeFactory().numberNode(integer);
	}

}
