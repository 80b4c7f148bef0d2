package edu.suny.microcredentials.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** When somebody was asked. */
public final class Asked {

	private Asked() {
	}

	/** When the last task of a process began, though it has ended. */
	public static Instant last(DelegateExecution execution) {
		return execution.getProcessEngineServices()
			.getHistoryService()
			.createHistoricTaskInstanceQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.orderByHistoricActivityInstanceStartTime()
			.desc()
			.listPage(0, 1)
			.get(0)
			.getStartTime()
			.toInstant();
	}

	/** When the open task of a step was last changed, if only by saving; else, began. */
	public static Instant touched(DelegateExecution execution) {
		return ((ExecutionEntity) execution).getTasks()
			.stream()
			.findFirst()
			.map(TaskEntity::getLastUpdated)
			.flatMap(Optional::ofNullable)
			.map(Date::toInstant)
			.orElseGet(() -> at(execution));
	}

	/** When the open task of a step began; now, where it is about to. */
	public static Instant at(DelegateExecution execution) {
		return ((ExecutionEntity) execution).getTasks()
			.stream()
			.findFirst()
			.map(TaskEntity::getCreateTime)
			.flatMap(Optional::ofNullable)
			.map(Date::toInstant)
			.orElseGet(Instant::now);
	}

}
