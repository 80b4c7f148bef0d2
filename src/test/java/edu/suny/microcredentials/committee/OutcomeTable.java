package edu.suny.microcredentials.committee;

import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;

/**
 * The table {@code ballot-outcome} as it stands in its file, asked by the engine's own.
 */
final class OutcomeTable {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();

	private final DmnDecision decision = this.engine.parseDecision("ballot-outcome",
			Dmn.readModelFromFile(Path.of("dmn/ballot-outcome.dmn").toFile()));

	String outcome(VoteCount count, JsonNode rules) {
		return this.engine
			.evaluateDecisionTable(this.decision,
					Variables.createVariables()
						.putValue("count", JSON.convertValue(count, Map.class))
						.putValue("rules", JSON.convertValue(rules, Map.class)))
			.getSingleResult()
			.getEntry("outcome");
	}

}
