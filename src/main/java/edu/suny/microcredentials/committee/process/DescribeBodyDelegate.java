package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.BODY;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEWER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Describes the body for the table of rules. */
@PublishedToModels("describeBody")
class DescribeBodyDelegate implements JavaDelegate {

	private final Reviews reviews;

	private final Roster roster;

	private final Comparing comparing;

	private final ObjectMapper json;

	DescribeBodyDelegate(Reviews reviews, Roster roster, Comparing comparing, ObjectMapper json) {
		this.comparing = comparing;
		this.reviews = reviews;
		this.roster = roster;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Body body = this.reviews.body(NUMBER.in(execution), PathCampus.body(execution, BODY.in(execution)));
		this.comparing.recordAskedAgain(execution, BODY.in(execution), "decision-stands");
		REVIEWER.set(execution, this.json.valueToTree(Reviewer.of(body, this.roster.of(body.id()).size())));
	}

}
