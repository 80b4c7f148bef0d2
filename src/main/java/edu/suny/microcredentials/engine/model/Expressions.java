package edu.suny.microcredentials.engine.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The few shapes of the engine's expressions that a model may use. Anything else could
 * reach Java.
 */
final class Expressions {

	/** Names that the engine itself gives a meaning in expressions. */
	private static final Set<String> ENGINE_NAMES = Set.of("execution", "caseExecution", "task", "externalTask",
			"authenticatedUserId", "variableContext");

	private static final String NAME = "[a-z][A-Za-z0-9]{0,60}";

	private static final Pattern VARIABLE = Pattern.compile("[$#]\\{(" + NAME + ")}");

	private static final Pattern CALL = Pattern.compile("[$#]\\{(" + NAME + ")\\.(" + NAME + ")\\(([^(){}]*)\\)}");

	private static final Pattern ARGUMENT = Pattern.compile("'[A-Za-z0-9 _-]{0,100}'|(" + NAME + ")");

	private static final Pattern BUSINESS_KEY = Pattern.compile("[$#]\\{execution\\.processBusinessKey}");

	private static final Pattern DECISION_RESULT = Pattern.compile(
			"\\$\\{JSON\\(decisionResult\\.(singleResult|resultList|getSingleResult\\(\\)|getResultList\\(\\))\\)}");

	private final Vocabulary vocabulary;

	Expressions(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	boolean isVariable(String text) {
		Matcher variable = VARIABLE.matcher(text);
		return variable.matches() && isVariableName(variable.group(1));
	}

	/** A published method: {@code ${bodies.office(execution)}}. */
	boolean isPublishedCall(String text) {
		Matcher call = CALL.matcher(text);
		return call.matches() && this.vocabulary.hasMethod(call.group(1), call.group(2))
				&& arguments(call.group(3)).allMatch(this::isArgument);
	}

	/** A method of a Json variable: {@code ${members.elements()}}. */
	boolean isCallOnVariable(String text, String method) {
		Matcher call = CALL.matcher(text);
		return call.matches() && isVariableName(call.group(1)) && call.group(2).equals(method)
				&& call.group(3).isEmpty();
	}

	boolean isBusinessKey(String text) {
		return BUSINESS_KEY.matcher(text).matches();
	}

	boolean isDecisionResult(String text) {
		return DECISION_RESULT.matcher(text).matches();
	}

	/** {@code countVotes} of {@code ${countVotes}}. */
	static Optional<String> name(String text) {
		Matcher variable = VARIABLE.matcher(text);
		return variable.matches() ? Optional.of(variable.group(1)) : Optional.empty();
	}

	boolean isVariableName(String name) {
		return !ENGINE_NAMES.contains(name) && !this.vocabulary.isPublished(name);
	}

	private boolean isArgument(String argument) {
		Matcher matcher = ARGUMENT.matcher(argument);
		return matcher.matches()
				&& (matcher.group(1) == null || argument.equals("execution") || isVariableName(matcher.group(1)));
	}

	private static Stream<String> arguments(String list) {
		return list.isBlank() ? Stream.empty() : Stream.of(list.split(",", -1)).map(String::strip);
	}

}
