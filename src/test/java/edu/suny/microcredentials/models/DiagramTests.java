package edu.suny.microcredentials.models;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Diagrams are pictures that a senate reads: nothing crosses, nothing is covered, it all
 * fits on a screen.
 */
class DiagramTests {

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void everythingIsDrawnAndNothingElse(ProcessModel model) {
		assertThat(model.all(BpmnShape.class)).extracting((shape) -> shape.getBpmnElement().getId())
			.containsExactlyInAnyOrderElementsOf(ids(model.all(FlowNode.class)));
		assertThat(model.all(BpmnEdge.class)).extracting((edge) -> edge.getBpmnElement().getId())
			.containsExactlyInAnyOrderElementsOf(ids(model.all(SequenceFlow.class)));
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void aDiagramFitsOnAScreen(ProcessModel model) {
		Rectangle2D drawn = new Rectangle2D.Double();
		model.all(BpmnShape.class).forEach((shape) -> drawn.add(rectangle(shape.getBounds())));
		assertThat(drawn.getWidth()).isLessThanOrEqualTo(2200);
		assertThat(drawn.getHeight()).isLessThanOrEqualTo(1000);
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void flowsRunAtRightAngles(ProcessModel model) {
		assertThat(model.all(BpmnEdge.class)).allSatisfy((edge) -> assertThat(lines(edge))
			.allMatch((line) -> line.getX1() == line.getX2() || line.getY1() == line.getY2()));
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void flowsDoNotCross(ProcessModel model) {
		List<BpmnEdge> edges = List.copyOf(model.all(BpmnEdge.class));
		for (int i = 0; i < edges.size(); i++) {
			for (BpmnEdge other : edges.subList(i + 1, edges.size())) {
				BpmnEdge edge = edges.get(i);
				assertThat(lines(edge)).as("%s and %s", edge.getId(), other.getId())
					.noneMatch((line) -> lines(other).stream().anyMatch(line::intersectsLine));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void flowsPassNoStepOnTheirWay(ProcessModel model) {
		for (BpmnEdge edge : model.all(BpmnEdge.class)) {
			for (BpmnShape shape : solidShapes(model)) {
				assertThat(lines(edge)).as("%s and %s", edge.getId(), shape.getId())
					.noneMatch((line) -> line.intersects(solid(shape)));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.models.ProcessModel#models")
	void labelsLieOnNothing(ProcessModel model) {
		List<Rectangle2D> labels = Stream
			.concat(model.all(BpmnShape.class).stream().map(BpmnShape::getBpmnLabel),
					model.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnLabel))
			.filter(Objects::nonNull)
			.map((label) -> inner(label.getBounds()))
			.toList();
		for (Rectangle2D label : labels) {
			assertThat(labels).filteredOn(label::intersects).containsExactly(label);
			assertThat(solidShapes(model)).noneMatch((shape) -> label.intersects(rectangle(shape.getBounds())));
			assertThat(model.all(BpmnEdge.class))
				.noneMatch((edge) -> lines(edge).stream().anyMatch(label::intersectsLine));
		}
	}

	private static Collection<BpmnShape> solidShapes(ProcessModel model) {
		return model.all(BpmnShape.class)
			.stream()
			.filter((shape) -> !(shape.getBpmnElement() instanceof SubProcess))
			.toList();
	}

	private static List<String> ids(Collection<? extends FlowElement> elements) {
		return elements.stream().map(FlowElement::getId).toList();
	}

	private static List<Line2D> lines(BpmnEdge edge) {
		List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
		List<Line2D> lines = new ArrayList<>();
		for (int i = 1; i < points.size(); i++) {
			lines.add(new Line2D.Double(points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(),
					points.get(i).getY()));
		}
		return lines;
	}

	private static Rectangle2D rectangle(Bounds bounds) {
		return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

	/** Of a diamond what surely lies within: a flow may leave from each of its sides. */
	private static Rectangle2D solid(BpmnShape shape) {
		Bounds bounds = shape.getBounds();
		return (shape.getBpmnElement() instanceof Gateway)
				? new Rectangle2D.Double(bounds.getX() + bounds.getWidth() / 4, bounds.getY() + bounds.getHeight() / 4,
						bounds.getWidth() / 2, bounds.getHeight() / 2)
				: inner(bounds);
	}

	/** Without the border, where flows begin and end. */
	private static Rectangle2D inner(Bounds bounds) {
		return new Rectangle2D.Double(bounds.getX() + 1, bounds.getY() + 1, bounds.getWidth() - 2,
				bounds.getHeight() - 2);
	}

}
