package edu.suny.microcredentials.consultation.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTED;

/** Describes who is to be heard for the table of rules. */
@PublishedToModels("describeConsulted")
class DescribeConsultedDelegate implements JavaDelegate {

	private final Consulted consulted;

	DescribeConsultedDelegate(Consulted consulted) {
		this.consulted = consulted;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CONSULTED.set(execution, this.consulted.describe(execution));
	}

}
