package edu.suny.microcredentials.notice.process;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Ends;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalDecided;
import edu.suny.microcredentials.proposal.ProposalDecided.How;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the proposers how their proposal ended, and what they can do against it. It waits
 * for the end of the transaction, when it is known whether they can appeal, and comes
 * before {@link TouchedTasks}: the task of an appeal needs no notice of its own then.
 */
@Component
class DecisionNews {

	private static final Map<How, String> SENTENCES = Map.of(How.PUBLISHED,
			"It stands in the public catalogue now, with the evidence of its governance.", How.REJECTED,
			"Who rejected it, and why, stands on its page.", How.DECLINED,
			"Academic affairs declined it. The reasons stand on its page.");

	private final Notices notices;

	private final Proposals proposals;

	private final Ends ends;

	DecisionNews(Notices notices, Proposals proposals, Ends ends) {
		this.ends = ends;
		this.notices = notices;
		this.proposals = proposals;
	}

	/**
	 * Each round can end in another way: what was rejected is published after an appeal.
	 */
	static String key(Proposal proposal) {
		return "decided:%s:%d:%s".formatted(proposal.number(), proposal.round(), proposal.state());
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	@Order(0)
	void decided(ProposalDecided event) {
		Proposal proposal = this.proposals.get(event.number());
		String word = event.how().word();
		String text = Stream
			.concat(Stream.of("“%s” (%s) is %s.".formatted(proposal.title(), proposal.number(), word),
					SENTENCES.get(event.how())), this.ends.recourse(proposal).stream())
			.collect(Collectors.joining("\n"));
		this.notices.tell(proposal.proposers()
			.stream()
			.map((user) -> new NewNotice(user, key(proposal), "decided", proposal.campus(), proposal.number(),
					"Decided: %s is %s (%s)".formatted(proposal.title(), word, proposal.number()), text,
					"/proposals/" + proposal.number()))
			.toList());
	}

}
