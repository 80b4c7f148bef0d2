package edu.suny.microcredentials.consultation.process;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.calendar.ProposalCalendar;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.consultation.AffectedDepartments;
import edu.suny.microcredentials.consultation.Consultation;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.consultation.Hearing;
import edu.suny.microcredentials.engine.Asked;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.HEARING;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** Whom a proposal concerns, who speaks for them, and until when; for diagrams. */
@PublishedToModels("consultations")
public class ConsultationsBean {

	private final Consultations consultations;

	private final AffectedDepartments departments;

	private final Consulted consulted;

	private final Proposals proposals;

	private final Campuses campuses;

	private final AcademicCalendar calendar;

	ConsultationsBean(Consultations consultations, AffectedDepartments departments, Consulted consulted,
			Proposals proposals, Campuses campuses, AcademicCalendar calendar) {
		this.calendar = calendar;
		this.consultations = consultations;
		this.departments = departments;
		this.consulted = consulted;
		this.proposals = proposals;
		this.campuses = campuses;
	}

	/**
	 * Ids of the departments whose courses it uses, other than the one that proposes it.
	 */
	public List<String> affected(DelegateExecution execution) {
		return this.departments.of(NUMBER.in(execution), PathCampus.of(execution),
				new ProposalDocument(PROPOSAL.in(execution)));
	}

	/** User ids of those who speak for it; none if all its members may. */
	public List<String> people(DelegateExecution execution) {
		return this.consulted.people(consultation(execution));
	}

	/** The body if neither its chair nor its secretary can speak for it. */
	public List<String> groups(DelegateExecution execution) {
		Consultation consultation = consultation(execution);
		return this.consulted.people(consultation).isEmpty() ? List.of(consultation.body()) : List.of();
	}

	/** The end of its clock, ISO 8601 with the offset of the campus. */
	public String due(DelegateExecution execution) {
		Consultation consultation = consultation(execution);
		ZoneId zone = this.campuses.get(consultation.campus()).zone();
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME
			.format(this.consultations.due(consultation).atZone(zone).withNano(0));
	}

	/** When those who are heard are reminded. */
	public Date reminder(DelegateExecution execution) {
		Consultation consultation = consultation(execution);
		return before(execution, this.consultations.due(consultation), consultation.askedAt());
	}

	/** By when the proposer answers a non-concurrence. */
	public Date answerDue(DelegateExecution execution) {
		return Date.from(answerEnd(execution));
	}

	/** When the proposer is reminded. */
	public Date answerReminder(DelegateExecution execution) {
		return before(execution, answerEnd(execution), Asked.at(execution));
	}

	private Instant answerEnd(DelegateExecution execution) {
		return calendar(execution).after(Asked.at(execution), Hearing.of(HEARING.in(execution)).answerDays());
	}

	private Date before(DelegateExecution execution, Instant end, Instant begun) {
		Instant reminder = calendar(execution).before(end, Hearing.of(HEARING.in(execution)).reminderDays());
		return Date.from(reminder.isAfter(begun) ? reminder : ProposalCalendar.NEVER);
	}

	private ProposalCalendar calendar(DelegateExecution execution) {
		Consultation consultation = consultation(execution);
		return this.calendar.of(consultation.campus(), consultation.proposal());
	}

	private Consultation consultation(DelegateExecution execution) {
		return this.consultations.get(CONSULTATION.in(execution));
	}

}
