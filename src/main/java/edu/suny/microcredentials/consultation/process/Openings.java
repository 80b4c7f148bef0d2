package edu.suny.microcredentials.consultation.process;

import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.consultation.Hearing;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.ANSWER;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.BODY;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.HEARING;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.OBJECTION;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Opens consultations by what the table says; the office's have their row already. */
@Component
class Openings {

	private final Consultations consultations;

	private final Consulted consulted;

	Openings(Consultations consultations, Consulted consulted) {
		this.consultations = consultations;
		this.consulted = consulted;
	}

	void open(DelegateExecution execution) {
		Hearing hearing = Hearing.of(HEARING.in(execution));
		if (!hearing.consulted()) {
			CONSULTATION.find(execution).ifPresent((id) -> this.consultations.leaveOut(id, hearing.reason()));
			return;
		}
		if (CONSULTATION.find(execution).isEmpty()) {
			CONSULTATION.set(execution,
					this.consultations.open(NUMBER.in(execution), this.consulted.body(execution).id(), hearing.reason())
						.id());
		}
		String body = this.consultations.get(CONSULTATION.in(execution)).body();
		if (body != null) {
			BODY.set(execution, body);
		}
		OBJECTION.set(execution, "");
		ANSWER.set(execution, "");
		this.consultations.begin(CONSULTATION.in(execution), hearing);
	}

}
