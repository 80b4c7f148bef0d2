package edu.suny.microcredentials.committee.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Awaited;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.Hands;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.process.PathCampus;
import edu.suny.microcredentials.proposal.process.TaskAddress;
import edu.suny.microcredentials.proposal.process.TaskNames;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of the open tasks of a step those on whom it waits, and then those above them.
 */
@Component
@Transactional
class WaitingSteps {

	private static final String OVERDUE = "“%s” on proposal %s was asked for by %s and is not done. On the proposal's page the governance office can give it to somebody else.";

	private static final String UNANSWERED = "“%s” on proposal %s was asked for by %s and is not answered. If nobody of the department answers in as long again, it goes back to those who named it.";

	private final AttachedTasks attached;

	private final Hands hands;

	private final TaskSeat seat;

	private final Awaited awaited;

	private final Belonging belonging;

	private final Campuses campuses;

	private final Notices notices;

	WaitingSteps(AttachedTasks attached, Hands hands, TaskSeat seat, Awaited awaited, Belonging belonging,
			Campuses campuses, Notices notices) {
		this.attached = attached;
		this.hands = hands;
		this.seat = seat;
		this.awaited = awaited;
		this.belonging = belonging;
		this.campuses = campuses;
		this.notices = notices;
	}

	/** Once for each task and person. */
	void remind(DelegateExecution execution) {
		this.notices.tell(each(execution,
				(task) -> people(task).stream()
					.map((person) -> notice(task, person, "reminder", "%s waits for you: %s",
							"“%s” on proposal %s waits for you; it is asked for by %s."))
					.toList()));
	}

	/**
	 * The chair of the body that is asked, and the governance office; of its own tasks
	 * academic affairs, too.
	 */
	void tell(DelegateExecution execution) {
		this.notices.tell(each(execution,
				(task) -> above(task).stream()
					.map((person) -> notice(task, person, "escalation", "%s is overdue: %s",
							TaskAddress.isAlone(task.getTaskDefinitionKey()) ? UNANSWERED : OVERDUE))
					.toList()));
	}

	private List<NewNotice> each(DelegateExecution execution,
			java.util.function.Function<DelegateTask, List<NewNotice>> news) {
		return this.hands.atEach(this.attached.of(execution), news).stream().flatMap(List::stream).toList();
	}

	private Set<String> people(DelegateTask task) {
		Set<String> people = (task.getAssignee() != null) ? Set.of(task.getAssignee()) : this.seat.offered(task);
		return people.stream()
			.filter((person) -> this.hands.refusal(task, person).isEmpty())
			.collect(LinkedHashSet::new, Set::add, Set::addAll);
	}

	private Set<String> above(DelegateTask task) {
		String office = Groups.officeOf(campus(task));
		Set<String> above = new LinkedHashSet<>();
		this.seat.review(task).ifPresent((review) -> above.addAll(this.awaited.chair(review.id())));
		above.addAll(this.belonging.members(office));
		if (this.seat.groups(task).contains(office)) {
			above.addAll(this.belonging.members(campus(task) + "-academic-affairs"));
		}
		return above;
	}

	private NewNotice notice(DelegateTask task, String person, String kind, String subject, String text) {
		String number = number(task);
		String step = TaskNames.step(task.getName(), number);
		return new NewNotice(person, "%s:task:%s".formatted(kind, task.getId()), kind, campus(task), number,
				subject.formatted(number, step), text.formatted(step, number, day(task)),
				TaskAddress.ofProposal(number, task.getId(), task.getTaskDefinitionKey()));
	}

	/** The last day, by the clock of the campus. */
	private String day(DelegateTask task) {
		ZoneId zone = this.campuses.get(campus(task)).zone();
		return Optional.ofNullable(task.getDueDate())
			.map((due) -> LocalDate.ofInstant(due.toInstant(), zone).toString())
			.orElse("now");
	}

	private static String number(DelegateTask task) {
		return task.getExecution().getProcessBusinessKey();
	}

	private static String campus(DelegateTask task) {
		return PathCampus.of(task);
	}

}
