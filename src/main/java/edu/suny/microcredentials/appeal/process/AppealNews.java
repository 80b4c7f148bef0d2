package edu.suny.microcredentials.appeal.process;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Proposal;

import org.springframework.stereotype.Component;

/**
 * What the proposers and the body that hears are told of an appeal. That a rejection can
 * be appealed stands in the notice of the rejection itself.
 */
@Component
class AppealNews {

	private final Notices notices;

	private final Belonging belonging;

	AppealNews(Notices notices, Belonging belonging) {
		this.notices = notices;
		this.belonging = belonging;
	}

	/** The table gives an appeal, and nobody is there to hear it. */
	void nobodyHears(Proposal proposal, Body body) {
		tell(Stream
			.concat(proposal.proposers().stream(), this.belonging.members(Groups.officeOf(body.campus())).stream())
			.distinct()
			.toList(), proposal, "appeal-unheard", "No appeal: " + name(proposal),
				"The rejection of “%s” (%s) is final: by the table of appeals %s would hear an appeal, and nobody there could. It has no members, or all of them make the proposal or rejected it."
					.formatted(proposal.title(), proposal.number(), body.name()));
	}

	void appealed(Proposal proposal, Appeal appeal) {
		tell(hearing(proposal, appeal), proposal, "appealed", "Appealed: " + name(proposal),
				"The rejection of “%s” (%s) is appealed, and %s hears it. Its chair or secretary records what it finds."
					.formatted(proposal.title(), proposal.number(), appeal.bodyName()));
	}

	void takenBack(Proposal proposal, Appeal appeal) {
		tell(hearing(proposal, appeal), proposal, "appeal-withdrawn", "Appeal taken back: " + name(proposal),
				"The proposers of “%s” (%s) took their appeal back. %s need not hear it any more."
					.formatted(proposal.title(), proposal.number(), appeal.bodyName()));
	}

	void heard(Proposal proposal, Appeal appeal, boolean granted) {
		tell(proposal.proposers(), proposal, "appeal-heard",
				"Appeal %s: %s".formatted(granted ? "granted" : "denied", name(proposal)), (granted
						? "%s granted the appeal of “%s” (%s). It is with you again, and the bodies consider it anew when you send it."
						: "%s denied the appeal of “%s” (%s). The rejection is final.")
					.formatted(appeal.bodyName(), proposal.title(), proposal.number()));
	}

	private List<String> hearing(Proposal proposal, Appeal appeal) {
		return this.belonging.members(appeal.body())
			.stream()
			.filter((member) -> !proposal.isProposedBy(member))
			.toList();
	}

	private static String name(Proposal proposal) {
		return "%s (%s)".formatted(proposal.title(), proposal.number());
	}

	private void tell(Collection<String> people, Proposal proposal, String what, String subject, String text) {
		this.notices.tell(people.stream()
			.map((user) -> new NewNotice(user, "%s:%s:%d".formatted(what, proposal.number(), proposal.round()),
					"decided", proposal.campus(), proposal.number(), subject, text, "/proposals/" + proposal.number()))
			.toList());
	}

}
