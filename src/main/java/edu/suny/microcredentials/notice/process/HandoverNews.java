package edu.suny.microcredentials.notice.process;

import java.util.LinkedHashMap;
import java.util.Map;

import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.HandedOver;
import edu.suny.microcredentials.proposal.Proposal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those whom it concerns that somebody took the place of another who made a
 * proposal.
 */
@Component
class HandoverNews {

	private final Notices notices;

	HandoverNews(Notices notices) {
		this.notices = notices;
	}

	@EventListener
	void handedOver(HandedOver event) {
		Proposal proposal = event.proposal();
		Map<String, String> sentences = new LinkedHashMap<>();
		sentences.put(proposal.lead(),
				"The governance office has put somebody else in the place of one who made “%s” (%s) with you.");
		sentences.put(event.from(),
				"The governance office has put somebody else in your place: you make “%s” (%s) no more.");
		sentences.put(event.to(),
				"The governance office has put you in the place of somebody who made “%s” (%s): you are one of its proposers now.");
		sentences.remove(event.by());
		this.notices.tell(sentences.entrySet()
			.stream()
			.map((each) -> new NewNotice(each.getKey(),
					"handed-over:%s:%d".formatted(proposal.number(), proposal.version()), "decided", proposal.campus(),
					proposal.number(), "Other proposers: %s (%s)".formatted(proposal.title(), proposal.number()),
					each.getValue().formatted(proposal.title(), proposal.number()) + "\nThe reason stands on its page.",
					"/proposals/" + proposal.number()))
			.toList());
	}

}
