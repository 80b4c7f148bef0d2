package edu.suny.microcredentials.consultation.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens the consultation, or leaves it out, by the table. */
@PublishedToModels("openConsultation")
class OpenConsultationDelegate implements JavaDelegate {

	private final Openings openings;

	OpenConsultationDelegate(Openings openings) {
		this.openings = openings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.openings.open(execution);
	}

}
