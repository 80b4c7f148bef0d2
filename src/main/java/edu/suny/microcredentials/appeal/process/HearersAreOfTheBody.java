package edu.suny.microcredentials.appeal.process;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.committee.process.SpokenFor;
import edu.suny.microcredentials.engine.TaskWorkRule;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whoever hears an appeal sits in the body that hears it when they do, or acts for
 * somebody who does; nobody hears one from their own decision.
 */
@Component
class HearersAreOfTheBody implements TaskWorkRule, SpokenFor {

	private final Appeals appeals;

	private final Hearers hearers;

	HearersAreOfTheBody(@Lazy Appeals appeals, @Lazy Hearers hearers) {
		this.appeals = appeals;
		this.hearers = hearers;
	}

	@Override
	public Map<String, String> refusals(DelegateTask task, Collection<String> users) {
		return heard(task).map((appeal) -> this.hearers.whyNot(appeal.proposal(), appeal.body(), users))
			.orElse(Map.of());
	}

	@Override
	public Optional<String> body(DelegateTask task) {
		return heard(task).map(Appeal::body);
	}

	private Optional<Appeal> heard(DelegateTask task) {
		return "userTask_hearAppeal".equals(task.getTaskDefinitionKey())
				? this.appeals.open(task.getExecution().getProcessBusinessKey()).filter(Appeal::isAppealed)
				: Optional.empty();
	}

}
