package edu.suny.microcredentials.committee.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.RequiredChanges;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.engine.FormReceiver;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.committee.process.ReviewVariables.MISSING;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Takes whether the changes were made that a body asked for. */
@Component
class VerifyChangesReceiver implements FormReceiver {

	private final RequiredChanges changes;

	private final Standing standing;

	VerifyChangesReceiver(RequiredChanges changes, Standing standing) {
		this.changes = changes;
		this.standing = standing;
	}

	@Override
	public String form() {
		return "verify-changes";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("verified", "not-yet"))
			.withChangesFor("not-yet");
		if (statement.choice().equals("not-yet")) {
			return Map.of("verified", false, MISSING.name(), statement.changes());
		}
		this.changes.verified(REVIEW.in(task), this.standing.of(task, user), task.getProcessDefinitionId());
		return Map.of("verified", true, OUTCOME.name(), Outcome.FORWARDED.word());
	}

}
