package edu.suny.microcredentials.tracker.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.proposal.process.PathCampus;
import edu.suny.microcredentials.request.ReadOnce;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a proposal's way together from the engine's history, across called processes. */
@Component
public class Journeys {

	private final HistoryService history;

	private final OpenTasks openTasks;

	private final JdbcClient jdbc;

	private final EngineIdentity caller;

	Journeys(HistoryService history, OpenTasks openTasks, JdbcClient jdbc, EngineIdentity caller) {
		this.history = history;
		this.openTasks = openTasks;
		this.jdbc = jdbc;
		this.caller = caller;
	}

	/** The way so far; empty once the engine's history has aged out. */
	public Journey of(String number) {
		return ReadOnce.of(List.of("journey", number), () -> this.caller.asSystem(() -> read(number)));
	}

	private Journey read(String number) {
		List<HistoricProcessInstance> instances = this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.orderByProcessInstanceStartTime()
			.asc()
			.list();
		if (instances.isEmpty()) {
			return new Journey(List.of(), List.of());
		}
		Map<String, List<HistoricActivityInstance>> activities = this.history
			.createNativeHistoricActivityInstanceQuery()
			.sql("""
					select * from act_hi_actinst where root_proc_inst_id_ = #{root}
					order by start_time_, sequence_counter_""")
			.parameter("root", instances.get(0).getRootProcessInstanceId())
			.list()
			.stream()
			.collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId));
		Map<String, Map<String, Object>> variables = variables(instances);
		List<Passage> passages = instances.stream()
			.map((instance) -> passage(instance, activities.getOrDefault(instance.getId(), List.of()),
					variables.getOrDefault(instance.getId(), Map.of())))
			.toList();
		Map<String, String> groups = groups(instances.get(0).getRootProcessInstanceId());
		Map<String, String> owners = owners(instances.get(0).getRootProcessInstanceId());
		List<OpenTask> open = this.openTasks.ofProposals(List.of(number));
		List<Step> steps = passages.stream()
			.flatMap((passage) -> steps(passage, activities.getOrDefault(passage.id(), List.of()), open, groups, owners)
				.stream())
			.sorted(Comparator.comparing(Step::from))
			.toList();
		return new Journey(passages, steps);
	}

	private Map<String, Map<String, Object>> variables(List<HistoricProcessInstance> instances) {
		Map<String, Map<String, Object>> variables = new LinkedHashMap<>();
		this.history.createHistoricVariableInstanceQuery()
			.processInstanceIdIn(instances.stream().map(HistoricProcessInstance::getId).toArray(String[]::new))
			.variableNameIn("body", "round")
			.list()
			.stream()
			.filter((variable) -> variable.getValue() != null)
			.forEach((HistoricVariableInstance variable) -> variables
				.computeIfAbsent(variable.getProcessInstanceId(), (id) -> new LinkedHashMap<>())
				.put(variable.getName(), variable.getValue()));
		return variables;
	}

	/** To which group each task was offered; the engine's API tells of one task only. */
	private Map<String, String> groups(String root) {
		Map<String, String> groups = new LinkedHashMap<>();
		this.jdbc.sql("""
				select task_id_, group_id_ from act_hi_identitylink
				where root_proc_inst_id_ = :root and type_ = 'candidate' and group_id_ is not null
				order by timestamp_""").param("root", root).query((row) -> {
			groups.putIfAbsent(row.getString("task_id_"), row.getString("group_id_"));
		});
		return groups;
	}

	/** For whom each task was done that was done by a deputy. */
	private Map<String, String> owners(String root) {
		Map<String, String> owners = new LinkedHashMap<>();
		this.jdbc.sql("""
				select id_, owner_ from act_hi_taskinst
				where root_proc_inst_id_ = :root and owner_ is not null and owner_ <> assignee_""")
			.param("root", root)
			.query((row) -> {
				owners.put(row.getString("id_"), row.getString("owner_"));
			});
		return owners;
	}

	private static Passage passage(HistoricProcessInstance instance, List<HistoricActivityInstance> activities,
			Map<String, Object> variables) {
		Way way = new Way(activities);
		List<Passage.Visit> visited = way.visits();
		Map<String, Long> visits = visited.stream()
			.collect(Collectors.groupingBy(Passage.Visit::element, Collectors.counting()));
		return new Passage(instance.getId(), instance.getProcessDefinitionId(), instance.getProcessDefinitionKey(),
				instance.getProcessDefinitionName(), instance.getTenantId(),
				PathCampus.body(instance.getBusinessKey(), instance.getTenantId(), (String) variables.get("body")),
				(Integer) variables.get("round"), Way.instant(instance.getStartTime()),
				Way.instant(instance.getEndTime()), visits, way.here(), visited);
	}

	private static List<Step> steps(Passage passage, List<HistoricActivityInstance> activities, List<OpenTask> open,
			Map<String, String> groups, Map<String, String> owners) {
		List<Step> steps = new ArrayList<>();
		Way way = new Way(activities);
		for (HistoricActivityInstance activity : activities) {
			List<HistoricActivityInstance> parts = way.parts(activity);
			if (parts.isEmpty()) {
				continue;
			}
			List<String> people = parts.stream()
				.filter((part) -> part.getEndTime() != null && !part.isCanceled() && part.getAssignee() != null)
				.map(HistoricActivityInstance::getAssignee)
				.toList();
			Map<String, String> standingFor = parts.stream()
				.filter((part) -> part.getAssignee() != null && owners.containsKey(part.getTaskId()))
				.collect(Collectors.toMap(HistoricActivityInstance::getAssignee, (part) -> owners.get(part.getTaskId()),
						(first, second) -> first));
			Set<String> tasks = parts.stream().map(HistoricActivityInstance::getTaskId).collect(Collectors.toSet());
			steps.add(new Step(passage.key(), Way.element(activity), parts.get(0).getActivityName(),
					(passage.body() != null) ? passage.body() : groups.get(parts.get(0).getTaskId()), passage.round(),
					Way.instant(activity.getStartTime()), Way.instant(activity.getEndTime()), activity.isCanceled(),
					people, standingFor, open.stream().filter((task) -> tasks.contains(task.id())).toList(),
					parts.size()));
		}
		return steps;
	}

}
