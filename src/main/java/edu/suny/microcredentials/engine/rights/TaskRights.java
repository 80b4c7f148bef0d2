package edu.suny.microcredentials.engine.rights;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TaskWorkRule;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Who works on a task: its assignee, or while nobody is assigned somebody to whom it is
 * offered; nobody else, administrators included. Of a task that is offered to some, the
 * assignee must be one of them. Then the rules on separation of duties are asked, and
 * last the engine's own permissions.
 */
class TaskRights extends AuthorizationCommandChecker {

	private final ObjectProvider<TaskWorkRule> rules;

	TaskRights(ObjectProvider<TaskWorkRule> rules) {
		this.rules = rules;
	}

	@Override
	public void checkTaskWork(TaskEntity task) {
		Authentication person = Context.getCommandContext().getAuthentication();
		if (person == null) {
			return;
		}
		Caller.of(person, Context.getProcessEngineConfiguration()).whyTheyDecideNothing().ifPresent(TaskRights::refuse);
		String assignee = task.getAssignee();
		if (assignee == null && !isOfferedTo(person, task)) {
			checkStillOpen(task);
			refuse("This task is not offered to you.");
		}
		if (assignee != null && !assignee.equals(person.getUserId())) {
			refuse(isOfferedTo(person, task) ? "This task was claimed by %s.".formatted(name(assignee))
					: "This task belongs to somebody else.");
		}
		// Whoever acts for somebody must be free to decide, and so must they.
		Stream.of(person.getUserId(), task.getOwner())
			.filter(Objects::nonNull)
			.distinct()
			.flatMap((user) -> this.rules.orderedStream().map((rule) -> rule.refusal(task, user)))
			.flatMap(Optional::stream)
			.findFirst()
			.ifPresent(TaskRights::refuse);
		if (!task.getCandidates().isEmpty() && !isOfferedTo(person, task)) {
			refuse("This task is not offered to you: assigned to you or not, only those decide who were asked.");
		}
		try {
			super.checkTaskWork(task);
		}
		catch (AuthorizationException ex) {
			checkStillOpen(task);
			refuse("This task is not open to you any more. Reload the list of tasks.");
		}
	}

	/** Of two who do a task at once the later finds it half gone. */
	private static void checkStillOpen(TaskEntity task) {
		CommandContext engine = Context.getCommandContext();
		TaskQueryImpl same = (TaskQueryImpl) new TaskQueryImpl().taskId(task.getId());
		if (engine.runWithoutAuthorization(() -> engine.getTaskManager().findTaskCountByQueryCriteria(same)) == 0) {
			throw new RefusedException(Reason.CONFLICT,
					"This task is not open any more: somebody else has just done it. Reload the list of tasks.");
		}
	}

	/** An assignee of a task that is offered to others too may give it back to them. */
	@Override
	public void checkTaskAssign(TaskEntity task) {
		Authentication person = Context.getCommandContext().getAuthentication();
		boolean givenBack = person != null && OutermostCommand.isGivingBack() && !task.getCandidates().isEmpty()
				&& person.getUserId().equals(task.getAssignee());
		if (!givenBack) {
			super.checkTaskAssign(task);
		}
	}

	private static boolean isOfferedTo(Authentication person, TaskEntity task) {
		List<String> groups = Optional.ofNullable(person.getGroupIds()).orElse(List.of());
		return task.getCandidates().stream().anyMatch((link) -> isTo(link, person.getUserId(), groups));
	}

	private static boolean isTo(IdentityLink link, String user, List<String> groups) {
		return user.equals(link.getUserId()) || (link.getGroupId() != null && groups.contains(link.getGroupId()));
	}

	private static String name(String user) {
		CommandContext engine = Context.getCommandContext();
		User found = engine.runWithoutAuthorization(() -> engine.getReadOnlyIdentityProvider().findUserById(user));
		return (found == null) ? user : Belonging.nameOf(found);
	}

	private static void refuse(String sentence) {
		throw new RefusedException(Reason.FORBIDDEN, sentence);
	}

}
