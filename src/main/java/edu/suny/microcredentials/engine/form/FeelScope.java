package edu.suny.microcredentials.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an expression of a form sees, as in the browser: what is submitted before the
 * variables of the process; in a list {@code this} row, its {@code parent} and the row
 * numbers {@code i}.
 */
final class FeelScope {

	private final Map<String, Object> names;

	private final Function<String, Object> variables;

	private FeelScope(Map<String, Object> names, Function<String, Object> variables) {
		this.names = names;
		this.variables = variables;
	}

	/**
	 * The outermost scope.
	 * @param data what is submitted, with what it leaves as it is
	 * @param variables the variables of the process by name, as plain values
	 */
	static FeelScope of(ObjectNode data, Function<String, Object> variables) {
		Map<String, Object> names = new HashMap<>();
		data.fields().forEachRemaining((member) -> names.put(member.getKey(), Json.plain(member.getValue())));
		special(names, Json.plain(data), null, List.of());
		return new FeelScope(names, variables);
	}

	/** The scope of one row, counted from 1. */
	FeelScope row(JsonNode row, int number) {
		Map<String, Object> inside = new HashMap<>(this.names);
		List<Object> numbers = new ArrayList<>((List<?>) this.names.get("i"));
		numbers.add(number);
		special(inside, Json.plain(row), this.names.get("this"), numbers);
		return new FeelScope(inside, this.variables);
	}

	private static void special(Map<String, Object> names, Object self, Object parent, List<?> numbers) {
		for (String mark : List.of("", "_")) {
			names.put(mark + "this" + mark, self);
			names.put(mark + "parent" + mark, parent);
			names.put(mark + "i" + mark, numbers);
		}
	}

	/** The value, as the browser finds it. */
	Object evaluate(String expression) {
		return BrowserFeel.value(expression, this::resolve);
	}

	/** A variable of the process, whatever was submitted under its name. */
	Object variable(String name) {
		return this.variables.apply(name);
	}

	boolean isTrue(String expression) {
		return BrowserFeel.holds(expression, this::resolve);
	}

	private Object resolve(String name) {
		return this.names.containsKey(name) ? this.names.get(name) : this.variables.apply(name);
	}

}
