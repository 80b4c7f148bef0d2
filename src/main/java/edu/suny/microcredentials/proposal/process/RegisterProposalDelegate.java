package edu.suny.microcredentials.proposal.process;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.DEPARTMENTS;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.FINDINGS;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.ROUND;

/** Gives an idea its number, by which everything about it is found from then on. */
@PublishedToModels("registerProposal")
class RegisterProposalDelegate implements JavaDelegate {

	private final Proposals proposals;

	private final DepartmentOptions departments;

	private final EngineIdentity identity;

	RegisterProposalDelegate(Proposals proposals, DepartmentOptions departments, EngineIdentity identity) {
		this.proposals = proposals;
		this.departments = departments;
		this.identity = identity;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ObjectNode document = (ObjectNode) PROPOSAL.in(execution);
		Proposal proposal = this.proposals.begin(execution.getTenantId(), document, proposer());

		execution.setProcessBusinessKey(proposal.number());
		NUMBER.set(execution, proposal.number());
		PROPOSAL.set(execution, document.set("proposers", texts(proposal.proposers())));
		ROUND.set(execution, proposal.round());
		FINDINGS.set(execution, JsonNodeFactory.instance.arrayNode());
		DEPARTMENTS.set(execution, this.departments.at(proposal.number()));
	}

	private String proposer() {
		return this.identity.user()
			.orElseThrow(() -> new RefusedException(Reason.FORBIDDEN, "Sign in to propose a micro-credential."));
	}

	private static ArrayNode texts(List<String> texts) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		texts.forEach(array::add);
		return array;
	}

}
