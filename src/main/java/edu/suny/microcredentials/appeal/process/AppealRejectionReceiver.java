package edu.suny.microcredentials.appeal.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Takes whether a proposer appeals a rejection, and why. */
@Component
class AppealRejectionReceiver implements FormReceiver {

	private final Appeals appeals;

	private final Proposals proposals;

	private final AppealNews news;

	AppealRejectionReceiver(Appeals appeals, Proposals proposals, AppealNews news) {
		this.appeals = appeals;
		this.proposals = proposals;
		this.news = news;
	}

	@Override
	public String form() {
		return "appeal-rejection";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		String action = Statement.of(answers, "action", Set.of("appeal", "accept")).choice();
		Proposal proposal = this.proposals.get(NUMBER.in(task));
		if (!proposal.isProposedBy(user)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Only those who make proposal %s appeal its rejection.".formatted(proposal.number()));
		}
		if (action.equals("accept")) {
			this.appeals.accept(proposal.number(), user);
			return Map.of("action", action);
		}
		String grounds = Statement.text(answers, "grounds");
		if (grounds == null) {
			throw new RefusedException(Reason.INVALID, "Give the grounds of the appeal: whoever hears it reads them.");
		}
		this.appeals.appeal(proposal.number(), grounds, user);
		this.news.appealed(proposal, this.appeals.last(proposal.number()).orElseThrow());
		return Map.of("action", action, "grounds", TypedText.inForm(grounds));
	}

}
