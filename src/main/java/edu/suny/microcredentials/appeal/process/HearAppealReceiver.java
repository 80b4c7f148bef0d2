package edu.suny.microcredentials.appeal.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.appeal.Hearing;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.MeetingVote;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.process.Standing;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Takes what the body found that heard an appeal, and how it heard it. */
@Component
class HearAppealReceiver implements FormReceiver {

	private final Appeals appeals;

	private final Proposals proposals;

	private final Hearers hearers;

	private final Standing standing;

	private final AppealNews news;

	HearAppealReceiver(Appeals appeals, Proposals proposals, Hearers hearers, Standing standing, AppealNews news) {
		this.appeals = appeals;
		this.proposals = proposals;
		this.hearers = hearers;
		this.standing = standing;
		this.news = news;
	}

	@Override
	public String form() {
		return "hear-appeal";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("granted", "denied"))
			.withRationaleFor("granted", "denied");
		// A form from before, or of a campus, that does not ask for it speaks of an
		// officer.
		boolean together = "meeting".equals(Statement.text(answers, "manner"));
		String number = NUMBER.in(task);
		Acting who = this.standing.of(task, user);
		if (!together) {
			checkAlone(number, who);
		}
		Appeal appeal = this.appeals.last(number).orElseThrow();
		boolean granted = statement.choice().equals("granted");
		this.appeals.hear(number, new Hearing(granted, statement.rationale(), together ? MeetingVote.of(answers) : null)
			.checkedAgainst(this.hearers.members(number, appeal.body()).size()), who);
		this.news.heard(this.proposals.get(number), appeal, granted);
		return Map.of("decision", statement.choice(), AppealVariables.HEARD.name(),
				"%s granted the appeal: %s".formatted(appeal.bodyName(), statement.rationale()));
	}

	private void checkAlone(String number, Acting who) {
		if (this.hearers.tookPart(number, who.person()) || this.hearers.tookPart(number, who.member())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Who took part in rejecting proposal %s does not hear its appeal alone: enter how the body voted on it at a meeting, or have your governance office give this task to a member who took no part."
						.formatted(number));
		}
	}

}
