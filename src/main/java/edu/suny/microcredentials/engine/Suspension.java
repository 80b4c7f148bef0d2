package edu.suny.microcredentials.engine;

import java.util.List;

import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets everything stand still that goes on about a proposal: no task of it can be done
 * and no timer of it fires.
 */
@Component
public class Suspension {

	static final String HELD = "This is held at the moment: the proposal's page says why and until when. The governance office can let it go on.";

	private final ProcessEngine engine;

	private final EngineIdentity caller;

	Suspension(@Lazy ProcessEngine engine, EngineIdentity caller) {
		this.engine = engine;
		this.caller = caller;
	}

	/** All processes of this business key, as far as they run. */
	public void suspend(String businessKey) {
		this.caller.asSystem(() -> {
			List<String> running = instances(businessKey, false);
			if (!running.isEmpty()) {
				this.engine.getRuntimeService()
					.updateProcessInstanceSuspensionState()
					.byProcessInstanceIds(running)
					.suspend();
			}
			return null;
		});
	}

	/** Those that were suspended go on. */
	public void resume(String businessKey) {
		this.caller.asSystem(() -> {
			List<String> suspended = instances(businessKey, true);
			if (!suspended.isEmpty()) {
				this.engine.getRuntimeService()
					.updateProcessInstanceSuspensionState()
					.byProcessInstanceIds(suspended)
					.activate();
			}
			return null;
		});
	}

	/**
	 * For what is done beside the engine's tasks, which the engine refuses by itself.
	 * @throws RefusedException if what goes on about the proposal stands still
	 */
	public void check(String businessKey) {
		if (this.caller.asSystem(() -> !instances(businessKey, true).isEmpty())) {
			throw new RefusedException(Reason.CONFLICT, HELD);
		}
	}

	private List<String> instances(String businessKey, boolean suspended) {
		var query = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey);
		return (suspended ? query.suspended() : query.active()).list().stream().map(ProcessInstance::getId).toList();
	}

}
