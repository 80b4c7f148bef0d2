package edu.suny.microcredentials.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.spin.Spin;

/**
 * A decision table as it stands in its file, and what the engine makes of it.
 */
record DecisionModel(Path file, DmnModelInstance instance) {

	private static final Path TABLES = Path.of("dmn");

	static List<DecisionModel> models() throws IOException {
		try (Stream<Path> files = Files.walk(TABLES)) {
			return files.filter((file) -> file.toString().endsWith(".dmn")).sorted().map(DecisionModel::read).toList();
		}
	}

	static DecisionModel of(String path) {
		return read(TABLES.resolve(path + ".dmn"));
	}

	private static DecisionModel read(Path file) {
		return new DecisionModel(file, Dmn.readModelFromFile(file.toFile()));
	}

	/** Its id, a campus's or template's with its folder before it. */
	String path() {
		return toString().replace(".dmn", "");
	}

	boolean isShared() {
		return TABLES.equals(this.file.getParent());
	}

	Collection<Decision> decisions() {
		return this.instance.getModelElementsByType(Decision.class);
	}

	Decision decision() {
		return decisions().iterator().next();
	}

	DecisionTable table() {
		return this.instance.getModelElementsByType(DecisionTable.class).iterator().next();
	}

	boolean takesTheFirst() {
		return table().getHitPolicy() == HitPolicy.FIRST;
	}

	List<Input> inputs() {
		return List.copyOf(table().getInputs());
	}

	List<Output> outputs() {
		return List.copyOf(table().getOutputs());
	}

	List<Rule> rules() {
		return List.copyOf(table().getRules());
	}

	/** The same table, reading its inputs from the variables input0, input1 … */
	DecisionModel withBareInputs() {
		DecisionModel copy = new DecisionModel(this.file, this.instance.clone());
		for (int index = 0; index < copy.inputs().size(); index++) {
			copy.inputs().get(index).getInputExpression().getText().setTextContent("input" + index);
		}
		return copy;
	}

	Evaluator evaluator() {
		return new Evaluator(this);
	}

	@Override
	public String toString() {
		return TABLES.relativize(this.file).toString();
	}

	/** The engine's own answers. */
	static final class Evaluator {

		private final List<String> matched = new ArrayList<>();

		private final DmnEngine engine;

		private final DmnDecision decision;

		private Evaluator(DecisionModel model) {
			DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
			configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
			this.engine = configuration.buildEngine();
			this.decision = this.engine.parseDecision(model.decision().getId(), model.instance());
		}

		private void remember(DmnDecisionTableEvaluationEvent event) {
			event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(this.matched::add);
		}

		/**
		 * Evaluates.
		 * @param variables as in a process; Json as the engine's own Json
		 */
		Answer with(Map<String, ?> variables) {
			this.matched.clear();
			VariableMap map = Variables.createVariables();
			variables.forEach(
					(name, value) -> map.put(name, (value instanceof JsonNode) ? Spin.JSON(value.toString()) : value));
			DmnDecisionTableResult result = this.engine.evaluateDecisionTable(this.decision, map);
			return new Answer(List.copyOf(this.matched), result.getResultList());
		}

	}

	/**
	 * What a table answers.
	 *
	 * @param rules the ids of those that matched
	 * @param results one for each of them
	 */
	record Answer(List<String> rules, List<Map<String, Object>> results) {

		Object the(String output) {
			return this.results.get(0).get(output);
		}

	}

}
