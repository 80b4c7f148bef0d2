package edu.suny.microcredentials.consultation.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.process.Standing;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.FormReceiver;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.POSITION;

/** Takes what the governance office does about a proposer who does not answer. */
@Component
class MissingAnswerReceiver implements FormReceiver {

	private final Consultations consultations;

	private final Standing standing;

	MissingAnswerReceiver(Consultations consultations, Standing standing) {
		this.consultations = consultations;
		this.standing = standing;
	}

	@Override
	public String form() {
		return "missing-answer";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("ask-again", "go-on")).withRationaleFor("go-on");
		if (statement.choice().equals("ask-again")) {
			return Map.of(POSITION.name(), "answer");
		}
		this.consultations.goOn(CONSULTATION.in(task), this.standing.of(task, user), statement.rationale());
		return Map.of(POSITION.name(), "not-concurred");
	}

}
