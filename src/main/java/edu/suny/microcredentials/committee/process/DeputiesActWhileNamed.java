package edu.suny.microcredentials.committee.process;

import java.util.Optional;

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
	public Optional<String> refusal(DelegateTask task, String user) {
		return this.standing.isDeputy(task, user) && this.standing.absent(task, user).isEmpty()
				? Optional.of("You act for nobody here any more: the member for whom you did is back.")
				: Optional.empty();
	}

}
