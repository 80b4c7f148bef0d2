package edu.suny.microcredentials.engine.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.engine.model.Finding;
import edu.suny.microcredentials.engine.model.ModelKind;
import edu.suny.microcredentials.engine.model.ModelName;
import edu.suny.microcredentials.engine.model.Models;

/**
 * Finds ways through the path of a set of models that forward a proposal without a body
 * of faculty (policy, principle 1: "faculty governance participation is required").
 * <p>
 * A way is good if the last that a body of faculty said on it is that it forwards: so at
 * least one was asked, and its refusal would have led elsewhere. A way forwards if the
 * variable {@code outcome}, which the life cycle reads, may be "forwarded" where it ends.
 * What cannot be known before, such as what a person enters or a condition comes to, may
 * be anything; what cannot be followed is refused.
 */
public final class WaysRound {

	private static final ModelName PATH = new ModelName(ModelKind.PROCESS, "faculty-governance");

	private static final int MOST = 5;

	private WaysRound() {
	}

	/**
	 * Follows every way through {@code faculty-governance}.
	 * @param set a whole set of models that passed all other checks
	 * @return for each end that can be reached without faculty the shortest way to it,
	 * element by element; empty if there is none
	 */
	public static List<Finding> check(Models set, Register register) {
		if (!set.names().contains(PATH)) {
			return List.of();
		}
		try {
			Diagram diagram = Diagram.of(set.get(PATH));
			return findings(
					Ways.of(diagram, new Surroundings(set, register), Values.anything().with("outcome", Value.NULL)));
		}
		catch (TooInvolvedException ex) {
			return List.of(found("", ex.getMessage()
					+ " A path is put in force only if it is certain that no way leads round faculty: draw it more simply."));
		}
	}

	private static List<Finding> findings(Map<End, List<String>> ends) {
		Map<String, Finding> round = new LinkedHashMap<>();
		boolean forwards = false;
		for (Map.Entry<End, List<String>> way : ends.entrySet()) {
			End end = way.getKey();
			if (end.values().get("outcome").mayBe("forwarded")) {
				forwards |= end.word() == Word.FORWARDED;
				if (end.word() != Word.FORWARDED) {
					round.putIfAbsent(end.node() + end.word(), found(end.node(), sentence(end.word(), way.getValue())));
				}
			}
		}
		List<Finding> findings = new ArrayList<>(round.values().stream().limit(MOST).toList());
		if (!forwards && findings.isEmpty()) {
			findings.add(found("", "No way through it ends with the proposal forwarded by a body of faculty."));
		}
		return findings;
	}

	private static String sentence(Word word, List<String> way) {
		return "There is a way round faculty governance: %s. %s".formatted(String.join(" → ", way), (word == Word.NONE)
				? "No body of faculty has decided on it. Let every way to this end ask one, and go on only if it forwards."
				: "The body of faculty that was asked last has not forwarded it. Let its refusal lead to another end.");
	}

	private static Finding found(String element, String reason) {
		return new Finding(PATH.fileName(), element, reason);
	}

}
