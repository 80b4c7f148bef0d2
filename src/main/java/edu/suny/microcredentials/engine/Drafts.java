package edu.suny.microcredentials.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.engine.form.FormContract;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a proposal that somebody is still writing on, without doing its task. */
@Component
public class Drafts {

	private final FormContract contract;

	private final ProcessEngine engine;

	private final EngineIdentity identity;

	private final OpenPeriods periods;

	Drafts(FormContract contract, @Lazy ProcessEngine engine, EngineIdentity identity, OpenPeriods periods) {
		this.periods = periods;
		this.contract = contract;
		this.engine = engine;
		this.identity = identity;
	}

	/**
	 * Merges what is written with what is there, as the form would, but lets anything be
	 * missing.
	 * @param proposal the members that the form has, as the form submits them
	 * @param basedOn the version that it was written upon; null to put it in the place of
	 * whatever is there
	 * @return the document as it is kept now
	 * @throws RefusedException if there is no such open task, if it is not this person's
	 * to work on or asks for no proposal, if what is written cannot be kept, or if
	 * another version was saved meanwhile; both texts are then kept beside the proposal
	 */
	@Transactional
	public Draft save(String taskId, JsonNode proposal, String basedOn, String user) {
		return save(taskId, proposal, JsonNodeFactory.instance.objectNode(), basedOn, user);
	}

	/**
	 * Keeps with it what is answered to points that were to be changed.
	 * @param besides an object with the member {@code answers}, or without
	 */
	@Transactional
	public Draft save(String taskId, JsonNode proposal, JsonNode besides, String basedOn, String user) {
		Draft saved = run(this.contract.draft(taskId, proposal, besides, basedOn), user);
		String instance = this.identity.asSystem(() -> this.engine.getTaskService()
			.createTaskQuery()
			.taskId(taskId)
			.singleResult()
			.getProcessInstanceId());
		this.periods.reckonInstance(instance);
		return saved;
	}

	/**
	 * What is kept of a proposal that somebody is writing on.
	 * @throws RefusedException if there is no such open task, if it is not this person's
	 * to work on or asks for no proposal
	 */
	public Draft read(String taskId, String user) {
		return run(this.contract.kept(taskId), user);
	}

	private Draft run(Command<WrittenDraft> command, String user) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		WrittenDraft draft = this.identity.as(user,
				() -> configuration.getCommandExecutorTxRequired().execute(command));
		return new Draft(draft.document(), FormContract.version(draft));
	}

	/**
	 * A proposal that somebody is writing on.
	 *
	 * @param version the same for the same document with the same answers
	 */
	public record Draft(JsonNode document, String version) {

	}

}
