package edu.suny.microcredentials.committee.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import edu.suny.microcredentials.committee.Reassignment;
import edu.suny.microcredentials.committee.Reassignments;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Seats;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Bystanders;
import edu.suny.microcredentials.engine.Hands;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.proposal.process.PathCampus;
import edu.suny.microcredentials.proposal.process.TaskNames;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a governance office give an open task to another member of the body that is asked:
 * people leave.
 */
@Component
public class Reassigning {

	private final TaskSeat seat;

	private final Seats seats;

	private final Reassignments reassignments;

	private final Belonging belonging;

	private final Hands hands;

	Reassigning(TaskSeat seat, Seats seats, Reassignments reassignments, Belonging belonging, Hands hands) {
		this.seat = seat;
		this.seats = seats;
		this.reassignments = reassignments;
		this.belonging = belonging;
		this.hands = hands;
	}

	/**
	 * Makes a task another member's; the seat in a ballot goes with it.
	 * @param user of the governance office of the proposal's campus
	 * @return the proposal's number
	 * @throws RefusedException if they are not, if the reason is missing, or if the other
	 * may not do this task
	 */
	@Transactional
	public String reassign(String task, String to, String reason, String user) {
		return this.hands.change(task, (found) -> reassign(found, to, reason, user));
	}

	/**
	 * User ids of those to whom this user may give a task; none where it stays with a
	 * person.
	 */
	@Transactional(readOnly = true)
	public List<String> possible(String task, String user) {
		return this.hands.at(task, (found) -> {
			if (!this.belonging.isOffice(user, PathCampus.of(found))) {
				return List.of();
			}
			Optional<Review> review = this.seat.review(found);
			List<String> others = roster(found, review).stream()
				.filter((member) -> !member.equals(found.getAssignee()) && !member.equals(user))
				.toList();
			Set<String> barred = whyNot(found, review, others).keySet();
			return others.stream().filter((member) -> !barred.contains(member)).toList();
		});
	}

	private String reassign(DelegateTask task, String to, String reason, String user) {
		String number = task.getExecution().getProcessBusinessKey();
		String campus = PathCampus.of(task);
		if (!this.belonging.isOffice(user, campus)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Only the governance office of its campus gives a task to another member.");
		}
		String why = WrittenReason.of(reason);
		TypedText.checkIds(to);
		if (user.equals(to)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"You cannot put yourself into the place of somebody who decides. Choose another member, or somebody else of your office has to.");
		}
		Optional<Review> review = this.seat.review(task);
		List<String> roster = roster(task, review);
		if (roster.isEmpty()) {
			throw new RefusedException(Reason.INVALID,
					"This task is one person's and no body's. A draft goes with its proposal to another proposer.");
		}
		if (to == null || !roster.contains(to) || !this.belonging.campuses(to).contains(campus)) {
			throw new RefusedException(Reason.INVALID, "Choose a member of %s; '%s' is none."
				.formatted(review.map(Review::bodyName).orElse("the body or office that is asked"), text(to)));
		}
		Optional.ofNullable(whyNot(task, review, List.of(to)).get(to)).ifPresent((sentence) -> {
			throw new RefusedException(Reason.CONFLICT, sentence);
		});
		if (to.equals(task.getAssignee())) {
			throw new RefusedException(Reason.CONFLICT, "They have this task already.");
		}
		String from = task.getAssignee();
		List<String> bodies = this.seat.bodies(task);
		give(task, to);
		this.reassignments.record(number, task.getId(),
				review.map(Review::body).orElse((bodies.size() == 1) ? bodies.get(0) : null),
				review.map(Review::actingBody).orElse(null),
				new Reassignment(TaskNames.step(task.getName(), number), from, to, why, user, Instant.now()));
		return number;
	}

	private void give(DelegateTask task, String to) {
		String from = task.getAssignee();
		boolean spoken = this.seat.isSpokenFor(task);
		String member = (task.getOwner() != null) ? task.getOwner() : from;
		this.seat.place(task).ifPresent((review) -> this.seats.give(review.id(), member, to));
		task.getCandidates()
			.stream()
			.filter((link) -> link.getUserId() != null)
			.map(IdentityLink::getUserId)
			.toList()
			.forEach((candidate) -> {
				task.deleteCandidateUser(candidate);
				task.deleteUserIdentityLink(candidate, Standing.LINK);
			});
		if (spoken) {
			// By this it is seen that they have it for a body.
			task.addCandidateUser(to);
		}
		task.setAssignee(to);
		task.setOwner(null);
		if (from != null) {
			this.hands.forget(task.getId(), from);
		}
	}

	/**
	 * Of a body's review its members; else those of the groups to which it is offered, or
	 * of the body for which others speak.
	 */
	private List<String> roster(DelegateTask task, Optional<Review> review) {
		List<String> groups = review.map((each) -> List.of(each.sitting())).orElseGet(() -> this.seat.bodies(task));
		return groups.stream().flatMap((group) -> this.belonging.members(group).stream()).distinct().sorted().toList();
	}

	/**
	 * By member, those who may not have it; the first reason counts. All are asked about
	 * at once.
	 */
	private Map<String, String> whyNot(DelegateTask task, Optional<Review> review, List<String> members) {
		Map<String, String> why = new HashMap<>();
		this.seat.place(task)
			.filter((each) -> "ballot".equals(each.method()))
			.ifPresent((each) -> each.eligible()
				.forEach((member) -> why.put(member,
						"They have a vote of their own in %s, and nobody has two.".formatted(each.bodyName()))));
		review.ifPresent((each) -> {
			this.seat.withAnotherBallot(task, members)
				.forEach((member) -> why.putIfAbsent(member,
						"They have a vote of another member in %s, or have cast one, and nobody has two."
							.formatted(each.bodyName())));
			this.seats.whyRecused(each.id())
				.forEach((member, reason) -> why.putIfAbsent(member,
						"They are recused from this review: %s. Choose somebody else.".formatted(reason)));
		});
		this.hands.refusals(task, members)
			.forEach((member, sentence) -> why.putIfAbsent(member, "They may not decide on this: " + sentence));
		this.belonging.groups(members)
			.forEach((member, groups) -> Bystanders.why(groups)
				.ifPresent((sentence) -> why.putIfAbsent(member, sentence)));
		return why;
	}

	private static String text(String value) {
		return (value != null) ? value : "";
	}

}
