package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which version of a table an instance decides by: that of its own model set. */
@Component
public class DecisionVersions {

	private final RepositoryService repository;

	private final EngineIdentity identity;

	DecisionVersions(@Lazy RepositoryService repository, EngineIdentity identity) {
		this.repository = repository;
		this.identity = identity;
	}

	/** The id of the decision's definition. */
	public String of(DelegateExecution execution, String decision) {
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
