package edu.suny.microcredentials.consultation.process;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.process.Standing;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.OBJECTION;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.POSITION;

/** Takes whether those who are heard concur. */
@Component
class RespondToConsultationReceiver implements FormReceiver {

	private final Consultations consultations;

	private final Standing standing;

	RespondToConsultationReceiver(Consultations consultations, Standing standing) {
		this.consultations = consultations;
		this.standing = standing;
	}

	@Override
	public String form() {
		return "respond-to-consultation";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		boolean concurs = concurs(answers.path("position").asText());
		String statement = answers.path("statement").asText("").strip();
		if (!concurs && statement.isEmpty()) {
			throw new RefusedException(Reason.INVALID,
					"Give the reasons why you do not concur: the proposer answers them in writing.");
		}
		String next = this.consultations.respond(CONSULTATION.in(task), concurs, this.standing.of(task, user),
				statement.isEmpty() ? null : statement);
		return Map.of(POSITION.name(), next, OBJECTION.name(), shortened(statement));
	}

	/** The campus's form may offer less or more than two words. */
	private static boolean concurs(String position) {
		if (!position.equals("concur") && !position.equals("not-concur")) {
			throw new RefusedException(Reason.INVALID, "Say whether you concur: concur or not-concur.");
		}
		return position.equals("concur");
	}

	/**
	 * The whole of it stands on the proposal's page; a variable holds 4,000 characters.
	 */
	static String shortened(String text) {
		return (text.length() > 3900) ? text.substring(0, 3900) + "…" : text;
	}

}
