package edu.suny.microcredentials.engine;

import java.util.Date;
import java.util.Objects;
import java.util.function.Supplier;

import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ends of what is open, reckoned anew: timers of processes, and due dates of tasks
 * whose diagram has an expression for them. Both read the same beans as when they began.
 */
@Component
public class OpenPeriods {

	private final ProcessEngine engine;

	private final EngineIdentity caller;

	OpenPeriods(@Lazy ProcessEngine engine, EngineIdentity caller) {
		this.engine = engine;
		this.caller = caller;
	}

	/**
	 * Moves the open ends of a campus: all of them, or none.
	 * @return how many have another moment now
	 * @throws RefusedException if one cannot be reckoned
	 */
	@Transactional
	public int reckon(String campus) {
		return atOnce(() -> timers(this.engine.getManagementService().createJobQuery().tenantIdIn(campus))
				+ dueDates(this.engine.getTaskService().createTaskQuery().tenantIdIn(campus)));
	}

	/**
	 * Moves the open ends of all processes of a business key.
	 * @throws RefusedException if one cannot be reckoned
	 */
	@Transactional
	public void reckonProcesses(String businessKey) {
		atOnce(() -> {
			this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(businessKey)
				.list()
				.forEach((instance) -> timers(
						this.engine.getManagementService().createJobQuery().processInstanceId(instance.getId())));
			return dueDates(this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey));
		});
	}

	/**
	 * Moves the open ends of one process instance, about which something has changed.
	 * @throws RefusedException if one cannot be reckoned
	 */
	@Transactional
	public void reckonInstance(String instance) {
		atOnce(() -> timers(this.engine.getManagementService().createJobQuery().processInstanceId(instance)));
	}

	/** In one command, so that many ends are written together. */
	private int atOnce(Supplier<Integer> work) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return this.caller
			.asSystem(() -> configuration.getCommandExecutorTxRequired().execute((context) -> work.get()));
	}

	/** Of what is suspended the ends are reckoned when it goes on. */
	private int timers(JobQuery jobs) {
		ManagementService management = this.engine.getManagementService();
		return (int) jobs.timers()
			.active()
			.list()
			.stream()
			.filter((job) -> job.getProcessInstanceId() != null)
			.filter((job) -> {
				Date before = job.getDuedate();
				reckon(job.getProcessInstanceId(), () -> management.recalculateJobDuedate(job.getId(), true));
				Job then = management.createJobQuery().jobId(job.getId()).singleResult();
				return !Objects.equals(before, then.getDuedate());
			})
			.count();
	}

	private int dueDates(TaskQuery tasks) {
		return (int) tasks.active().list().stream().filter(this::dueDate).count();
	}

	private boolean dueDate(Task task) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired().execute((context) -> {
			TaskEntity found = context.getTaskManager().findTaskById(task.getId());
			Expression expression = (found.getTaskDefinition() != null)
					? found.getTaskDefinition().getDueDateExpression() : null;
			if (expression == null) {
				return false;
			}
			Date before = found.getDueDate();
			reckon(task.getProcessInstanceId(), () -> found.setDueDate(date(expression.getValue(found))));
			if (Objects.equals(before, found.getDueDate())) {
				return false;
			}
			found.triggerUpdateEvent();
			return true;
		});
	}

	/** As the engine reads it when it makes a task. */
	private Date date(Object value) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return (value instanceof String text)
				? configuration.getBusinessCalendarManager().getBusinessCalendar("dueDate").resolveDuedate(text)
				: (Date) value;
	}

	private void reckon(String instance, Runnable end) {
		try {
			end.run();
		}
		catch (RuntimeException ex) {
			throw Refusals.of(ex)
				.orElseGet(() -> new RefusedException(Reason.CONFLICT,
						"An end in the process instance %s cannot be reckoned anew, so nothing was changed: %s"
							.formatted(instance, ex.getMessage())));
		}
	}

}
