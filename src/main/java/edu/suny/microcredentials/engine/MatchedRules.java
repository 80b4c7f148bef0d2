package edu.suny.microcredentials.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.context.Context;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * By which rules of a table an instance decided last. What was decided in the same
 * transaction is not yet in the engine's history, and kept until its end.
 */
@Component
public class MatchedRules implements DmnDecisionTableEvaluationListener {

	private final HistoryService history;

	private final EngineIdentity identity;

	MatchedRules(@Lazy HistoryService history, EngineIdentity identity) {
		this.history = history;
		this.identity = identity;
	}

	@Override
	public void notify(DmnDecisionTableEvaluationEvent evaluation) {
		if (Context.getBpmnExecutionContext() == null || !TransactionSynchronizationManager.isSynchronizationActive()) {
			return;
		}
		matched().put(
				new Asked(Context.getBpmnExecutionContext().getExecution().getProcessInstanceId(),
						evaluation.getDecisionTable().getKey()),
				evaluation.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList());
	}

	/**
	 * Ids of the rules, in their order; empty if the table was never asked or matched
	 * none.
	 */
	public List<String> of(String processInstance, String decision) {
		Matched here = (Matched) TransactionSynchronizationManager.getResource(this);
		Asked asked = new Asked(processInstance, decision);
		return (here != null && here.rules.containsKey(asked)) ? here.rules.get(asked) : before(asked);
	}

	private List<String> before(Asked asked) {
		return this.identity.asSystem(() -> this.history.createHistoricDecisionInstanceQuery()
			.processInstanceId(asked.processInstance())
			.decisionDefinitionKey(asked.decision())
			.includeOutputs()
			.orderByEvaluationTime()
			.desc()
			.listPage(0, 1)
			.stream()
			.flatMap((instance) -> instance.getOutputs().stream())
			.map(HistoricDecisionOutputInstance::getRuleId)
			.distinct()
			.toList());
	}

	private Map<Asked, List<String>> matched() {
		Matched matched = (Matched) TransactionSynchronizationManager.getResource(this);
		if (matched == null) {
			matched = new Matched();
			TransactionSynchronizationManager.bindResource(this, matched);
			TransactionSynchronizationManager.registerSynchronization(matched);
		}
		return matched.rules;
	}

	private record Asked(String processInstance, String decision) {
	}

	/** The rules of one transaction. */
	private final class Matched implements TransactionSynchronization {

		private final Map<Asked, List<String>> rules = new HashMap<>();

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(MatchedRules.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(MatchedRules.this, this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(MatchedRules.this);
		}

	}

}
