package edu.suny.microcredentials.committee.process;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.committee.Point;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.ANSWERS;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.POINTS;

/** Points as the proposal's form and the forms of bodies show them. */
final class PointVariables {

	private static final int LONGEST = 48;

	private PointVariables() {
	}

	/**
	 * The points that wait, as a choice, and a row to answer each; none where none wait.
	 */
	static void ask(DelegateExecution execution, List<Point> points) {
		if (points.isEmpty()) {
			execution.setVariable(POINTS.name(), null);
			execution.setVariable(ANSWERS.name(), null);
			return;
		}
		ArrayNode choice = JsonNodeFactory.instance.arrayNode();
		ArrayNode rows = JsonNodeFactory.instance.arrayNode();
		points.forEach((point) -> {
			String id = String.valueOf(point.id());
			choice.addObject().put("label", shortened(point.label())).put("value", id).put("text", point.label());
			rows.addObject().put("point", id);
		});
		POINTS.set(execution, choice);
		ANSWERS.set(execution, rows);
	}

	/** A choice has one line; the whole text stands above it. */
	private static String shortened(String label) {
		int most = Math.min(LONGEST, label.codePointCount(0, label.length()));
		String begin = label.substring(0, label.offsetByCodePoints(0, most));
		return begin.equals(label) ? label : begin.strip() + "…";
	}

	/** Those that were answered with this revision, a list of {point, made, answer}. */
	static ArrayNode answered(List<Point> points, int revision) {
		ArrayNode answered = JsonNodeFactory.instance.arrayNode();
		points.stream()
			.filter((point) -> point.answer() != null && point.answer().revision() == revision)
			.forEach((point) -> answered.addObject()
				.put("point", point.label())
				.put("made", point.answer().inWords())
				.put("answer", point.answer().text()));
		return answered;
	}

}
