package edu.suny.microcredentials.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the form shows: what is hidden has no value for the conditions of others, so that
 * nobody opens a field by an answer that they were not asked for.
 */
final class Visible {

	/** Conditions that depend on each other in turn come to no end. */
	private static final int MOST_ROUNDS = 8;

	private Visible() {
	}

	/** The data without what is hidden. */
	static ObjectNode of(Shape shape, ObjectNode data, Function<String, Object> variables) {
		ObjectNode before = data;
		for (int round = 0; round < MOST_ROUNDS; round++) {
			ObjectNode now = without(shape, data, before, FeelScope.of(before, variables));
			if (now.equals(before)) {
				break;
			}
			before = now;
		}
		return before;
	}

	private static ObjectNode without(Shape shape, ObjectNode data, ObjectNode before, FeelScope scope) {
		ObjectNode shown = data.deepCopy();
		shape.members().forEach((name, member) -> {
			JsonNode value = data.get(name);
			if (member instanceof Shape below && value instanceof ObjectNode object) {
				shown.set(name, without(below, object, Json.objectOrEmpty(before.get(name)), scope));
			}
			else if (member instanceof Field field && field.hides().stream().anyMatch(scope::isTrue)) {
				shown.remove(name);
			}
			else if (member instanceof Field field && field.rows() != null && value instanceof ArrayNode rows) {
				shown.set(name, rows(field.rows(), rows, before.path(name), scope));
			}
		});
		return shown;
	}

	private static ArrayNode rows(Shape shape, ArrayNode rows, JsonNode before, FeelScope scope) {
		List<JsonNode> shown = new ArrayList<>();
		for (int index = 0; index < rows.size(); index++) {
			ObjectNode row = Json.objectOrEmpty(rows.get(index));
			ObjectNode rowBefore = before.has(index) ? Json.objectOrEmpty(before.get(index)) : row;
			shown.add(without(shape, row, rowBefore, scope.row(rowBefore, index + 1)));
		}
		return new ArrayNode(Json.MAPPER.getNodeFactory(), shown);
	}

}
