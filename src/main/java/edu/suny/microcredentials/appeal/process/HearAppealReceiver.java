package edu.suny.microcredentials.appeal.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.process.Standing;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Takes what the body found that heard an appeal. */
@Component
class HearAppealReceiver implements FormReceiver {

	private final Appeals appeals;

	private final Proposals proposals;

	private final Standing standing;

	private final AppealNews news;

	HearAppealReceiver(Appeals appeals, Proposals proposals, Standing standing, AppealNews news) {
		this.appeals = appeals;
		this.proposals = proposals;
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
		String number = NUMBER.in(task);
		boolean granted = statement.choice().equals("granted");
		this.appeals.hear(number, granted, statement.rationale(), user, this.standing.of(task, user).absent());
		Appeal heard = this.appeals.last(number).orElseThrow();
		this.news.heard(this.proposals.get(number), heard, granted);
		return Map.of("decision", statement.choice(), AppealVariables.HEARD.name(),
				"%s granted the appeal: %s".formatted(heard.bodyName(), statement.rationale()));
	}

}
