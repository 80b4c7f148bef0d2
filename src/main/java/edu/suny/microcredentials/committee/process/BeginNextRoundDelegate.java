package edu.suny.microcredentials.committee.process;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import edu.suny.microcredentials.committee.Finding;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.HEARD;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.FINDINGS;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.ROUND;

/** Gives the proposal back to its proposers, with what must change. */
@PublishedToModels("beginNextRound")
class BeginNextRoundDelegate implements JavaDelegate {

	private final Proposals proposals;

	private final Reviews reviews;

	private final Points points;

	private final ObjectMapper json;

	BeginNextRoundDelegate(Proposals proposals, Reviews reviews, Points points, ObjectMapper json) {
		this.points = points;
		this.proposals = proposals;
		this.reviews = reviews;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		List<Finding> findings = this.reviews.findings(number, ROUND.in(execution));
		int round = this.proposals.beginNextRound(number).round();
		ArrayNode asked = this.json.valueToTree(findings);
		HEARD.find(execution).ifPresent((heard) -> asked.addObject().put("message", heard).put("part", ""));
		execution.removeVariable(HEARD.name());
		FINDINGS.set(execution, asked);
		PointVariables.ask(execution, this.points.ask(number, round, findings));
		ROUND.set(execution, round);
	}

}
