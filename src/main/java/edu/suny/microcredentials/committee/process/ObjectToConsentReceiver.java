package edu.suny.microcredentials.committee.process;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Consents;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.engine.FormReceiver;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.committee.process.ReviewVariables.METHOD;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/** Takes a matter from the consent calendar for a member. */
@Component
class ObjectToConsentReceiver implements FormReceiver {

	private final Consents consents;

	private final Standing standing;

	private final ReviewTimers timers;

	ObjectToConsentReceiver(Consents consents, Standing standing, ReviewTimers timers) {
		this.consents = consents;
		this.standing = standing;
		this.timers = timers;
	}

	@Override
	public String form() {
		return "object-to-consent";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Review pulled = this.consents.pull(REVIEW.in(task), this.standing.of(task, user),
				Statement.text(answers, "reason"));
		this.timers.reckon(task.getProcessInstanceId());
		return Map.of(METHOD.name(), pulled.method());
	}

}
