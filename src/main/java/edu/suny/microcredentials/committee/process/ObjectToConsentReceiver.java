package edu.suny.microcredentials.committee.process;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Consents;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.FormReceiver;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.committee.process.ReviewVariables.MEMBERS;
import static edu.suny.microcredentials.committee.process.ReviewVariables.METHOD;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/**
 * Takes a matter from the consent calendar for a member. The members of that day may, and
 * it is they who decide on it then.
 */
@Component
class ObjectToConsentReceiver implements FormReceiver {

	private final Consents consents;

	private final Voting voting;

	private final Roster roster;

	private final Standing standing;

	private final ReviewTimers timers;

	private final ObjectMapper json;

	ObjectToConsentReceiver(Consents consents, Voting voting, Roster roster, Standing standing, ReviewTimers timers,
			ObjectMapper json) {
		this.consents = consents;
		this.voting = voting;
		this.roster = roster;
		this.json = json;
		this.standing = standing;
		this.timers = timers;
	}

	@Override
	public String form() {
		return "object-to-consent";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		this.voting.rosterChanged(REVIEW.in(task), this.roster.sitting(REVIEW.in(task)));
		Review pulled = this.consents.pull(REVIEW.in(task), this.standing.of(task, user),
				Statement.text(answers, "reason"));
		this.timers.reckon(task.getProcessInstanceId());
		MEMBERS.set(task, this.json.valueToTree(pulled.eligible()));
		return Map.of(METHOD.name(), pulled.method());
	}

}
