package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.GUARANTEE;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Checks that faculty governed the revision, whatever path it took. */
@PublishedToModels("checkGuarantee")
class CheckGuaranteeDelegate implements JavaDelegate {

	private final Guarantees guarantees;

	private final ObjectMapper json;

	CheckGuaranteeDelegate(Guarantees guarantees, ObjectMapper json) {
		this.guarantees = guarantees;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		GUARANTEE.set(execution, this.json.valueToTree(this.guarantees.check(NUMBER.in(execution))));
	}

}
