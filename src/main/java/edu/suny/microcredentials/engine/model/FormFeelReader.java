package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.engine.model.FormFeel.Both;
import edu.suny.microcredentials.engine.model.FormFeel.Contains;
import edu.suny.microcredentials.engine.model.FormFeel.Count;
import edu.suny.microcredentials.engine.model.FormFeel.Literal;
import edu.suny.microcredentials.engine.model.FormFeel.Not;
import edu.suny.microcredentials.engine.model.FormFeel.Ordered;
import edu.suny.microcredentials.engine.model.FormFeel.Path;
import edu.suny.microcredentials.engine.model.FormFeel.Same;

/** Reads {@link FormFeel}: "or" binds less than "and", "and" less than comparisons. */
final class FormFeelReader {

	private static final int LONGEST = 2000;

	private static final int DEEPEST = 20;

	private static final Pattern TOKEN = Pattern.compile("\\s*(?:(list contains(?=\\s*\\())|([A-Za-z_][A-Za-z0-9_]*)|"
			+ "(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)|\"([^\"\\\\\\p{Cntrl}]*)\"|(!=|<=|>=|[=<>().,\\[\\]])|(\\S)|$)");

	/**
	 * Words of the language, and names that a browser takes for a function of its own.
	 */
	private static final Set<String> NO_NAMES = Set.of("and", "or", "if", "then", "else", "for", "return", "some",
			"every", "satisfies", "in", "between", "instance", "of", "function", "external", "true", "false", "null",
			"not", "abs", "after", "all", "any", "append", "before", "ceiling", "coincides", "concatenate", "contains",
			"context", "count", "date", "decimal", "during", "duration", "even", "exp", "extract", "finishes",
			"flatten", "floor", "includes", "is", "list", "log", "matches", "max", "mean", "median", "meets", "min",
			"mode", "modulo", "now", "number", "odd", "overlaps", "product", "range", "remove", "replace", "reverse",
			"sort", "split", "sqrt", "starts", "stddev", "string", "sublist", "substring", "sum", "time", "today",
			"trim", "union", "uuid");

	private final Matcher tokens;

	private int depth;

	FormFeelReader(String text) {
		this.tokens = TOKEN.matcher(text.strip());
		if (text.length() > LONGEST) {
			throw new IllegalArgumentException("it is longer than %d characters.".formatted(LONGEST));
		}
		next();
	}

	FormFeel read() {
		boolean begins = is("not");
		FormFeel expression = alternatives();
		if (!this.tokens.hitEnd() || !word().isEmpty()) {
			throw unexpected();
		}
		return (begins && expression instanceof Not not) ? new Not(not.condition(), true) : expression;
	}

	private FormFeel alternatives() {
		FormFeel left = conditions();
		while (take("or")) {
			left = new Both(left, conditions(), true);
		}
		return left;
	}

	private FormFeel conditions() {
		FormFeel left = comparison();
		while (take("and")) {
			left = new Both(left, comparison(), false);
		}
		return left;
	}

	private FormFeel comparison() {
		FormFeel left = operand();
		if (is("=") || is("!=")) {
			boolean negated = is("!=");
			next();
			return new Same(left, operand(), negated);
		}
		if (Set.of("<", "<=", ">", ">=").contains(word())) {
			String operator = word();
			next();
			if (this.tokens.group(3) == null) {
				throw new IllegalArgumentException("'%s' compares with a number.".formatted(operator));
			}
			return new Ordered(left, operator, (Double) literal());
		}
		return left;
	}

	private FormFeel operand() {
		if (++this.depth > DEEPEST) {
			throw new IllegalArgumentException("it is nested too deeply.");
		}
		FormFeel operand;
		if (take("(")) {
			operand = alternatives();
			expect(")");
		}
		else if (take("not")) {
			expect("(");
			operand = new Not(alternatives(), false);
			expect(")");
		}
		else if (is("count")) {
			next();
			expect("(");
			operand = new Count(path());
			expect(")");
		}
		else if (this.tokens.group(1) != null) {
			next();
			expect("(");
			FormFeel list = path();
			expect(",");
			operand = new Contains(list, literal());
			expect(")");
		}
		else if (is("[")) {
			operand = new Literal(list());
		}
		else {
			operand = isName() ? path() : new Literal(literal());
		}
		this.depth--;
		return operand;
	}

	private FormFeel path() {
		List<String> names = new ArrayList<>();
		do {
			if (!isName()) {
				throw unexpected();
			}
			names.add(word());
			next();
		}
		while (take("."));
		return new Path(names);
	}

	private List<Object> list() {
		List<Object> values = new ArrayList<>();
		expect("[");
		while (!is("]")) {
			values.add(literal());
			if (!is("]")) {
				expect(",");
			}
		}
		next();
		return values;
	}

	private Object literal() {
		Object value;
		if (this.tokens.group(4) != null) {
			value = this.tokens.group(4);
		}
		else if (this.tokens.group(3) != null) {
			value = Double.valueOf(this.tokens.group(3));
		}
		else if (is("true") || is("false")) {
			value = is("true");
		}
		else if (is("null")) {
			value = null;
		}
		else {
			throw unexpected();
		}
		next();
		return value;
	}

	private boolean isName() {
		return this.tokens.group(2) != null && !NO_NAMES.contains(word());
	}

	private boolean is(String word) {
		return this.tokens.group(4) == null && word().equals(word);
	}

	private boolean take(String word) {
		boolean taken = is(word);
		if (taken) {
			next();
		}
		return taken;
	}

	private void expect(String word) {
		if (!take(word)) {
			throw unexpected();
		}
	}

	private String word() {
		return this.tokens.group().strip();
	}

	private void next() {
		if (!this.tokens.find()) {
			throw new IllegalArgumentException("it ends too early.");
		}
	}

	private IllegalArgumentException unexpected() {
		String rest = word();
		return new IllegalArgumentException(rest.isEmpty() ? "it ends too early."
				: "'%s' is not allowed here: write comparisons with and, or, not(), count() and list contains()."
					.formatted(Finding.shortened(rest)));
	}

}
