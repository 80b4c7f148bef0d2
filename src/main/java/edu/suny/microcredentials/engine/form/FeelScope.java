package edu.suny.microcredentials.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What an expression of a form sees, as in the browser: what is submitted before the
 * variables of the process; in a list {@code this} row, its {@code parent} and the row
 * numbers {@code i}.
 */
final class FeelScope implements VariableContext {

	private static final FeelEngine FEEL = new ScalaFeelEngine(List.of());

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

	/** The value, or null where the browser, too, finds none. */
	Object evaluate(String expression) {
		try {
			return FEEL.evaluateSimpleExpression(expression, this);
		}
		catch (FeelException ex) {
			return null;
		}
	}

	boolean isTrue(String expression) {
		return Boolean.TRUE.equals(evaluate(expression));
	}

	@Override
	public TypedValue resolve(String name) {
		return Variables.untypedValue(this.names.containsKey(name) ? this.names.get(name) : this.variables.apply(name));
	}

	@Override
	public boolean containsVariable(String name) {
		return true;
	}

	@Override
	public Set<String> keySet() {
		return new HashSet<>(this.names.keySet());
	}

}
