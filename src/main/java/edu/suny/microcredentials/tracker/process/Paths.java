package edu.suny.microcredentials.tracker.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.tracker.process.Path.Flow;
import edu.suny.microcredentials.tracker.process.Path.Fork;
import edu.suny.microcredentials.tracker.process.Path.Node;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Reads the paths of deployed diagrams, each once: a deployed diagram never changes. */
@Component
class Paths {

	private static final int KEPT = 200;

	private static final String OUTCOME = "outcome";

	private final ConcurrentLruCache<String, Path> read;

	Paths(RepositoryService repository) {
		this.read = new ConcurrentLruCache<>(KEPT, (definition) -> read(repository.getBpmnModelInstance(definition)));
	}

	/** Of a definition, by its id. */
	Path of(String definition) {
		return this.read.get(definition);
	}

	static Path read(BpmnModelInstance model) {
		Map<String, Node> nodes = model.getModelElementsByType(FlowNode.class)
			.stream()
			.filter((node) -> !(node instanceof BoundaryEvent))
			.map(Paths::node)
			.collect(Collectors.toMap(Node::id, (node) -> node, (first, second) -> first, LinkedHashMap::new));
		model.getModelElementsByType(BoundaryEvent.class)
			.stream()
			.map(Paths::node)
			.forEach((node) -> nodes.put(node.id(), node));
		Set<String> starts = model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getParentElement() instanceof Process)
			.map(StartEvent::getId)
			.collect(Collectors.toSet());
		return new Path(nodes, starts, writes(nodes.values().stream().filter(Node::table)),
				writes(nodes.values().stream()));
	}

	private static Set<String> writes(Stream<Node> nodes) {
		return nodes.flatMap((node) -> node.writes().stream()).collect(Collectors.toSet());
	}

	private static Node node(FlowNode node) {
		CallActivity call = (node instanceof CallActivity each) ? each : null;
		List<CamundaOut> outs = (call != null) ? extensions(node, CamundaOut.class) : List.of();
		Set<String> writes = Stream
			.concat(outs.stream().map(CamundaOut::getCamundaTarget),
					outputs(node).map(CamundaOutputParameter::getCamundaName))
			.collect(Collectors.toSet());
		return new Node(node.getId(), node.getName(), (call != null) ? call.getCalledElement() : null,
				call != null || node instanceof UserTask, asked(node),
				node instanceof Activity activity && activity.getLoopCharacteristics() != null,
				node instanceof BusinessRuleTask,
				outs.stream()
					.filter((out) -> OUTCOME.equals(out.getCamundaSource()))
					.map(CamundaOut::getCamundaTarget)
					.findFirst()
					.orElse(null),
				writes, inside(node), around(node), node.getOutgoing().isEmpty(), fork(node), flows(node),
				attached(node));
	}

	private static String asked(FlowNode node) {
		if (node instanceof UserTask task) {
			return task.getCamundaCandidateGroups();
		}
		return extensions(node, CamundaIn.class).stream()
			.filter((in) -> "body".equals(in.getCamundaTarget()))
			.map((in) -> in.getCamundaSourceExpression())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static Fork fork(FlowNode node) {
		if (node instanceof ExclusiveGateway) {
			return Fork.ONE;
		}
		return (node instanceof ParallelGateway) ? Fork.ALL
				: (node instanceof InclusiveGateway || node instanceof Activity) ? Fork.SOME : Fork.ALL;
	}

	private static List<Flow> flows(FlowNode node) {
		SequenceFlow otherwise = (node instanceof ExclusiveGateway gateway) ? gateway.getDefault()
				: (node instanceof InclusiveGateway gateway) ? gateway.getDefault()
						: (node instanceof Activity activity) ? activity.getDefault() : null;
		boolean unconditional = node instanceof ParallelGateway;
		return node.getOutgoing()
			.stream()
			.map((flow) -> new Flow(flow.getTarget().getId(),
					(unconditional || flow.equals(otherwise) || flow.getConditionExpression() == null) ? null
							: flow.getConditionExpression().getTextContent().strip(),
					flow.equals(otherwise)))
			.toList();
	}

	private static Set<String> inside(FlowNode node) {
		return (node instanceof SubProcess subProcess) ? subProcess.getFlowElements()
			.stream()
			.filter(StartEvent.class::isInstance)
			.map((start) -> start.getId())
			.collect(Collectors.toSet()) : Set.of();
	}

	/** What happens in the subprocess of an event has nothing after it. */
	private static String around(FlowNode node) {
		return (node.getParentElement() instanceof SubProcess subProcess && !subProcess.triggeredByEvent())
				? subProcess.getId() : null;
	}

	private static List<String> attached(FlowNode node) {
		return node.getModelInstance()
			.getModelElementsByType(BoundaryEvent.class)
			.stream()
			.filter((event) -> node.equals(event.getAttachedTo()) && isTimer(event))
			.map(BoundaryEvent::getId)
			.toList();
	}

	private static boolean isTimer(BoundaryEvent event) {
		return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
	}

	private static Stream<CamundaOutputParameter> outputs(FlowNode node) {
		return extensions(node, CamundaInputOutput.class).stream()
			.map((each) -> each.getCamundaOutputParameters())
			.flatMap(Collection::stream);
	}

	private static <T extends ModelElementInstance> List<T> extensions(FlowNode node, Class<T> type) {
		return (node.getExtensionElements() == null) ? List.of()
				: node.getExtensionElements().getElementsQuery().filterByType(type).list();
	}

}
