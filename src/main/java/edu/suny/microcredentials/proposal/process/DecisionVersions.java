package edu.suny.microcredentials.proposal.process;

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
	 * How many rules of a table matched.
	 * @param then what {@link #of} said, or null
	 * @param now the version of today
	 * @return 0 if that was another version of the table
	 */
	public static int rulesThat(String then, String now) {
		String[] parts = (then != null) ? then.split("#", 2) : new String[0];
		return (parts.length == 2 && parts[0].equals(now)) ? parts[1].split(",").length : 0;
	}

	/**
	 * What was decided last by this decision.
	 * @return the id of its definition and, after a {@code #}, the ids of the rules that
	 * matched: {@code review-route:3:a1b2#creditBearing}
	 */
	public String of(DelegateExecution execution, String decision) {
		List<String> matched = this.rules.of(execution.getProcessInstanceId(), decision);
		String definition = this.identity.asSystem(() -> {
			String deployment = this.repository.getProcessDefinition(execution.getProcessDefinitionId())
				.getDeploymentId();
			return this.repository.createDecisionDefinitionQuery()
				.deploymentId(deployment)
				.decisionDefinitionKey(decision)
				.singleResult()
				.getId();
		});
		return matched.isEmpty() ? definition : definition + "#" + String.join(",", matched);
	}

}
