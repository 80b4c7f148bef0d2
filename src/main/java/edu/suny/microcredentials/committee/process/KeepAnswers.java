package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.process.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.ANSWERS;

/** With a revision come the answers to what was to be changed. */
@Component
class KeepAnswers implements Submission {

	private final Points points;

	KeepAnswers(Points points) {
		this.points = points;
	}

	@Override
	public void submitted(DelegateExecution execution, Proposal proposal, String author) {
		JsonNode answers = ANSWERS.find(execution).orElseGet(JsonNodeFactory.instance::arrayNode);
		this.points.answer(proposal.number(), proposal.revision(), answers, author);
	}

}
