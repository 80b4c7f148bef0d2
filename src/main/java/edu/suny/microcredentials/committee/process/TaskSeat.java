package edu.suny.microcredentials.committee.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.Belonging;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.stereotype.Component;

/** What a task asks of whom: the body, its review, and those to whom it is offered. */
@Component
class TaskSeat {

	private final Reviews reviews;

	private final Belonging belonging;

	TaskSeat(Reviews reviews, Belonging belonging) {
		this.reviews = reviews;
		this.belonging = belonging;
	}

	/** The review that the task belongs to, if a body decides by it. */
	Optional<Review> review(DelegateTask task) {
		return ReviewVariables.REVIEW.find(task).flatMap(this.reviews::find);
	}

	/** Ids of the bodies or offices that the task asks; none where it asks a person. */
	List<String> bodies(DelegateTask task) {
		return review(task).map((review) -> List.of(review.body())).orElseGet(() -> groups(task));
	}

	/** User ids of all to whom it is offered in their own right. */
	Set<String> offered(DelegateTask task) {
		Set<String> users = task.getCandidates()
			.stream()
			.map(IdentityLink::getUserId)
			.filter((user) -> user != null)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		groups(task).forEach((group) -> users.addAll(this.belonging.members(group)));
		return users;
	}

	List<String> groups(DelegateTask task) {
		return task.getCandidates().stream().map(IdentityLink::getGroupId).filter((group) -> group != null).toList();
	}

}
