package edu.suny.microcredentials.notice.process;

import java.util.Map;

import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalDecided;
import edu.suny.microcredentials.proposal.ProposalDecided.How;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the proposers how their proposal ended. */
@Component
class DecisionNews {

	private static final Map<How, String> SENTENCES = Map.of(How.PUBLISHED,
			"It stands in the public catalogue now, with the evidence of its governance.", How.REJECTED,
			"Who rejected it, and why, stands on its page.", How.DECLINED,
			"Academic affairs declined it. The reasons stand on its page.");

	private final Notices notices;

	private final Proposals proposals;

	DecisionNews(Notices notices, Proposals proposals) {
		this.notices = notices;
		this.proposals = proposals;
	}

	@EventListener
	void decided(ProposalDecided event) {
		Proposal proposal = this.proposals.get(event.number());
		String word = event.how().word();
		this.notices.tell(proposal.proposers()
			.stream()
			.map((user) -> new NewNotice(user, "decided:" + proposal.number(), "decided", proposal.campus(),
					proposal.number(), "Decided: %s is %s (%s)".formatted(proposal.title(), word, proposal.number()),
					"“%s” (%s) is %s.\n%s".formatted(proposal.title(), proposal.number(), word,
							SENTENCES.get(event.how())),
					"/proposals/" + proposal.number()))
			.toList());
	}

}
