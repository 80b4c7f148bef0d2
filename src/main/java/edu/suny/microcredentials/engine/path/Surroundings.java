package edu.suny.microcredentials.engine.path;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import edu.suny.microcredentials.engine.model.ModelKind;
import edu.suny.microcredentials.engine.model.ModelName;
import edu.suny.microcredentials.engine.model.Models;
import edu.suny.microcredentials.engine.model.Ownership;
import edu.suny.microcredentials.engine.model.Xml;
import org.w3c.dom.Element;

/** What a diagram calls, asks and shows, of one set of models. */
final class Surroundings {

	private static final String REVIEW = "committee-review";

	private static final String FORWARDED = "forwarded";

	private static final String LITERAL = "[a-z0-9-]+";

	private static final String DEPARTMENT = "${bodies.department(execution)}";

	private final Models set;

	private final Register register;

	private final Map<String, Set<Reply>> replies = new HashMap<>();

	Surroundings(Models set, Register register) {
		this.set = set;
		this.register = register;
	}

	/** The rows that a decision may answer with. */
	Map<String, Map<String, Value>> rows(String decision) {
		return Table.rows(this.set.get(new ModelName(ModelKind.DECISION, decision)));
	}

	/** Whether a call may bring, itself or in what it calls, a decision of faculty. */
	boolean asksBodies(Node call) {
		return replies(call).stream().anyMatch((reply) -> reply.word() != Word.NONE);
	}

	/** What may come back from a call. */
	Set<Reply> replies(Node call) {
		if (called(call).equals(REVIEW)) {
			return ofBody(call);
		}
		if (!isFollowed(called(call))) {
			return Set.of(new Reply(Values.anything(), Word.NONE, ""));
		}
		Set<Reply> known = this.replies.get(called(call));
		if (known == null) {
			known = ofProcess(called(call));
			this.replies.put(called(call), known);
		}
		return known;
	}

	/** What faculty may have said last within a call that is cut off. */
	Set<Word> cutOff(Node call) {
		return (isFollowed(called(call)) && replies(call).stream().anyMatch((reply) -> reply.word() != Word.NONE))
				? Set.of(Word.NONE, Word.REFUSED) : Set.of(Word.NONE);
	}

	private Set<Reply> ofBody(Node call) {
		Asked asked = asked(call);
		Word refused = (asked != Asked.OTHERS) ? Word.REFUSED : Word.NONE;
		if (call.isRepeated()) {
			// The answer that is seen is the last of several, and may hide a refusal.
			return Set.of(new Reply(Values.anything(), refused, "asked several times"));
		}
		Values none = Values.anything();
		return Set.of(
				new Reply(none.with("outcome", Value.of(FORWARDED)),
						(asked == Asked.FACULTY) ? Word.FORWARDED : Word.NONE, FORWARDED),
				new Reply(none.with("outcome", Value.otherThan(Set.of(FORWARDED))), refused, "not forwarded"));
	}

	private Set<Reply> ofProcess(String process) {
		Diagram diagram = Diagram.of(this.set.get(new ModelName(ModelKind.PROCESS, process)));
		Set<Reply> found = new HashSet<>();
		Ways.of(diagram, this, Values.anything())
			.keySet()
			.forEach((end) -> found.add(new Reply(end.values(), end.word(), "")));
		return found;
	}

	/** What is not written out may be a body of faculty, or none. */
	private Asked asked(Node call) {
		List<String> bodies = Xml.inside(call.element(), "in")
			.stream()
			.filter((input) -> input.getAttribute("target").equals("body"))
			.map(Surroundings::source)
			.toList();
		if (bodies.size() != 1 || !bodies.get(0).matches(LITERAL)) {
			return (bodies.size() == 1 && bodies.get(0).equals(DEPARTMENT) && this.register.departments())
					? Asked.FACULTY : Asked.PERHAPS_FACULTY;
		}
		return this.register.isFaculty().test(bodies.get(0)) ? Asked.FACULTY : Asked.OTHERS;
	}

	private static String source(Element input) {
		return input.getAttribute("sourceExpression").replaceFirst("^#", "\\$");
	}

	private static String called(Node call) {
		return call.element().getAttribute("calledElement");
	}

	/** What the campus draws itself; of the rest nothing is taken for granted. */
	private boolean isFollowed(String process) {
		ModelName model = new ModelName(ModelKind.PROCESS, process);
		return Ownership.of(model) == Ownership.CAMPUS && this.set.names().contains(model);
	}

	/** Who is asked by a call. */
	private enum Asked {

		FACULTY, PERHAPS_FACULTY, OTHERS

	}

	/**
	 * What comes back.
	 *
	 * @param values of the instance called
	 * @param word the last of faculty in it
	 * @param said as people read it; empty if there is nothing to say
	 */
	record Reply(Values values, Word word, String said) {
	}

}
