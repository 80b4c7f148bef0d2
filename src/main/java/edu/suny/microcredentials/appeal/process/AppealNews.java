package edu.suny.microcredentials.appeal.process;

import java.util.Collection;

import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Proposal;

import org.springframework.stereotype.Component;

/** What the proposers and the body that hears are told of an appeal. */
@Component
class AppealNews {

	private final Notices notices;

	private final Belonging belonging;

	AppealNews(Notices notices, Belonging belonging) {
		this.notices = notices;
		this.belonging = belonging;
	}

	void canBeAppealed(Proposal proposal, String body, String until) {
		tell(proposal.proposers(), proposal, "appealable",
				"Can be appealed until %s: %s".formatted(until, name(proposal)),
				"“%s” (%s) was rejected. Until %s you can appeal; %s would hear it. If you do not, the rejection is final."
					.formatted(proposal.title(), proposal.number(), until, body));
	}

	void appealed(Proposal proposal, Appeal appeal) {
		tell(this.belonging.members(appeal.body()).stream().filter((member) -> !proposal.isProposedBy(member)).toList(),
				proposal, "appealed", "Appealed: " + name(proposal),
				"The rejection of “%s” (%s) is appealed, and %s hears it. Its chair or secretary records what it finds."
					.formatted(proposal.title(), proposal.number(), appeal.bodyName()));
	}

	void heard(Proposal proposal, Appeal appeal, boolean granted) {
		tell(proposal.proposers(), proposal, "appeal-heard",
				"Appeal %s: %s".formatted(granted ? "granted" : "denied", name(proposal)), (granted
						? "%s granted the appeal of “%s” (%s). It is with you again, and the bodies consider it anew when you send it."
						: "%s denied the appeal of “%s” (%s). The rejection is final.")
					.formatted(appeal.bodyName(), proposal.title(), proposal.number()));
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
