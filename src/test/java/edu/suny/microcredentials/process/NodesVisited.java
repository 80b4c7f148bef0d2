package edu.suny.microcredentials.process;

import java.nio.file.Path;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Compares what history saw during a test class with what the diagram has. */
class NodesVisited implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

	private final Set<String> visited = new HashSet<>();

	private Date begun;

	@Override
	public void beforeAll(ExtensionContext context) {
		this.begun = new Date();
	}

	/** Before a test takes back what it deployed, and history with it. */
	@Override
	public void afterTestExecution(ExtensionContext context) {
		this.visited.addAll(visited(engine(context), process(context)));
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (context.getExecutionException().isPresent()) {
			return;
		}
		String process = process(context);
		Assertions.assertThat(this.visited)
			.as("flow nodes of %s visited by %s", process, context.getRequiredTestClass().getSimpleName())
			.containsAll(nodes(Path.of("processes", diagram(context).folder(), process + ".bpmn")));
	}

	private static ProcessEngine engine(ExtensionContext context) {
		return SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
	}

	private static String process(ExtensionContext context) {
		return diagram(context).value();
	}

	private static EveryNodeOf diagram(ExtensionContext context) {
		return context.getRequiredTestClass().getAnnotation(EveryNodeOf.class);
	}

	private Set<String> visited(ProcessEngine engine, String process) {
		return engine.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.startedAfter(this.begun)
			.list()
			.stream()
			.filter((activity) -> activity.getProcessDefinitionKey().equals(process))
			.map(HistoricActivityInstance::getActivityId)
			.collect(Collectors.toSet());
	}

	private static Set<String> nodes(Path diagram) {
		return Bpmn.readModelFromFile(diagram.toFile())
			.getModelElementsByType(FlowNode.class)
			.stream()
			.map(FlowNode::getId)
			.collect(Collectors.toSet());
	}

}
