package edu.suny.microcredentials.proposal.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.MatchedRules;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * By which version of a table an instance decided, that of its own model set, and by
 * which of its rules.
 */
@Component
public class DecisionVersions {

	private final RepositoryService repository;

	private final EngineIdentity identity;

	private final MatchedRules rules;

	DecisionVersions(@Lazy RepositoryService repository, EngineIdentity identity, MatchedRules rules) {
		this.rules = rules;
		this.repository = repository;
		this.identity = identity;
	}

	/**
	 * How many rules matched when something was decided before.
	 * @param then what {@link #of} said, or null
	 * @param decision the table as it is in this instance's set
	 * @return 0 if it was another table then
	 */
	public int rulesThen(String then, DelegateExecution execution, String decision) {
		String[] parts = (then != null) ? then.split("#", 2) : new String[0];
		return (parts.length == 2 && isSame(parts[0], table(execution, decision))) ? parts[1].split(",").length : 0;
	}

	/** A table may be deployed again as it was. */
	private boolean isSame(String then, String now) {
		return then.equals(now) || this.identity.asSystem(() -> Arrays.equals(text(then), text(now)));
	}

	private byte[] text(String definition) {
		try (InputStream text = this.repository.getDecisionModel(definition)) {
			return text.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What was decided last by this decision.
	 * @return the id of its definition and, after a {@code #}, the ids of the rules that
	 * matched: {@code review-route:3:a1b2#creditBearing}
	 */
	public String of(DelegateExecution execution, String decision) {
		List<String> matched = this.rules.of(execution.getProcessInstanceId(), decision);
		String table = table(execution, decision);
		return matched.isEmpty() ? table : table + "#" + String.join(",", matched);
	}

	/** The id of a table's definition in the model set of this instance. */
	public String table(DelegateExecution execution, String decision) {
		return this.identity.asSystem(() -> {
			String deployment = this.repository.getProcessDefinition(execution.getProcessDefinitionId())
				.getDeploymentId();
			return this.repository.createDecisionDefinitionQuery()
				.deploymentId(deployment)
				.decisionDefinitionKey(decision)
				.singleResult()
				.getId();
		});
	}

}
