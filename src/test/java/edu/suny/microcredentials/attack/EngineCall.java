package edu.suny.microcredentials.attack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A call of the engine's REST API, as its OpenAPI description has it.
 *
 * @param path without the engine's prefix, {@code /task/{id}}
 * @param members names of the outermost members that its JSON body may have
 * @param parameters names of its query parameters
 */
record EngineCall(String method, String path, Set<String> members, Set<String> parameters) {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

	/** All calls that the engine describes. */
	static List<EngineCall> all() {
		JsonNode description = description();
		List<EngineCall> calls = new ArrayList<>();
		description.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.stream()
				.filter((operation) -> METHODS.contains(operation.getKey()))
				.map((operation) -> new EngineCall(operation.getKey().toUpperCase(), path.getKey(),
						members(description, operation.getValue().at("/requestBody/content/application~1json/schema")),
						parameters(operation.getValue())))
				.forEach(calls::add));
		return calls;
	}

	boolean isRead() {
		return this.method.equals("GET");
	}

	/** A query in a body reads, too. */
	boolean isQuery() {
		return this.method.equals("POST") && this.members.contains("sorting");
	}

	private static Set<String> members(JsonNode description, JsonNode schema) {
		Set<String> names = new TreeSet<>();
		collect(description, schema, names, new TreeSet<>());
		return names;
	}

	private static void collect(JsonNode description, JsonNode schema, Set<String> names, Set<String> seen) {
		String reference = schema.path("$ref").asText();
		if (!reference.isEmpty() && seen.add(reference)) {
			collect(description, description.at(reference.substring(1)), names, seen);
		}
		schema.path("properties").fieldNames().forEachRemaining(names::add);
		for (String composed : List.of("allOf", "anyOf", "oneOf")) {
			schema.path(composed).forEach((part) -> collect(description, part, names, seen));
		}
	}

	private static Set<String> parameters(JsonNode operation) {
		Set<String> names = new TreeSet<>();
		StreamSupport.stream(operation.path("parameters").spliterator(), false)
			.filter((parameter) -> "query".equals(parameter.path("in").asText()))
			.forEach((parameter) -> names.add(parameter.path("name").asText()));
		return names;
	}

	private static JsonNode description() {
		try (InputStream file = EngineCall.class.getResourceAsStream("/openapi.json")) {
			return new ObjectMapper().readTree(file);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
