package edu.suny.microcredentials.committee.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.OfficeDecision;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Takes what the governance office does about a proposal that no faculty governed. */
@Component
class MissingGovernanceReceiver implements FormReceiver {

	private final Reviews reviews;

	private final Standing standing;

	private final Reopenings reopenings;

	MissingGovernanceReceiver(Reviews reviews, Standing standing, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.standing = standing;
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "missing-governance";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("repeat", "returned"))
			.withChangesFor("returned");
		Review review = this.reviews.record(
				new OfficeDecision(NUMBER.in(task), PathCampus.body(task.getExecution(), "governance-office"), "single",
						statement, Outcome.of(statement.choice()), "The path ended without governance by faculty.",
						task.getCreateTime().toInstant(), this.standing.of(task, user), task.getProcessDefinitionId()));
		this.reopenings.name(review.id(), statement);
		return Map.of("decision", statement.choice());
	}

}
