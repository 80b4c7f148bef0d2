package edu.suny.microcredentials.tracker.process;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/** Documents that their proposers are writing. */
@Component
public class WorkingCopies {

	private static final String PREPARATION = "prepare-proposal";

	private final RuntimeService runtime;

	private final ObjectMapper json;

	private final EngineIdentity caller;

	WorkingCopies(RuntimeService runtime, ObjectMapper json, EngineIdentity caller) {
		this.runtime = runtime;
		this.json = json;
		this.caller = caller;
	}

	/** The document as last saved, if it is being written. */
	public Optional<JsonNode> of(Journey journey) {
		return journey.passages()
			.stream()
			.filter((passage) -> passage.running() && passage.key().equals(PREPARATION))
			.findFirst()
			.flatMap((passage) -> this.caller
				.asSystem(() -> Optional.ofNullable(this.runtime.createVariableInstanceQuery()
					.processInstanceIdIn(passage.id())
					.activityInstanceIdIn(passage.id())
					.variableName("proposal")
					.singleResult())))
			.map(VariableInstance::getValue)
			.filter(SpinJsonNode.class::isInstance)
			.map((value) -> read(value.toString()));
	}

	private JsonNode read(String text) {
		try {
			return this.json.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A working copy is no JSON", ex);
		}
	}

}
