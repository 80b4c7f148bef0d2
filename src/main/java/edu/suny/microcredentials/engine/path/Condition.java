package edu.suny.microcredentials.engine.path;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

import camundajar.impl.fastparse.Parsed;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;

/**
 * What a condition may come to. Understood are truths, comparisons of a variable with a
 * text or a truth, and what joins these; of anything else both is taken to be possible.
 */
final class Condition {

	private Condition() {
	}

	/**
	 * All that may be, each with what is known of the variables then.
	 * @param text in FEEL
	 */
	static List<Answer> answers(String text, Values values) {
		return (FeelParser.parseExpression(text) instanceof Parsed.Success<?> success)
				? answers((Exp) success.value(), values, true) : both(values);
	}

	/** A text, a truth or null that is written out; nothing if it is computed. */
	static Optional<Value> literal(String text) {
		return (FeelParser.parseExpression(text) instanceof Parsed.Success<?> success)
				? Optional.ofNullable(literal((Exp) success.value())) : Optional.empty();
	}

	/**
	 * All answers of a condition or a part of one.
	 * @param whole whether the condition is this alone: then a truth that is null makes
	 * the engine stop, while in "and" and "or" the whole may be true or false all the
	 * same
	 */
	private static List<Answer> answers(Exp condition, Values values, boolean whole) {
		if (condition instanceof Conjunction both) {
			return joined(both.x(), both.y(), values, (one, other) -> one && other);
		}
		if (condition instanceof Disjunction either) {
			return joined(either.x(), either.y(), values, (one, other) -> one || other);
		}
		if (condition instanceof Not not) {
			return mapped(answers(not.x(), values, whole), (truth) -> !truth);
		}
		if (condition instanceof Equal equal) {
			return equal(equal.x(), equal.y(), values);
		}
		if (condition instanceof FunctionInvocation call
				&& call.params() instanceof PositionalFunctionParameters parameters) {
			return called(call.function(), CollectionConverters.asJava(parameters.params()), values, whole);
		}
		if (condition instanceof ConstBool truth) {
			return List.of(new Answer(truth.value(), values));
		}
		String path = path(condition);
		return (path != null && (whole || values.get(path).isKnown())) ? compared(path, Value.of(true), values, true)
				: both(values);
	}

	private static List<Answer> called(String function, List<Exp> parameters, Values values, boolean whole) {
		if (function.equals("not") && parameters.size() == 1) {
			return mapped(answers(parameters.get(0), values, whole), (truth) -> !truth);
		}
		if (function.equals("list contains") && parameters.size() == 2 && parameters.get(0) instanceof ConstList list) {
			return CollectionConverters.asJava(list.items())
				.stream()
				.map((item) -> (Exp) new Equal(parameters.get(1), item))
				.reduce(Disjunction::new)
				.map((anyOfThem) -> answers(anyOfThem, values, whole))
				.orElseGet(() -> List.of(new Answer(false, values)));
		}
		return both(values);
	}

	private static List<Answer> equal(Exp one, Exp other, Values values) {
		Value literal = (literal(one) != null) ? literal(one) : literal(other);
		String path = (literal(one) != null) ? path(other) : path(one);
		return (literal != null && path != null) ? compared(path, literal, values, false) : both(values);
	}

	private static List<Answer> compared(String path, Value literal, Values values, boolean asTruth) {
		Value value = values.get(path);
		if (value.isKnown()) {
			return (asTruth && !(value.known() instanceof Boolean)) ? both(values)
					: List.of(new Answer(value.equals(literal), values));
		}
		List<Answer> answers = new ArrayList<>();
		if (literal.known() == null || value.mayBe(literal.known())) {
			answers.add(new Answer(true, values.learnt(path, literal)));
		}
		Value other = (literal.known() instanceof Boolean truth && asTruth) ? Value.of(!truth)
				: value.butNot(literal.known());
		answers.add(new Answer(false, values.learnt(path, other)));
		return answers;
	}

	private static List<Answer> joined(Exp one, Exp other, Values values, BinaryOperator<Boolean> how) {
		Set<Answer> answers = new LinkedHashSet<>();
		for (Answer first : answers(one, values, false)) {
			for (Answer second : answers(other, first.values(), false)) {
				answers.add(new Answer(how.apply(first.truth(), second.truth()), second.values()));
			}
		}
		return List.copyOf(answers);
	}

	private static List<Answer> mapped(List<Answer> answers, UnaryOperator<Boolean> how) {
		return answers.stream().map((answer) -> new Answer(how.apply(answer.truth()), answer.values())).toList();
	}

	private static List<Answer> both(Values values) {
		return List.of(new Answer(true, values), new Answer(false, values));
	}

	private static Value literal(Exp expression) {
		if (expression instanceof ConstString text) {
			return Value.of(text.value());
		}
		if (expression instanceof ConstBool truth) {
			return Value.of(truth.value());
		}
		return (expression instanceof ConstNull$) ? Value.NULL : null;
	}

	private static String path(Exp expression) {
		if (expression instanceof Ref ref) {
			return String.join(".", CollectionConverters.asJava(ref.names()));
		}
		if (expression instanceof PathExpression inner) {
			String path = path(inner.path());
			return (path != null) ? path + "." + inner.key() : null;
		}
		return null;
	}

	/** One of the answers that are possible. */
	record Answer(boolean truth, Values values) {
	}

}
