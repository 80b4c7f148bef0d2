package edu.suny.microcredentials.askback.process;

import edu.suny.microcredentials.askback.Request;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;

/**
 * What proposers are told of their request. What is given back comes to them as any
 * return does.
 */
@Component
class RequestNews {

	private final Notices notices;

	private final Proposals proposals;

	RequestNews(Notices notices, Proposals proposals) {
		this.notices = notices;
		this.proposals = proposals;
	}

	void refused(Request request) {
		Proposal proposal = this.proposals.get(request.proposal());
		String subject = "Not given back: %s (%s)".formatted(proposal.title(), proposal.number());
		String text = "%s does not give “%s” (%s) back; its review goes on. Why: %s".formatted(request.bodyName(),
				proposal.title(), proposal.number(), request.rationale());
		this.notices.tell(proposal.proposers()
			.stream()
			.map((user) -> new NewNotice(user, "not-given-back:" + request.id(), "decided", proposal.campus(),
					proposal.number(), subject, text, "/proposals/%s#asked-back".formatted(proposal.number())))
			.toList());
	}

}
