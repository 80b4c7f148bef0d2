package edu.suny.microcredentials.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.LeftReview;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is heard on a proposal, and what they say. None of it counts as a decision of a
 * body.
 */
@Component("consultationRecord")
@Transactional
public class Consultations {

	private static final String WITH_THE_PROPOSAL = "The proposal has come to its end.";

	private final ConsultationRows rows;

	private final Proposals proposals;

	private final AcademicCalendar calendar;

	private final GovernanceRecord record;

	Consultations(ConsultationRows rows, Proposals proposals, AcademicCalendar calendar, GovernanceRecord record) {
		this.record = record;
		this.rows = rows;
		this.proposals = proposals;
		this.calendar = calendar;
	}

	/** Opens one that a rule asks for. */
	public Consultation open(String number, String body, String reason) {
		Proposal proposal = this.proposals.get(number);
		return opened(this.rows.open(number, proposal.round(), proposal.revision(), body, null, reason, null), null,
				null);
	}

	/**
	 * Opens one that the office adds, of a body or of a person.
	 * @throws RefusedException if they are heard already, or have said what they think of
	 * this revision
	 */
	public Consultation add(String number, String body, String person, String reason, String by) {
		Proposal proposal = this.proposals.get(number);
		String who = (body != null) ? body : person;
		of(number).stream().filter((each) -> each.isOf(who)).forEach((each) -> {
			if (each.isOpen()) {
				throw new RefusedException(Reason.CONFLICT, "They are being consulted already.");
			}
			if (each.revision() == proposal.revision() && each.outcome().endsWith("concurred")) {
				throw new RefusedException(Reason.CONFLICT,
						"They were consulted on revision %d, and their position stands on this page."
							.formatted(each.revision()));
			}
		});
		return opened(this.rows.open(number, proposal.round(), proposal.revision(), body, person, reason, by), by,
				Role.GOVERNANCE_OFFICE);
	}

	private Consultation opened(Consultation consultation, String by, Role role) {
		this.record.append(act(ActKind.CONSULTED, consultation).by(by).as(role));
		return consultation;
	}

	private void closed(long id, String outcome, String by, String reason) {
		this.rows.close(id, outcome, by, reason);
		this.record.append(act(ActKind.CONSULTATION_CLOSED, get(id)).by(by)
			.as((by != null) ? Role.GOVERNANCE_OFFICE : null)
			.with("outcome", outcome)
			.withConfidential("reason", reason));
	}

	private static Act act(ActKind kind, Consultation consultation) {
		return Act.of(kind, consultation.proposal())
			.with("consultation", (int) consultation.id())
			.with("round", consultation.round())
			.with("revision", consultation.revision())
			.with("body", consultation.body())
			.withPerson("person", consultation.person());
	}

	/**
	 * Opens one of a body to which another refers a matter, unless it is being consulted
	 * already.
	 */
	public Optional<Consultation> refer(String number, String body, String reason, String by) {
		if (of(number).stream().anyMatch((each) -> each.isOf(body) && each.isOpen())) {
			return Optional.empty();
		}
		Proposal proposal = this.proposals.get(number);
		return Optional.of(opened(
				this.rows
					.referred(this.rows.open(number, proposal.round(), proposal.revision(), body, null, reason, by)),
				by, Role.OFFICER));
	}

	/** The clock begins, by the table. */
	public Consultation begin(long id, Hearing hearing) {
		get(id);
		this.rows.begin(id, hearing);
		return get(id);
	}

	/**
	 * They concur, or they do not.
	 * @param text the reasons, or null
	 * @return how it goes on: concurred, not-concurred, answer
	 * @throws RefusedException if it is closed
	 */
	public String respond(long id, boolean concurs, Acting acting, String text) {
		Consultation consultation = openOne(id);
		this.rows.say(id, concurs ? "concurrence" : "non-concurrence", acting.person(), acting.absent(), text);
		this.record.append(act(ActKind.RESPONDED, consultation).by(acting.person())
			.actingFor(acting.absent())
			.as(Role.CONSULTED)
			.with("position", concurs ? "concurrence" : "non-concurrence")
			.withConfidential("text", text));
		String next = concurs ? "concurred" : (answersLeft(consultation) > 0) ? "answer" : "not-concurred";
		if (!next.equals("answer")) {
			this.rows.close(id, next, acting.person(), null);
		}
		return next;
	}

	/** The proposer answers a non-concurrence in writing; the clock begins anew. */
	public void answer(long id, String user, String text) {
		Consultation consultation = openOne(id);
		this.rows.say(id, "answer", user, null, text);
		this.record.append(act(ActKind.RESPONDED, consultation).by(user)
			.as(Role.PROPOSER)
			.with("position", "answer")
			.withConfidential("text", text));
		this.rows.beginAgain(id);
	}

	/**
	 * The time has passed without a word: by the table that is concurrence, or they are
	 * asked again.
	 */
	public Consultation silence(long id) {
		Consultation consultation = openOne(id);
		if ("waits".equals(consultation.silence())) {
			this.rows.beginAgain(id);
		}
		else {
			closed(id, "silent", null, null);
		}
		return get(id);
	}

	/** The office lets it go on without the proposer's answer; the objection stands. */
	public void goOn(long id, Acting office, String reason) {
		openOne(id);
		closed(id, "not-concurred", office.person(), reason);
	}

	/** The rules of the campus do not hear them. */
	public void leaveOut(long id, String reason) {
		closed(id, "closed", null, reason);
	}

	/** The office ends one that it added. */
	public void remove(long id, String by, String reason) {
		openOne(id);
		closed(id, "removed", by, reason);
	}

	/** When the clock ends; a pure reckoning from the row and the campus's calendar. */
	@Transactional(readOnly = true)
	public Instant due(long id) {
		return due(get(id));
	}

	/** When its clock ends; null before it began. */
	@Transactional(readOnly = true)
	public Instant due(Consultation consultation) {
		return (consultation.askedAt() != null) ? this.calendar.of(consultation.campus(), consultation.proposal())
			.after(consultation.askedAt(), consultation.days()) : null;
	}

	@Transactional(readOnly = true)
	public Consultation get(long id) {
		return this.rows.find(id)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no such consultation."));
	}

	/** All of a proposal, the first first. */
	@Transactional(readOnly = true)
	public List<Consultation> of(String number) {
		return this.rows.of(number);
	}

	/** Those that the office added and the end of the proposal cut off. */
	@Transactional(readOnly = true)
	public List<Consultation> endedWithIt(String number) {
		return of(number).stream()
			.filter((each) -> each.isAdded() && WITH_THE_PROPOSAL.equals(each.closingReason()))
			.toList();
	}

	/** What was said about a proposal, the first first. */
	@Transactional(readOnly = true)
	public List<Position> positions(String number) {
		return this.rows.positions(number);
	}

	/** With a round end those of its path; with the proposal all of them. */
	@EventListener
	void left(LeftReview event) {
		boolean ended = this.proposals.get(event.number()).state().isFinal();
		of(event.number()).stream()
			.filter((each) -> each.isOpen() && (ended || !each.isAdded()))
			.forEach((each) -> closed(each.id(), "closed", null,
					ended ? WITH_THE_PROPOSAL : "The proposal was returned before they answered."));
	}

	private long answersLeft(Consultation consultation) {
		return consultation.answers() - positions(consultation.proposal()).stream()
			.filter((each) -> each.consultation() == consultation.id() && each.kind().equals("answer"))
			.count();
	}

	private Consultation openOne(long id) {
		return this.rows.lock(id)
			.filter(Consultation::isOpen)
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT, "This consultation is closed."));
	}

}
