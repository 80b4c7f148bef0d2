package edu.suny.microcredentials.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Puts a task into somebody's hands with the product's rights. Whoever had it before does
 * not see it any more by having had it.
 */
@Component
public class Hands {

	private final ProcessEngine engine;

	private final EngineIdentity caller;

	private final List<TaskWorkRule> rules;

	Hands(@Lazy ProcessEngine engine, EngineIdentity caller, @Lazy List<TaskWorkRule> rules) {
		this.engine = engine;
		this.caller = caller;
		this.rules = rules;
	}

	/**
	 * Makes a task somebody's.
	 * @param from whose it was, or null
	 * @param owner the absent member for whom they have it, or null
	 */
	public void give(String task, String from, String to, String owner) {
		change(task, (found) -> {
			found.setAssignee(to);
			found.setOwner(owner);
			return null;
		});
		if (from != null && !from.equals(to) && !from.equals(owner)) {
			forget(task, from);
		}
	}

	/** Somebody is not to see a task any more by having had it. */
	public void forget(String task, String user) {
		this.caller.asSystem(() -> {
			AuthorizationService authorizations = this.engine.getAuthorizationService();
			authorizations.createAuthorizationQuery()
				.userIdIn(user)
				.resourceType(Resources.TASK)
				.resourceId(task)
				.list()
				.forEach((grant) -> authorizations.deleteAuthorization(grant.getId()));
			return null;
		});
	}

	/**
	 * Changes whose an open task is; history follows.
	 * @throws RefusedException if it is not open
	 */
	public <T> T change(String task, Function<DelegateTask, T> change) {
		return at(task, (found) -> {
			TaskEntity entity = (TaskEntity) found;
			int state = entity.getSuspensionState();
			// People come and go while a proposal is held.
			entity.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
			T changed = change.apply(found);
			entity.triggerUpdateEvent();
			entity.setSuspensionState(state);
			return changed;
		});
	}

	/**
	 * Asks something about an open task.
	 * @throws RefusedException if it is not open
	 */
	public <T> T at(String task, Function<DelegateTask, T> question) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return this.caller.asSystem(() -> configuration.getCommandExecutorTxRequired().execute((context) -> {
			TaskEntity found = context.getTaskManager().findTaskById(task);
			if (found == null) {
				throw new RefusedException(RefusedException.Reason.NOT_FOUND,
						"This task is not open: it has been done, or the proposal has moved on.");
			}
			return question.apply(found);
		}));
	}

	/**
	 * Asks the same about several tasks; those that are not open any more are left out.
	 */
	public <T> List<T> atEach(Collection<String> tasks, Function<DelegateTask, T> question) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return this.caller.asSystem(() -> configuration.getCommandExecutorTxRequired()
			.execute((context) -> tasks.stream()
				.<DelegateTask>map(context.getTaskManager()::findTaskById)
				.filter(Objects::nonNull)
				.map(question)
				.toList()));
	}

	/** Why rules on separation of duties bar some of these people from a task. */
	public Map<String, String> refusals(DelegateTask task, Collection<String> users) {
		Map<String, String> refusals = new HashMap<>();
		this.rules.forEach((rule) -> rule.refusals(task, users).forEach(refusals::putIfAbsent));
		return refusals;
	}

	/** The first rule on separation of duties that bars this person from a task. */
	public Optional<String> refusal(DelegateTask task, String user) {
		return this.rules.stream().flatMap((rule) -> rule.refusal(task, user).stream()).findFirst();
	}

}
