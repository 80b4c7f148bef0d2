package edu.suny.microcredentials.committee.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.MeetingVote;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.FormReceiver;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/** Takes the vote of a meeting from the secretary. */
@Component
class RecordMeetingVoteReceiver implements FormReceiver {

	private final Voting voting;

	private final Roster roster;

	private final Standing standing;

	private final Reopenings reopenings;

	RecordMeetingVoteReceiver(Voting voting, Roster roster, Standing standing, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.voting = voting;
		this.roster = roster;
		this.standing = standing;
	}

	@Override
	public String form() {
		return "record-meeting-vote";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("forwarded", "returned", "rejected", "tabled"))
			.withChangesFor("returned");
		this.voting.rosterChanged(REVIEW.in(task), this.roster.sitting(REVIEW.in(task)));
		Acting who = this.standing.of(task, user);
		this.voting.record(REVIEW.in(task), who, statement, MeetingVote.of(answers).withReasonsFor(statement),
				Statement.text(answers, "steppedOut"));
		this.reopenings.name(REVIEW.in(task), statement);
		return Map.of();
	}

}
