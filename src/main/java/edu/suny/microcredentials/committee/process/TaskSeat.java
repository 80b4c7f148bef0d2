package edu.suny.microcredentials.committee.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.committee.Ballot;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.Belonging;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a task asks of whom: the body, its review, and those to whom it is offered. */
@Component
class TaskSeat {

	private final Reviews reviews;

	private final Voting voting;

	private final Belonging belonging;

	private final ObjectProvider<SpokenFor> spoken;

	TaskSeat(Reviews reviews, Voting voting, Belonging belonging, ObjectProvider<SpokenFor> spoken) {
		this.spoken = spoken;
		this.reviews = reviews;
		this.voting = voting;
		this.belonging = belonging;
	}

	/** The review that the task belongs to, if a body decides by it. */
	Optional<Review> review(DelegateTask task) {
		return ReviewVariables.REVIEW.find(task).flatMap(this.reviews::find);
	}

	/**
	 * The review in which the task is a place: a vote of its own, or that of whoever
	 * decides or records for the body.
	 */
	Optional<Review> place(DelegateTask task) {
		return review(task).filter((review) -> !"userTask_answerRequest".equals(task.getTaskDefinitionKey()));
	}

	/** Ids of the bodies or offices that the task asks; none where it asks a person. */
	List<String> bodies(DelegateTask task) {
		return review(task).map((review) -> List.of(review.sitting()))
			.orElseGet(() -> groups(task).isEmpty() ? spokenFor(task) : groups(task));
	}

	/** Whether people have it who speak for a body that decides by no review. */
	boolean isSpokenFor(DelegateTask task) {
		return review(task).isEmpty() && groups(task).isEmpty() && !spokenFor(task).isEmpty();
	}

	/** A body for which those people speak to whom the task is offered. */
	private List<String> spokenFor(DelegateTask task) {
		Stream<String> named = task.getCandidates().isEmpty() ? Stream.empty()
				: ReviewVariables.BODY.find(task).stream();
		return Stream.concat(this.spoken.stream().flatMap((each) -> each.body(task).stream()), named).limit(1).toList();
	}

	/** User ids of all to whom it is offered in their own right, not as deputies. */
	Set<String> offered(DelegateTask task) {
		Set<String> users = task.getCandidates()
			.stream()
			.map(IdentityLink::getUserId)
			.filter((user) -> user != null && !isLinked(task, user))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		groups(task).forEach((group) -> users.addAll(this.belonging.members(group)));
		return users;
	}

	/** Whether it is offered to them as a deputy. */
	static boolean isLinked(DelegateTask task, String user) {
		return ((TaskEntity) task).getIdentityLinks()
			.stream()
			.anyMatch((link) -> Standing.LINK.equals(link.getType()) && user.equals(link.getUserId()));
	}

	/**
	 * Whether another ballot of the same vote is in somebody's hands, or they have cast
	 * one, in their own seat or in another's.
	 */
	boolean hasAnotherBallot(DelegateTask task, String user) {
		return !withAnotherBallot(task, List.of(user)).isEmpty();
	}

	/** Those of these people of whom {@link #hasAnotherBallot} is so. */
	Set<String> withAnotherBallot(DelegateTask task, Collection<String> users) {
		List<Ballot> cast = place(task).filter((review) -> "ballot".equals(review.method()))
			.map((review) -> this.voting.ballots(review.id()))
			.orElse(null);
		return (cast == null) ? Set.of() : users.stream()
			.filter((user) -> isHoldingAnother(task, user) || cast.stream().anyMatch((ballot) -> ballot.isOf(user)))
			.collect(Collectors.toSet());
	}

	/** The ballots of a vote begin in one transaction, in which no query finds them. */
	private static boolean isHoldingAnother(DelegateTask task, String user) {
		return tasks(((TaskEntity) task).getExecution().getProcessInstance())
			.anyMatch((other) -> !other.getId().equals(task.getId())
					&& other.getTaskDefinitionKey().equals(task.getTaskDefinitionKey())
					&& user.equals(other.getAssignee()));
	}

	private static Stream<TaskEntity> tasks(ExecutionEntity execution) {
		return Stream.concat(execution.getTasks().stream(),
				execution.getExecutions().stream().flatMap(TaskSeat::tasks));
	}

	List<String> groups(DelegateTask task) {
		return task.getCandidates().stream().map(IdentityLink::getGroupId).filter((group) -> group != null).toList();
	}

}
