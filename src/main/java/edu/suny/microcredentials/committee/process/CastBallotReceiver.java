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

/** Takes a ballot into our own table; nothing of it becomes a process variable. */
@Component
class CastBallotReceiver implements FormReceiver {

	private final Voting voting;

	private final Standing standing;

	private final Roster roster;

	private final Reopenings reopenings;

	CastBallotReceiver(Voting voting, Standing standing, Roster roster, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.voting = voting;
		this.standing = standing;
		this.roster = roster;
	}

	@Override
	public String form() {
		return "cast-ballot";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement
			.of(answers, "choice", Set.of("approve", "approve-with-changes", "return", "reject", "abstain", "recuse"))
			.withChangesFor("return", "approve-with-changes")
			.withRationaleFor("reject");
		Acting who = this.standing.of(task, user);
		this.roster.checkSitting(REVIEW.in(task), who.member());
		this.reopenings.check(REVIEW.in(task), statement);
		this.voting.cast(REVIEW.in(task), who, statement);
		return Map.of();
	}

}
