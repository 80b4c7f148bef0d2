package edu.suny.microcredentials.tracker.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import edu.suny.microcredentials.tracker.process.Path.Node;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WalkTests {

	/** What the conditions of these diagrams say; of others nobody knows. */
	private final Map<String, Boolean> decided = new HashMap<>(Map.of("yes", true, "no", false));

	@Test
	void tasksFollowOneAnotherInOrder() {
		BpmnModelInstance model = Bpmn.createExecutableProcess()
			.startEvent("start")
			.userTask("a")
			.userTask("b")
			.userTask("c")
			.endEvent("end")
			.done();

		assertThat(ahead(model, "start")).containsExactly("1 a", "2 b", "3 c");
		assertThat(ahead(model, "b")).containsExactly("1 c");
		assertThat(ahead(model, "c")).isEmpty();
	}

	@Test
	void whatIsBesideEachOtherComesAtOneStageAndWhatFollowsAfterTheLast() {
		BpmnModelInstance model = Bpmn.createExecutableProcess()
			.startEvent("start")
			.parallelGateway("fork")
			.userTask("a")
			.userTask("b")
			.parallelGateway("join")
			.userTask("d")
			.endEvent()
			.moveToNode("fork")
			.userTask("c")
			.connectTo("join")
			.done();

		assertThat(ahead(model, "start")).containsExactly("1 a", "1 c", "2 b", "3 d");
		assertThat(ahead(model, "c", "join")).containsExactly("1 d");
	}

	@Test
	void theFirstConditionThatHoldsDecides() {
		assertThat(ahead(choice("no", "yes"), "start")).containsExactly("1 b", "2 d");
		assertThat(ahead(choice("no", "no"), "start")).containsExactly("1 c", "2 d");
		assertThat(ahead(choice("yes", "yes"), "start")).containsExactly("1 a", "2 d");
	}

	@Test
	void whatCannotBeDecidedIsPerhapsAndWhatFollowsEachWayIsCertain() {
		assertThat(ahead(choice("maybe", "yes"), "start")).containsExactly("1 perhaps a", "1 perhaps b", "2 d");
		assertThat(ahead(choice("maybe", "no"), "start")).containsExactly("1 perhaps a", "1 perhaps c", "2 d");
		assertThat(ahead(choice("maybe", "whoKnows"), "start")).containsExactly("1 perhaps a", "1 perhaps b",
				"1 perhaps c", "2 d");
	}

	@Test
	void goingRoundInCirclesRefutesNothing() {
		BpmnModelInstance model = Bpmn.createExecutableProcess()
			.startEvent("start")
			.exclusiveGateway("again")
			.userTask("a")
			.exclusiveGateway("enough")
			.condition("ok", "maybe")
			.userTask("b")
			.endEvent()
			.moveToNode("enough")
			.connectTo("again")
			.done();

		assertThat(ahead(model, "start")).containsExactly("1 a", "2 b");
		assertThat(ahead(model, "a")).containsExactly("1 b", "1 perhaps a");
	}

	@Test
	void whatIsInASubprocessComesBeforeWhatFollowsIt() {
		BpmnModelInstance model = Bpmn.createExecutableProcess()
			.startEvent("start")
			.subProcess("inner")
			.embeddedSubProcess()
			.startEvent()
			.userTask("a")
			.endEvent()
			.subProcessDone()
			.userTask("b")
			.endEvent()
			.done();

		assertThat(ahead(model, "start")).containsExactly("1 a", "2 b");
		assertThat(ahead(model, "a")).containsExactly("1 b");
	}

	@Test
	void whatATimerMayBringIsPerhaps() {
		BpmnModelInstance model = Bpmn.createExecutableProcess()
			.startEvent("start")
			.userTask("a")
			.userTask("b")
			.endEvent()
			.moveToActivity("a")
			.boundaryEvent("late")
			.timerWithDuration("P1D")
			.userTask("c")
			.endEvent()
			.done();

		assertThat(ahead(model, "a")).containsExactly("1 b", "1 perhaps c");
	}

	@Test
	void waysThatAreTakenTogetherAreCertainWhereTheirConditionHolds() {
		BpmnModelInstance model = Bpmn.createExecutableProcess()
			.startEvent("start")
			.inclusiveGateway("some")
			.condition("1", "yes")
			.userTask("a")
			.endEvent()
			.moveToNode("some")
			.condition("2", "maybe")
			.userTask("b")
			.endEvent()
			.moveToNode("some")
			.condition("3", "no")
			.userTask("c")
			.endEvent()
			.done();

		assertThat(ahead(model, "start")).containsExactly("1 a", "1 perhaps b");
	}

	@Test
	void aDiagramOfManyForksIsWalkedInTime() {
		var builder = Bpmn.createExecutableProcess().startEvent("start");
		var next = builder.userTask("t0");
		for (int each = 1; each <= 40; each++) {
			next = next.exclusiveGateway("fork" + each)
				.condition("1", "maybe" + each)
				.userTask("x" + each)
				.userTask("y" + each)
				.exclusiveGateway("join" + each)
				.moveToNode("fork" + each)
				.condition("2", "whoKnows" + each)
				.connectTo("join" + each)
				.userTask("t" + each);
		}

		assertThat(ahead(next.endEvent().done(), "start")).contains("1 t0", "121 t40", "119 perhaps x40");
	}

	private static BpmnModelInstance choice(String first, String second) {
		BpmnModelInstance model = Bpmn.createExecutableProcess()
			.startEvent("start")
			.exclusiveGateway("fork")
			.condition("1", first)
			.userTask("a")
			.exclusiveGateway("join")
			.userTask("d")
			.endEvent()
			.moveToNode("fork")
			.condition("2", second)
			.userTask("b")
			.connectTo("join")
			.moveToNode("fork")
			.sequenceFlowId("otherwise")
			.userTask("c")
			.connectTo("join")
			.done();
		org.camunda.bpm.model.bpmn.instance.ExclusiveGateway fork = model.getModelElementById("fork");
		fork.setDefault(model.getModelElementById("otherwise"));
		return model;
	}

	/** Stage and name of what is asked. */
	private List<String> ahead(BpmnModelInstance model, String... here) {
		Walk walk = new Walk(Paths.read(model), (condition, known) -> Optional.ofNullable(this.decided.get(condition)),
				(node, known) -> known, List.of(here), Map.of());
		Map<String, Node> asked = new TreeMap<>();
		walk.reached().forEach((node, stage) -> {
			if (node.asks()) {
				asked.put("%d%s %s".formatted(stage, walk.isCertain(node) ? "" : " perhaps", node.id()), node);
			}
		});
		return List.copyOf(asked.keySet());
	}

}
