package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.COUNT;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/** Ends the vote and counts it. */
@PublishedToModels("countVotes")
class CountVotesDelegate implements JavaDelegate {

	private final Voting voting;

	private final Roster roster;

	private final ObjectMapper json;

	CountVotesDelegate(Voting voting, Roster roster, ObjectMapper json) {
		this.voting = voting;
		this.roster = roster;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.voting.rosterChanged(REVIEW.in(execution), this.roster.sitting(REVIEW.in(execution)));
		COUNT.set(execution, this.json.valueToTree(this.voting.count(REVIEW.in(execution))));
	}

}
