package edu.suny.microcredentials.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import static edu.suny.microcredentials.engine.model.PlainValues.unless;

/** Judges the values in a diagram. */
final class BpmnValues implements ValueKinds {

	/** Which diagram may wait for which messages. */
	private static final Map<String, Set<String>> MESSAGES = Map.of("micro-credential",
			Set.of("proposal-withdrawn", "consultation-added", "confirmation-refused"), "consultation",
			Set.of("consultation-removed"), "required-changes", Set.of("changes-made"), "committee-review",
			Set.of("proposal-asked-back"), "appeal", Set.of("appeal-withdrawn"), "confirm-jointly",
			Set.of("confirmation-refused"));

	/** Which diagram may end a part of itself from within. */
	private static final Map<String, Set<String>> ESCALATIONS = Map.of("committee-review", Set.of("given-back"));

	private static final String TENANT = "${campusModels.tenant(execution)}";

	/** When several campuses at once are done before all have answered. */
	private static final String SETTLED = "${joint.isSettled(execution)}";

	private static final Pattern PEOPLE = Pattern
		.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]*(, ?[a-zA-Z0-9][a-zA-Z0-9._@-]*)*");

	private static final Pattern BODY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private static final Pattern RETRIES = Pattern.compile("R[1-9][0-9]?/PT[1-9][0-9]{0,3}[MH]");

	private static final Pattern FORMAL = Pattern.compile("([A-Za-z0-9_.-]+:)?tFormalExpression");

	private final ModelName model;

	private final Models set;

	private final Vocabulary vocabulary;

	private final Expressions expressions;

	private final Feel feel;

	private final PlainValues plain;

	/**
	 * Judges the values of one diagram.
	 * @param set what it may refer to; null if that is not looked at
	 */
	BpmnValues(ModelName model, Models set, Vocabulary vocabulary) {
		this.model = model;
		this.set = set;
		this.vocabulary = vocabulary;
		this.expressions = new Expressions(vocabulary);
		this.feel = Feel.plain(this.expressions::isVariableName);
		this.plain = new PlainValues(model);
	}

	@Override
	public Optional<String> problem(String kind, String value) {
		return switch (kind) {
			case "form" -> reference(ModelKind.FORM, value);
			case "decision" -> reference(ModelKind.DECISION, value);
			case "process" -> reference(ModelKind.PROCESS, value);
			case "startForm" -> isStarted() ? reference(ModelKind.FORM, value)
					: Optional.of("only micro-credential is started by a person.");
			case "startable" -> unless(isStarted() || value.equals("false"), "it must be false here.");
			case "deployment" -> unless(value.equals("deployment"), "it must be 'deployment'.");
			case "calledBinding" -> unless(value.equals(isLifeCycle() ? "latest" : "deployment"),
					"it must be 'deployment', so that a round runs under one set of models.");
			case "tenant" -> unless(isLifeCycle() && value.equals(TENANT), "it is not for a path to say.");
			case "settled" -> unless(isLifeCycle() && value.equals(SETTLED), "all are awaited.");
			case "message" ->
				unless(MESSAGES.getOrDefault(this.model.id(), Set.of()).contains(value), "there is no such message.");
			case "escalation" -> unless(ESCALATIONS.getOrDefault(this.model.id(), Set.of()).contains(value),
					"there is no such escalation.");
			case "delegate" -> delegate(value);
			case "formalExpression" -> unless(FORMAL.matcher(value).matches(), "it must be tFormalExpression.");
			case "feel" -> unless(value.equals("feel"), "conditions are written in FEEL.");
			case "condition" -> this.feel.expressionProblem(value);
			case "retries" -> unless(RETRIES.matcher(value).matches(), "write it like R3/PT5M.");
			case "person", "people", "collection", "input", "businessKey", "decisionResult" -> expression(kind, value);
			case "date", "duration" -> isDynamic(value) ? Optional.empty() : Times.problem(kind, value);
			case "cycle" -> Times.problem(kind, value);
			default -> this.plain.problem(kind, value);
		};
	}

	private boolean isStarted() {
		return this.model.id().equals("micro-credential");
	}

	private boolean isLifeCycle() {
		return Ownership.of(this.model) == Ownership.LIFE_CYCLE;
	}

	private Optional<String> reference(ModelKind kind, String id) {
		if (this.set == null) {
			return unless(ModelName.isId(id), "it is no name of a model.");
		}
		return unless(this.set.contains(kind, id), "there is no %s.%s among the models.".formatted(id, kind.ending()));
	}

	private Optional<String> delegate(String value) {
		return unless(
				Expressions.name(value)
					.filter((name) -> this.vocabulary.delegatesFor(this.model).anyMatch(name::equals))
					.isPresent(),
				"this diagram may name %s."
					.formatted(this.vocabulary.delegatesFor(this.model).map("${%s}"::formatted).toList()));
	}

	private boolean isDynamic(String value) {
		return this.expressions.isVariable(value) || this.expressions.isPublishedCall(value);
	}

	private Optional<String> expression(String kind, String value) {
		boolean allowed = switch (kind) {
			case "person" -> isDynamic(value) || this.expressions.isCallOnVariable(value, "stringValue");
			case "people" -> isDynamic(value) || PEOPLE.matcher(value).matches();
			case "collection" ->
				this.expressions.isCallOnVariable(value, "elements") || this.expressions.isPublishedCall(value);
			case "input" -> isDynamic(value) || BODY.matcher(value).matches();
			case "businessKey" -> this.expressions.isBusinessKey(value);
			default -> this.expressions.isDecisionResult(value);
		};
		return unless(allowed,
				"this expression is not one of those that models may use: a variable, or a published method.");
	}

}
