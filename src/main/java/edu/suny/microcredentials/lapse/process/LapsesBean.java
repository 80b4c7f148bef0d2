package edu.suny.microcredentials.lapse.process;

import java.time.Instant;
import java.util.Date;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.calendar.ProposalCalendar;
import edu.suny.microcredentials.engine.Asked;
import edu.suny.microcredentials.engine.ProcessVariable;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.ProposalNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** When a draft lapses that nobody touches, for the diagram of the preparation. */
@PublishedToModels("lapses")
public class LapsesBean {

	/** Set where a body that goes on waits for changes; it has deadlines of its own. */
	private static final ProcessVariable<Long> ASKED_BY = new ProcessVariable<>("askedByReview", Long.class);

	private final AcademicCalendar calendar;

	LapsesBean(AcademicCalendar calendar) {
		this.calendar = calendar;
	}

	/** When the draft lapses, unless somebody touches it. */
	public Date due(DelegateExecution execution) {
		return Date.from(end(execution));
	}

	/** When its proposers are reminded. */
	public Date reminder(DelegateExecution execution) {
		Instant end = end(execution);
		if (end.equals(ProposalCalendar.NEVER)) {
			return Date.from(ProposalCalendar.NEVER);
		}
		Instant reminder = calendar(execution).before(end, rest(execution).reminderDays());
		return Date.from(reminder.isAfter(Asked.touched(execution)) ? reminder : ProposalCalendar.NEVER);
	}

	private Instant end(DelegateExecution execution) {
		return ASKED_BY.find(execution).isPresent() ? ProposalCalendar.NEVER
				: calendar(execution).after(Asked.touched(execution), rest(execution).days());
	}

	private static Rest rest(DelegateExecution execution) {
		JsonNode answer = Rest.VARIABLE.in(execution);
		return Rest.of(answer);
	}

	private ProposalCalendar calendar(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		return this.calendar.of(ProposalNumber.of(number).campus(), number);
	}

}
