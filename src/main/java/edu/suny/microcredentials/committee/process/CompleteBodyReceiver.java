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

import static edu.suny.microcredentials.committee.process.ReviewVariables.OBSTACLE;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Takes what the governance office does about a body that cannot decide. */
@Component
class CompleteBodyReceiver implements FormReceiver {

	private final Reviews reviews;

	private final Standing standing;

	private final Reopenings reopenings;

	CompleteBodyReceiver(Reviews reviews, Standing standing, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.reviews = reviews;
		this.standing = standing;
	}

	@Override
	public String form() {
		return "complete-body";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("seat-again", "returned"))
			.withChangesFor("returned");
		if (statement.choice().equals("seat-again")) {
			return Map.of(OUTCOME.name(), Outcome.NO_QUORUM.word());
		}
		Review review = this.reviews
			.record(new OfficeDecision(NUMBER.in(task), PathCampus.body(task.getExecution(), "governance-office"),
					"single", statement, Outcome.RETURNED, OBSTACLE.in(task), task.getCreateTime().toInstant(),
					this.standing.of(task, user), task.getProcessDefinitionId()));
		this.reopenings.name(review.id(), statement);
		return Map.of(OUTCOME.name(), Outcome.RETURNED.word());
	}

}
