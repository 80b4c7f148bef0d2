package edu.suny.microcredentials.engine.form;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import edu.suny.microcredentials.engine.model.FormFeel;
import edu.suny.microcredentials.engine.model.FormFeel.Both;
import edu.suny.microcredentials.engine.model.FormFeel.Contains;
import edu.suny.microcredentials.engine.model.FormFeel.Count;
import edu.suny.microcredentials.engine.model.FormFeel.Literal;
import edu.suny.microcredentials.engine.model.FormFeel.Not;
import edu.suny.microcredentials.engine.model.FormFeel.Ordered;
import edu.suny.microcredentials.engine.model.FormFeel.Path;
import edu.suny.microcredentials.engine.model.FormFeel.Same;

/**
 * Evaluates an expression of a form as the browser does, whose library is feelin 3.1,
 * down to what it makes of values of a wrong type; the engine's own FEEL differs there.
 */
final class BrowserFeel {

	private static final Map<String, FormFeel> KNOWN = new ConcurrentHashMap<>();

	private BrowserFeel() {
	}

	/** The value: text, number, boolean, list, map or null. */
	static Object value(String expression, Function<String, Object> names) {
		return value(read(expression), names);
	}

	/** Whether it holds, as a condition to hide a field or to make it read-only. */
	static boolean holds(String expression, Function<String, Object> names) {
		FormFeel read = read(expression);
		return (read instanceof Not not && not.whole()) ? Boolean.FALSE.equals(test(value(not.condition(), names)))
				: Boolean.TRUE.equals(test(value(read, names)));
	}

	private static FormFeel read(String expression) {
		return KNOWN.computeIfAbsent(expression, FormFeel::read);
	}

	/** What a test of "nothing" makes of a value. */
	private static Boolean test(Object value) {
		if (value instanceof List<?> list) {
			return list.contains(null);
		}
		return (value instanceof Boolean || value == null) ? (Boolean) value : Boolean.FALSE;
	}

	private static Object value(FormFeel expression, Function<String, Object> names) {
		if (expression instanceof Literal literal) {
			return literal.value();
		}
		if (expression instanceof Path path) {
			return path.names()
				.stream()
				.skip(1)
				.reduce(names.apply(path.names().get(0)), BrowserFeel::member, (one, other) -> other);
		}
		if (expression instanceof Same same) {
			Boolean equal = same(value(same.left(), names), value(same.right(), names));
			return same.negated() ? Boolean.valueOf(!Boolean.TRUE.equals(equal)) : equal;
		}
		if (expression instanceof Ordered ordered) {
			return ordered(value(ordered.left(), names), ordered.operator(), ordered.limit());
		}
		if (expression instanceof Both both) {
			return both(truth(value(both.left(), names)), truth(value(both.right(), names)), both.or());
		}
		if (expression instanceof Not not) {
			Boolean truth = truth(value(not.condition(), names));
			return (truth != null) ? Boolean.valueOf(!truth) : null;
		}
		if (expression instanceof Count count) {
			List<?> list = list(value(count.list(), names));
			return (list != null) ? Integer.valueOf(list.size()) : null;
		}
		Contains contains = (Contains) expression;
		List<?> list = list(value(contains.list(), names));
		return (list != null) ? Boolean.valueOf(list.stream().anyMatch((each) -> identical(each, contains.value())))
				: null;
	}

	private static Object member(Object target, String name) {
		if (target instanceof List<?> list) {
			return Arrays.asList(list.stream().map((each) -> member(each, name)).toArray());
		}
		return (target instanceof Map<?, ?> map) ? map.get(name) : null;
	}

	private static Boolean truth(Object value) {
		return (value instanceof Boolean truth) ? truth : null;
	}

	private static Boolean both(Boolean left, Boolean right, boolean or) {
		if (Objects.equals(left, or) || Objects.equals(right, or)) {
			return or;
		}
		return (left == null || right == null) ? null : Boolean.valueOf(!or);
	}

	/** Anything but nothing is a list of one. */
	private static List<?> list(Object value) {
		return (value == null || value instanceof List<?>) ? (List<?>) value : List.of(value);
	}

	private static boolean identical(Object left, Object right) {
		return (left instanceof Number one && right instanceof Number other) ? one.doubleValue() == other.doubleValue()
				: !(left instanceof List || left instanceof Map) && Objects.equals(left, right);
	}

	/** Null for values of different kinds. */
	private static Boolean same(Object left, Object right) {
		if ((left == null) != (right == null)) {
			return false;
		}
		Object one = onlyElement(left);
		Object other = onlyElement(right);
		if (one instanceof List<?> list && other instanceof List<?> others) {
			Iterator<?> second = others.iterator();
			return list.size() == others.size()
					&& list.stream().allMatch((each) -> Boolean.TRUE.equals(same(each, second.next())));
		}
		if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> others) {
			return map.size() == others.size() && map.entrySet()
				.stream()
				.allMatch((each) -> others.containsKey(each.getKey())
						&& Boolean.TRUE.equals(same(each.getValue(), others.get(each.getKey()))));
		}
		return kind(one).equals(kind(other)) ? Boolean.valueOf(one == null || identical(one, other)) : null;
	}

	private static Object onlyElement(Object value) {
		return (value instanceof List<?> list && list.size() < 2) ? (list.isEmpty() ? null : list.get(0)) : value;
	}

	private static String kind(Object value) {
		return (value == null) ? "nothing" : (value instanceof Number) ? "number" : (value instanceof Map) ? "object"
				: (value instanceof List) ? "list" : value.getClass().getSimpleName();
	}

	private static Boolean ordered(Object value, String operator, double limit) {
		if (value == null) {
			return null;
		}
		double number = BrowserNumber.of(value);
		return switch (operator) {
			case "<" -> number < limit;
			case "<=" -> number <= limit;
			case ">" -> number > limit;
			default -> number >= limit;
		};
	}

}
