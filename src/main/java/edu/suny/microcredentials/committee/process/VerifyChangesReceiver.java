package edu.suny.microcredentials.committee.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.RequiredChanges;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.engine.FormReceiver;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.committee.process.ReviewVariables.MISSING;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.committee.process.ReviewVariables.SHOWN;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Takes whether the changes were made that a body asked for. */
@Component
class VerifyChangesReceiver implements FormReceiver {

	private static final String DECISION = "decision";

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
		Statement statement = Statement.of(answers, "decision", Set.of("verified", "not-yet", "body"))
			.withChangesFor("not-yet");
		Acting who = this.standing.of(task, user);
		if (statement.choice().equals("verified")) {
			this.changes.verified(REVIEW.in(task), SHOWN.in(task), who, task.getProcessDefinitionId());
			return Map.of(DECISION, statement.choice(), OUTCOME.name(), Outcome.FORWARDED.word());
		}
		this.changes.notVerified(REVIEW.in(task), statement.choice(), statement.changes(), who,
				task.getProcessDefinitionId());
		return statement.choice().equals("not-yet")
				? Map.of(DECISION, statement.choice(), MISSING.name(), statement.changes())
				: Map.of(DECISION, statement.choice());
	}

}
