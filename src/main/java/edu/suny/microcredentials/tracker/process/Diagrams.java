package edu.suny.microcredentials.tracker.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.tracker.process.Passage.Visit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

import org.springframework.stereotype.Component;

/** Diagrams of the models as they were when the proposal went through them. */
@Component
public class Diagrams {

	/**
	 * How long after its source a target begins at the latest, where nothing waits
	 * between.
	 */
	private static final Duration AT_ONCE = Duration.ofSeconds(5);

	private final RepositoryService repository;

	private final EngineIdentity caller;

	Diagrams(RepositoryService repository, EngineIdentity caller) {
		this.repository = repository;
		this.caller = caller;
	}

	public Diagram of(Passage passage) {
		return this.caller
			.asSystem(() -> new Diagram(xml(passage.definition()), passage.visits(), passage.here(), flows(passage)));
	}

	private String xml(String definition) {
		try (InputStream model = this.repository.getProcessModel(definition)) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * History keeps no flows: one was taken if its target began when its source was done.
	 */
	private List<String> flows(Passage passage) {
		return this.repository.getBpmnModelInstance(passage.definition())
			.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter((flow) -> isTaken(flow, passage.way()))
			.map(SequenceFlow::getId)
			.toList();
	}

	private static boolean isTaken(SequenceFlow flow, List<Visit> way) {
		FlowNode source = flow.getSource();
		boolean choice = source instanceof Gateway || source.getOutgoing().size() > 1;
		return way.stream()
			.filter((visit) -> visit.element().equals(source.getId()) && visit.to() != null && visit.completed())
			.anyMatch((from) -> way.stream()
				.anyMatch((to) -> to.element().equals(flow.getTarget().getId()) && !to.from().isBefore(from.to())
						&& (!choice || to.from().isBefore(from.to().plus(AT_ONCE)))));
	}

}
