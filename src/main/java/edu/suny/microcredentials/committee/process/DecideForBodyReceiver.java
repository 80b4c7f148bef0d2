package edu.suny.microcredentials.committee.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.FormReceiver;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/** Takes the decision of the officer who decides for a body. */
@Component
class DecideForBodyReceiver implements FormReceiver {

	private final Voting voting;

	private final Standing standing;

	private final Reopenings reopenings;

	DecideForBodyReceiver(Voting voting, Standing standing, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.voting = voting;
		this.standing = standing;
	}

	@Override
	public String form() {
		return "decide-for-body";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("forwarded", "returned", "rejected"))
			.withChangesFor("returned")
			.withRationaleFor("rejected");
		Acting who = this.standing.of(task, user);
		this.voting.decide(REVIEW.in(task), who, statement);
		this.reopenings.name(REVIEW.in(task), statement);
		return Map.of();
	}

}
