package edu.suny.microcredentials.committee.process;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.engine.TaskWorkRule;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A deputy acts from the first day to the last, and not a minute longer. */
@Component
class DeputiesActWhileNamed implements TaskWorkRule {

	private final Standing standing;

	DeputiesActWhileNamed(@Lazy Standing standing) {
		this.standing = standing;
	}

	@Override
	public Map<String, String> refusals(DelegateTask task, Collection<String> users) {
		return users.stream()
			.distinct()
			.filter((user) -> this.standing.isDeputy(task, user) && this.standing.absent(task, user).isEmpty())
			.collect(Collectors.toMap(Function.identity(),
					(user) -> "You act for nobody here any more: the member for whom you did is back."));
	}

}
