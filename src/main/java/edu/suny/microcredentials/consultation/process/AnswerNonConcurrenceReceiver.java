package edu.suny.microcredentials.consultation.process;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.ANSWER;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;

/** Takes the proposer's written answer to a non-concurrence. */
@Component
class AnswerNonConcurrenceReceiver implements FormReceiver {

	private final Consultations consultations;

	AnswerNonConcurrenceReceiver(Consultations consultations) {
		this.consultations = consultations;
	}

	@Override
	public String form() {
		return "answer-non-concurrence";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		String answer = answers.path("answer").asText("").strip();
		if (answer.isEmpty()) {
			throw new RefusedException(Reason.INVALID, "Answer the reasons in writing.");
		}
		this.consultations.answer(CONSULTATION.in(task), user, answer);
		return Map.of(ANSWER.name(), RespondToConsultationReceiver.shortened(answer));
	}

}
