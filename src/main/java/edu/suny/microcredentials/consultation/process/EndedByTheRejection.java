package edu.suny.microcredentials.consultation.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import edu.suny.microcredentials.appeal.AppealGranted;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.consultation.Consultation;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the office whom it had asked when the proposal was rejected. It asks them again
 * if it likes: what the proposers change after a granted appeal nobody has read yet.
 */
@Component
class EndedByTheRejection {

	private final Consultations consultations;

	private final Proposals proposals;

	private final Campuses campuses;

	private final Belonging belonging;

	private final Notices notices;

	EndedByTheRejection(Consultations consultations, Proposals proposals, Campuses campuses, Belonging belonging,
			Notices notices) {
		this.consultations = consultations;
		this.proposals = proposals;
		this.campuses = campuses;
		this.belonging = belonging;
		this.notices = notices;
	}

	@EventListener
	void granted(AppealGranted event) {
		Proposal proposal = this.proposals.get(event.number());
		List<Consultation> ended = this.consultations.endedWithIt(event.number());
		if (ended.isEmpty()) {
			return;
		}
		String text = "The rejection of “%s” (%s) was taken back after an appeal. It had ended the consultation of %s, which your office had added. On the proposal's page you can have them heard again."
			.formatted(proposal.title(), proposal.number(), names(ended));
		this.notices.tell(this.belonging.members(Groups.officeOf(proposal.campus()))
			.stream()
			.map((user) -> new NewNotice(user,
					"consultation-ended:%s:%d".formatted(proposal.number(), proposal.round()), "escalation",
					proposal.campus(), proposal.number(),
					"Not consulted any more: %s (%s)".formatted(proposal.title(), proposal.number()), text,
					"/proposals/" + proposal.number()))
			.toList());
	}

	private String names(List<Consultation> ended) {
		Map<String, String> people = this.belonging
			.names(ended.stream().map(Consultation::person).filter(Objects::nonNull).toList());
		return ended.stream()
			.map((each) -> (each.body() != null) ? this.campuses.body(each.body()).map(Body::name).orElse(each.body())
					: people.get(each.person()))
			.collect(Collectors.joining(", "));
	}

}
