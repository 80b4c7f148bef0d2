package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.RequiredChanges;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.CHANGED_PARTS;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.committee.process.ReviewVariables.SHOWN;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Lists what differs from the revision on which a body decided, asked for or not. */
@PublishedToModels("listChanges")
class ListChangesDelegate implements JavaDelegate {

	private final RequiredChanges changes;

	private final Proposals proposals;

	private final ObjectMapper json;

	ListChangesDelegate(RequiredChanges changes, Proposals proposals, ObjectMapper json) {
		this.changes = changes;
		this.proposals = proposals;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SHOWN.set(execution, this.proposals.get(NUMBER.in(execution)).revision());
		CHANGED_PARTS.set(execution, this.json.valueToTree(this.changes.changedParts(REVIEW.in(execution))));
	}

}
