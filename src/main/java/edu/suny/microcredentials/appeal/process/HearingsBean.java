package edu.suny.microcredentials.appeal.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.calendar.ProposalCalendar;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Asked;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Who hears an appeal, and until when what is open, for its diagram. */
@PublishedToModels("hearings")
public class HearingsBean {

	private final Appeals appeals;

	private final Hearers hearers;

	private final Campuses campuses;

	private final AcademicCalendar calendar;

	HearingsBean(Appeals appeals, Hearers hearers, Campuses campuses, AcademicCalendar calendar) {
		this.appeals = appeals;
		this.hearers = hearers;
		this.campuses = campuses;
		this.calendar = calendar;
	}

	/** Until when it can be appealed. */
	public Date due(DelegateExecution execution) {
		return Date.from(end(execution, "days"));
	}

	/** When its proposers are reminded. */
	public Date reminder(DelegateExecution execution) {
		return before(execution, "days");
	}

	/** By when the body is asked to hear it. */
	public Date hearingDue(DelegateExecution execution) {
		return Date.from(end(execution, "hearingDays"));
	}

	/** When those are reminded who record it. */
	public Date hearingReminder(DelegateExecution execution) {
		return before(execution, "hearingDays");
	}

	/** User ids of those who record what the body found. */
	public List<String> hearers(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		return this.hearers.of(number,
				this.campuses.body(this.appeals.last(number).orElseThrow().body()).orElseThrow());
	}

	private Date before(DelegateExecution execution, String period) {
		Instant reminder = calendar(execution).before(end(execution, period), days(execution, "reminderDays"));
		return Date.from(reminder.isAfter(Asked.at(execution)) ? reminder : ProposalCalendar.NEVER);
	}

	private Instant end(DelegateExecution execution, String period) {
		return calendar(execution).after(Asked.at(execution), Math.max(1, days(execution, period)));
	}

	private static int days(DelegateExecution execution, String period) {
		return AppealVariables.APPEALING.in(execution).path(period).asInt();
	}

	private ProposalCalendar calendar(DelegateExecution execution) {
		return this.calendar.of(PathCampus.of(execution), NUMBER.in(execution));
	}

}
