package edu.suny.microcredentials.consultation.process;

import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.SILENCE;

/** Nobody answered in time. */
@PublishedToModels("recordSilence")
class RecordSilenceDelegate implements JavaDelegate {

	private final Consultations consultations;

	RecordSilenceDelegate(Consultations consultations) {
		this.consultations = consultations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SILENCE.set(execution, this.consultations.silence(CONSULTATION.in(execution)).silence());
	}

}
