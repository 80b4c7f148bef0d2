package edu.suny.microcredentials.proposal.process;

import java.util.List;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Who makes a proposal, for diagrams. */
@PublishedToModels("proposers")
public class ProposersBean {

	private final Proposals proposals;

	ProposersBean(Proposals proposals) {
		this.proposals = proposals;
	}

	/** User ids of all at the campus where their tasks are, the lead first. */
	public List<String> all(DelegateExecution execution) {
		return this.proposals.get(NUMBER.in(execution)).proposersThere();
	}

	/** The user id of the only one; null where several make it. */
	public String only(DelegateExecution execution) {
		return this.proposals.get(NUMBER.in(execution)).onlyProposer();
	}

	/** The user id of the one whose task the draft is. */
	public String lead(DelegateExecution execution) {
		return this.proposals.get(NUMBER.in(execution)).lead();
	}

}
