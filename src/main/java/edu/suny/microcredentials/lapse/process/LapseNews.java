package edu.suny.microcredentials.lapse.process;

import java.time.Instant;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;

/** What the proposers of a draft that rests are told. */
@Component
class LapseNews {

	private final Proposals proposals;

	private final Campuses campuses;

	private final Notices notices;

	private final Words words;

	LapseNews(Proposals proposals, Campuses campuses, Notices notices, Words words) {
		this.proposals = proposals;
		this.campuses = campuses;
		this.notices = notices;
		this.words = words;
	}

	/** Once for each end. */
	void comesNear(String number, Instant end) {
		Proposal proposal = this.proposals.get(number);
		String day = this.words.day(end, this.campuses.get(proposal.campus()).zone());
		tell(proposal, "lapse-near:%s:%s".formatted(number, end), "reminder",
				"Lapses on %s: %s (%s)".formatted(day, proposal.title(), number),
				"Nobody has worked on “%s” (%s) for a while. It lapses on %s, unless you save the draft or send it for review."
					.formatted(proposal.title(), number, day));
	}

	void lapsed(String number) {
		Proposal proposal = this.proposals.get(number);
		tell(proposal, "lapsed:" + number, "decided", "Lapsed: %s (%s)".formatted(proposal.title(), number),
				"Nobody has worked on “%s” (%s) in the time that your campus gives, so it has lapsed. Nothing of it is deleted: on its page you can take it up again as a copy."
					.formatted(proposal.title(), number));
	}

	private void tell(Proposal proposal, String key, String kind, String subject, String text) {
		this.notices.tell(proposal.proposers()
			.stream()
			.map((user) -> new NewNotice(user, key, kind, proposal.campus(), proposal.number(), subject, text,
					"/proposals/" + proposal.number()))
			.toList());
	}

}
