package edu.suny.microcredentials.proposal.process;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ideas for micro-credentials, recorded from outside Tasklist by the same start form. */
@Component
public class Ideas {

	private final FormService forms;

	private final RepositoryService repository;

	private final EngineIdentity identity;

	Ideas(FormService forms, RepositoryService repository, EngineIdentity identity) {
		this.forms = forms;
		this.repository = repository;
		this.identity = identity;
	}

	/**
	 * Starts a proposal as this person.
	 * @param idea the group {@code proposal} of the form {@code start-proposal}
	 * @return the proposal's number
	 * @throws edu.suny.microcredentials.engine.RefusedException if the idea cannot be
	 * taken
	 */
	@Transactional
	public String start(JsonNode idea, String user) {
		return this.identity.as(user, () -> start(idea)).getBusinessKey();
	}

	private ProcessInstance start(JsonNode idea) {
		ProcessDefinition lifecycle = this.identity.asSystem(() -> this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("micro-credential")
			.withoutTenantId()
			.latestVersion()
			.singleResult());
		return this.forms.submitStartForm(lifecycle.getId(),
				Map.of(ProposalVariables.PROPOSAL.name(), ProposalVariables.PROPOSAL.engineValue(idea)));
	}

}
