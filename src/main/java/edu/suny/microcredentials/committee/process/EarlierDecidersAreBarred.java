package edu.suny.microcredentials.committee.process;

import java.util.Collection;
import java.util.Map;

import edu.suny.microcredentials.committee.Seats;
import edu.suny.microcredentials.engine.TaskWorkRule;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where the rules of a body say so, nobody decides there who decided elsewhere. */
@Component
class EarlierDecidersAreBarred implements TaskWorkRule {

	private final Seats seats;

	EarlierDecidersAreBarred(@Lazy Seats seats) {
		this.seats = seats;
	}

	@Override
	public Map<String, String> refusals(DelegateTask task, Collection<String> users) {
		return ReviewVariables.REVIEW.find(task).map((review) -> this.seats.whyBarred(review, users)).orElse(Map.of());
	}

}
