package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.DECIDED_BEFORE;
import static edu.suny.microcredentials.committee.process.ReviewVariables.GUARANTEE;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** Checks that faculty governed the revision, whatever path it took. */
@PublishedToModels("checkGuarantee")
class CheckGuaranteeDelegate implements JavaDelegate {

	private final Guarantees guarantees;

	private final Proposals proposals;

	private final Reopenings reopenings;

	private final ObjectMapper json;

	CheckGuaranteeDelegate(Guarantees guarantees, Proposals proposals, Reopenings reopenings, ObjectMapper json) {
		this.reopenings = reopenings;
		this.guarantees = guarantees;
		this.proposals = proposals;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		PROPOSAL.set(execution, this.proposals.currentRevision(NUMBER.in(execution)).document().json());
		GUARANTEE.set(execution, this.json.valueToTree(this.guarantees.check(NUMBER.in(execution))));
		DECIDED_BEFORE.set(execution, this.json.valueToTree(this.reopenings.possible(NUMBER.in(execution), null)));
	}

}
