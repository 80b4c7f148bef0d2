package edu.suny.microcredentials.meeting.process;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.ProcessVariable;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;
import edu.suny.microcredentials.meeting.AgendaItem.Result;
import edu.suny.microcredentials.meeting.Confirmations;
import edu.suny.microcredentials.meeting.Motions;
import edu.suny.microcredentials.meeting.Motions.Moved;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.TypedVote;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a meeting voted, by the task of each matter and its form, as Tasklist
 * does: several in one go, all of them or none.
 */
@Component
@Transactional
public class RecordVotes {

	private static final ProcessVariable<JsonNode> REOPEN = new ProcessVariable<>("reopen", JsonNode.class);

	private final Motions motions;

	private final Confirmations confirmations;

	private final BodyTasks tasks;

	private final FormService forms;

	private final EngineIdentity identity;

	private final Belonging belonging;

	RecordVotes(Motions motions, Confirmations confirmations, BodyTasks tasks, FormService forms,
			EngineIdentity identity, Belonging belonging) {
		this.motions = motions;
		this.confirmations = confirmations;
		this.tasks = tasks;
		this.forms = forms;
		this.identity = identity;
		this.belonging = belonging;
	}

	/**
	 * Records a vote on some items of an agenda.
	 * @throws RefusedException with a sentence that names the matter, if one of them
	 * cannot be recorded; then none is
	 */
	public void record(Participant participant, long meeting, List<Long> items, TypedVote typed) {
		if (!typed.reopen().isEmpty() && !"returned".equals(typed.decision())) {
			throw new RefusedException(Reason.INVALID,
					"Earlier bodies decide again only where it is returned: record a motion to return it, or choose none of them.");
		}
		for (Moved moved : this.motions.record(participant, meeting, items, typed)) {
			if (moved.item().kind() == Kind.CONFIRMATION) {
				this.confirmations.decide(participant, moved);
			}
			else if (moved.matter() != null) {
				complete(participant, moved, typed.reopen());
			}
		}
	}

	private void complete(Participant participant, Moved moved, List<String> reopen) {
		String task = this.tasks.of(List.of(moved.matter()))
			.stream()
			.filter((each) -> each.key().equals(BodyTask.MEETING))
			.map(BodyTask::id)
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"“%s” is not before a meeting of %s any more: it has been decided, or the proposal has moved on."
						.formatted(moved.item().title(), participant.body().name())));
		try {
			this.identity.as(participant.user(), () -> {
				this.forms.submitTaskForm(task, answers(moved.result(), reopen));
				return null;
			});
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			throw new RefusedException(refusal.reason(), "“%s”: %s".formatted(moved.item().title(),
					refusal.details().isEmpty() ? refusal.getMessage() : String.join(" ", refusal.details())));
		}
	}

	private VariableMap answers(Result result, List<String> reopen) {
		Map<String, String> names = this.belonging
			.names(List.of(result.mover(), (result.seconder() != null) ? result.seconder() : result.mover()));
		VariableMap answers = Variables.createVariables()
			.putValue("decision", result.decision())
			.putValue("present", result.present())
			.putValue("votesFor", result.votesFor())
			.putValue("votesAgainst", result.votesAgainst())
			.putValue("abstentions", result.abstentions())
			.putValue("recusals", result.recused().size())
			.putValue("mover", names.get(result.mover()));
		if (!reopen.isEmpty()) {
			ArrayNode bodies = JsonNodeFactory.instance.arrayNode();
			reopen.forEach(bodies::add);
			answers.putValue(REOPEN.name(), REOPEN.engineValue(bodies));
		}
		put(answers, "steppedOut", String.join("\n", result.recused()));
		put(answers, "seconder", names.get((result.seconder() != null) ? result.seconder() : ""));
		put(answers, "motion", result.motion());
		put(answers, "referredTo", result.referredTo());
		put(answers, "dissent", result.dissent());
		put(answers, "changes", result.changes());
		put(answers, "rationale", result.text());
		return answers;
	}

	private static void put(VariableMap answers, String field, String value) {
		if (value != null) {
			answers.put(field, value);
		}
	}

}
