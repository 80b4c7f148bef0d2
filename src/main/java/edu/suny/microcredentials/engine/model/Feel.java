package edu.suny.microcredentials.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import camundajar.impl.fastparse.Parsed;
import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Seq;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * FEEL as far as models may use it, judged on the syntax tree of the engine's own parser:
 * no functions of one's own, no calls on objects, no loops over ranges.
 */
final class Feel {

	private static final int LONGEST = 2000;

	private static final int MOST_LOOPS = 3;

	/** What forms, conditions and tables share. */
	private static final Set<String> PLAIN_NODES = Set.of("Ref", "PathExpression", "ConstString", "ConstNumber",
			"ConstBool", "ConstNull", "ConstList", "ArithmeticNegation", "Equal", "LessThan", "LessOrEqual",
			"GreaterThan", "GreaterOrEqual", "Conjunction", "Disjunction", "Not", "FunctionInvocation",
			"PositionalFunctionParameters");

	private static final Set<String> TABLE_NODES = Set.of("ConstInputValue", "ConstContext", "ConstDate", "ConstTime",
			"ConstDateTime", "ConstLocalDateTime", "ConstLocalTime", "ConstYearMonthDuration", "ConstDayTimeDuration",
			"ConstRange", "OpenConstRangeBoundary", "ClosedConstRangeBoundary", "Addition", "Subtraction",
			"Multiplication", "Division", "If", "In", "InstanceOf", "Filter", "For", "SomeItem", "EveryItem",
			"AtLeastOne", "UnaryTestExpression", "InputEqualTo", "InputLessThan", "InputLessOrEqual",
			"InputGreaterThan", "InputGreaterOrEqual", "InputInRange", "NamedFunctionParameters");

	private static final Set<String> PLAIN_FUNCTIONS = Set.of("not", "list contains", "count");

	private static final Set<String> TABLE_FUNCTIONS = Set.of("is defined", "contains", "starts with", "ends with",
			"substring before", "substring after", "trim", "string length", "upper case", "lower case", "substring",
			"string", "number", "string join", "concatenate", "append", "distinct values", "union", "flatten", "min",
			"max", "sum", "mean", "median", "all", "any", "abs", "floor", "ceiling", "round up", "round down",
			"round half up", "modulo", "sqrt", "today", "now", "date", "time", "date and time", "duration",
			"years and months duration", "day of week", "month of year", "week of year", "get value", "get entries",
			"index of", "is empty", "get or else", "sublist", "reverse", "remove", "insert before", "duplicate values",
			"product", "decimal", "odd", "even", "before", "after");

	private static final Map<String, String> IN_WORDS = Map.of("QualifiedFunctionInvocation", "a call on an object",
			"IterationContext", "a loop over a range of numbers", "FunctionDefinition", "a function of one's own", "If",
			"if … then … else", "Filter", "a filter");

	private final Set<String> nodes;

	private final Set<String> functions;

	private final Predicate<String> isVariable;

	private Feel(Set<String> nodes, Set<String> functions, Predicate<String> isVariable) {
		this.nodes = nodes;
		this.functions = functions;
		this.isVariable = isVariable;
	}

	/** In diagrams and forms: paths, literals, comparisons and few functions. */
	static Feel plain(Predicate<String> isVariable) {
		return new Feel(PLAIN_NODES, PLAIN_FUNCTIONS, isVariable);
	}

	/** In tables, where nothing but variables can be reached. */
	static Feel ofTables() {
		return new Feel(union(PLAIN_NODES, TABLE_NODES), union(PLAIN_FUNCTIONS, TABLE_FUNCTIONS), (name) -> true);
	}

	Optional<String> expressionProblem(String text) {
		return problem(text, FeelParser::parseExpression);
	}

	Optional<String> testProblem(String text) {
		return problem(text, FeelParser::parseUnaryTests);
	}

	private Optional<String> problem(String text, Function<String, Parsed<?>> parser) {
		if (text.length() > LONGEST) {
			return Optional.of("it is longer than %d characters.".formatted(LONGEST));
		}
		try {
			Parsed<?> parsed = parser.apply(text);
			return (parsed instanceof Parsed.Success<?> success)
					? nodeProblem(success.value()).or(() -> loopProblem(success.value()))
					: Optional.of("it cannot be read as FEEL.");
		}
		catch (StackOverflowError error) {
			return Optional.of("it is nested too deeply.");
		}
	}

	private Optional<String> nodeProblem(Object node) {
		if (node instanceof Ref ref && !this.isVariable.test(ref.names().head())) {
			return Optional.of("'%s' is not a variable.".formatted(ref.names().head()));
		}
		if (node instanceof FunctionInvocation call && !this.functions.contains(call.function())) {
			return Optional.of("the function %s() is not allowed here.".formatted(call.function()));
		}
		if (isSyntax(node) && !this.nodes.contains(node.getClass().getSimpleName().replace("$", ""))) {
			String name = node.getClass().getSimpleName().replace("$", "");
			return Optional.of("%s is not allowed here.".formatted(IN_WORDS.getOrDefault(name, "FEEL's " + name)));
		}
		if (node instanceof Product product) {
			for (int i = 0; i < product.productArity(); i++) {
				Optional<String> problem = nodeProblem(product.productElement(i));
				if (problem.isPresent()) {
					return problem;
				}
			}
		}
		return Optional.empty();
	}

	/** Each loop goes through a list again for every turn of those around it. */
	private static Optional<String> loopProblem(Object node) {
		return (loops(node) > MOST_LOOPS) ? Optional.of("it has more than %d loops and filters.".formatted(MOST_LOOPS))
				: Optional.empty();
	}

	private static int loops(Object node) {
		int loops = switch (node.getClass().getSimpleName()) {
			case "For", "SomeItem", "EveryItem" -> ((Seq<?>) ((Product) node).productElement(0)).size();
			case "Filter" -> 1;
			default -> 0;
		};
		if (node instanceof Product product) {
			for (int i = 0; i < product.productArity(); i++) {
				loops += loops(product.productElement(i));
			}
		}
		return loops;
	}

	private static boolean isSyntax(Object node) {
		return node.getClass().getPackageName().equals("org.camunda.feel.syntaxtree");
	}

	private static Set<String> union(Set<String> one, Set<String> other) {
		return Stream.concat(one.stream(), other.stream()).collect(toUnmodifiableSet());
	}

}
