package edu.suny.microcredentials.hold;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import edu.suny.microcredentials.calendar.PauseChanged;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.Suspension;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.LeftReview;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a proposal for the governance office and lets it go on. While it is held nobody
 * decides about it, and its periods stand still.
 */
@Component
@Transactional
public class Holding {

	/** As far as a calendar reckons. */
	private static final int MOST_DAYS = 366;

	private final Holds holds;

	private final Proposals proposals;

	private final Campuses campuses;

	private final Belonging belonging;

	private final Suspension suspension;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	Holding(Holds holds, Proposals proposals, Campuses campuses, Belonging belonging, Suspension suspension,
			Notices notices, ApplicationEventPublisher events) {
		this.holds = holds;
		this.proposals = proposals;
		this.campuses = campuses;
		this.belonging = belonging;
		this.suspension = suspension;
		this.notices = notices;
		this.events = events;
	}

	/**
	 * Holds a proposal from today on.
	 * @param until the last day of it
	 * @throws RefusedException if the user is not of the governance office, the reason is
	 * missing, the day is no day of the next year, or the proposal is held already or has
	 * ended
	 */
	public void hold(String number, String reason, LocalDate until, String user) {
		Proposal proposal = ofOffice(number, user);
		String why = WrittenReason.of(reason);
		LocalDate today = today(proposal.campus());
		if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
			throw new RefusedException(Reason.INVALID,
					"Choose the last day on which it is held: from today on, and within a year.");
		}
		if (proposal.state().isFinal()) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s cannot be held while %s".formatted(number, proposal.state()));
		}
		if (this.holds.open(number).isPresent()) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s is held already. Let it go on first, then hold it again.".formatted(number));
		}
		this.holds.begin(number, why, today, until, user);
		this.events.publishEvent(new PauseChanged(number));
		this.suspension.suspend(number);
		tell(proposal, "held:%s:%s".formatted(number, until),
				"Held until %s: %s (%s)".formatted(until, proposal.title(), number),
				"The governance office holds “%s” (%s) until %s. Nobody decides about it until then. Why: %s"
					.formatted(proposal.title(), number, until, why));
	}

	/**
	 * Lets a proposal go on before its time is over.
	 * @throws RefusedException if the user is not of the governance office, or if it is
	 * not held
	 */
	public void goOn(String number, String user) {
		Proposal proposal = ofOffice(number, user);
		Hold hold = this.holds.open(number)
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT, "Proposal %s is not held.".formatted(number)));
		goOn(hold, proposal, today(proposal.campus()), user);
	}

	/** Proposals whose time on hold is over. */
	List<String> over() {
		return this.campuses.all()
			.stream()
			.map(Campus::id)
			.flatMap((campus) -> this.holds.over(campus, today(campus)).stream())
			.toList();
	}

	/** Lets a proposal go on whose time is over; of two nodes one does. */
	void goOnAfterItsTime(String number) {
		this.holds.takeOver(number).ifPresent((hold) -> goOn(hold, this.proposals.get(number), hold.last(), null));
	}

	/** Whoever withdraws a proposal need not wait. */
	@EventListener
	void left(LeftReview event) {
		Proposal proposal = this.proposals.get(event.number());
		if (proposal.state().isFinal()) {
			this.holds.open(event.number()).ifPresent((hold) -> this.holds.end(hold, today(proposal.campus()), null));
		}
	}

	private void goOn(Hold hold, Proposal proposal, LocalDate last, String user) {
		if (!this.holds.end(hold, last, user)) {
			return;
		}
		this.suspension.resume(proposal.number());
		this.events.publishEvent(new PauseChanged(proposal.number()));
		tell(proposal, "goes-on:" + hold.id(), "Goes on: %s (%s)".formatted(proposal.title(), proposal.number()),
				"“%s” (%s) is not held any more. Those who have it are asked again; the time in which it was held is added to theirs."
					.formatted(proposal.title(), proposal.number()));
	}

	private void tell(Proposal proposal, String key, String subject, String text) {
		this.notices.tell(proposal.proposers()
			.stream()
			.map((user) -> new NewNotice(user, key, "held", proposal.campus(), proposal.number(), subject, text,
					"/proposals/" + proposal.number()))
			.toList());
	}

	private Proposal ofOffice(String number, String user) {
		Proposal proposal = this.proposals.get(number);
		if (!this.belonging.isOffice(user, proposal.campus())) {
			throw new RefusedException(Reason.FORBIDDEN, "Only the governance office of its campus holds a proposal.");
		}
		return proposal;
	}

	private LocalDate today(String campus) {
		ZoneId zone = this.campuses.get(campus).zone();
		return LocalDate.now(zone);
	}

}
