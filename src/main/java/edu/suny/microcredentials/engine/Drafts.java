package edu.suny.microcredentials.engine;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.form.FormContract;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps a proposal that somebody is still writing on, without doing its task. */
@Component
public class Drafts {

	private final FormContract contract;

	private final ProcessEngine engine;

	private final EngineIdentity identity;

	Drafts(FormContract contract, @Lazy ProcessEngine engine, EngineIdentity identity) {
		this.contract = contract;
		this.engine = engine;
		this.identity = identity;
	}

	/**
	 * Merges what is written with what is there, as the form would, but lets anything be
	 * missing.
	 * @param proposal the members that the form has, as the form submits them
	 * @return the document as it is kept now
	 * @throws RefusedException if there is no such open task, if it is not this person's
	 * to work on or asks for no proposal, or if what is written cannot be kept
	 */
	public JsonNode save(String taskId, JsonNode proposal, String user) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return this.identity.as(user,
				() -> configuration.getCommandExecutorTxRequired().execute(this.contract.draft(taskId, proposal)));
	}

}
