package edu.suny.microcredentials.committee.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.MeetingVote;
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

	RecordMeetingVoteReceiver(Voting voting, Roster roster, Standing standing) {
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
		this.voting.record(REVIEW.in(task), this.standing.of(task, user), statement,
				MeetingVote.of(answers).withReasonsFor(statement), Statement.text(answers, "steppedOut"));
		return Map.of();
	}

}
