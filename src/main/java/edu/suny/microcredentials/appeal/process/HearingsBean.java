package edu.suny.microcredentials.appeal.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.calendar.ProposalCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Asked;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalNumber;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Who hears an appeal, and until when what is open, for its diagram. */
@PublishedToModels("hearings")
public class HearingsBean {

	private final Appeals appeals;

	private final Rejections rejections;

	private final Proposals proposals;

	private final Transfers transfers;

	private final Campuses campuses;

	private final Belonging belonging;

	private final AcademicCalendar calendar;

	HearingsBean(Appeals appeals, Rejections rejections, Proposals proposals, Transfers transfers, Campuses campuses,
			Belonging belonging, AcademicCalendar calendar) {
		this.appeals = appeals;
		this.rejections = rejections;
		this.proposals = proposals;
		this.transfers = transfers;
		this.campuses = campuses;
		this.belonging = belonging;
		this.calendar = calendar;
	}

	/** Until when it can be appealed. */
	public Date due(DelegateExecution execution) {
		return Date.from(end(execution, "days"));
	}

	/** When its proposer is reminded. */
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

	/**
	 * User ids of those who record what the body found: its chair and secretary, or else
	 * its members. Nobody who makes or made the proposal, and nobody by whose own word it
	 * was rejected.
	 */
	public List<String> hearers(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		Appeal appeal = this.appeals.last(number).orElseThrow();
		List<String> members = this.belonging.members(appeal.body())
			.stream()
			.filter(Predicate.not(recused(number)))
			.toList();
		Body body = this.campuses.body(appeal.body()).orElseThrow();
		List<String> officers = Stream.of(body.chair(), body.secretary()).filter(members::contains).toList();
		return officers.isEmpty() ? members : officers;
	}

	private Predicate<String> recused(String number) {
		Proposal proposal = this.proposals.get(number);
		List<String> former = this.transfers.formerProposers(number);
		List<String> rejected = this.rejections.last(number)
			.stream()
			.flatMap((review) -> Stream.of(review.decidedBy() + "", review.decidedFor() + ""))
			.toList();
		return (user) -> proposal.isProposedBy(user) || former.contains(user) || rejected.contains(user);
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
		String number = NUMBER.in(execution);
		return this.calendar.of(ProposalNumber.of(number).campus(), number);
	}

}
