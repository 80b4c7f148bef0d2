package edu.suny.microcredentials.consultation.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;

/** Tells of those who were silent and are asked again. */
@PublishedToModels("tellOfSilence")
class TellOfSilenceDelegate implements JavaDelegate {

	private final Silence silence;

	TellOfSilenceDelegate(Silence silence) {
		this.silence = silence;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.silence.tell(CONSULTATION.in(execution));
	}

}
