package edu.suny.microcredentials.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.proposal.process.Ideas;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

import static org.awaitility.Awaitility.await;

/**
 * Proposals of harbor on their way to its bodies, for tests of what the bodies do. Works
 * whether or not the job executor runs beside it.
 */
public final class Arriving {

	private static final List<String> COMMITTEE = List.of("harbor-committee1", "harbor-committee2", "harbor-committee3",
			"harbor-committee4", "harbor-committee5", "two-bodies");

	private final ProcessEngine engine;

	private final EngineIdentity identity;

	private final Ideas ideas;

	public Arriving(ProcessEngine engine, EngineIdentity identity, Ideas ideas) {
		this.engine = engine;
		this.identity = identity;
		this.ideas = ideas;
	}

	/** Brings one to the ballot of the curriculum committee. Returns its number. */
	public String atTheCommittee(String title, String proposer) {
		return committee(title, proposer).number();
	}

	/** Brings one to the senate. Returns its number. */
	public String atTheSenate(String title, String proposer) {
		Journey journey = committee(title, proposer);
		COMMITTEE.stream()
			.filter((member) -> !member.equals(proposer))
			.forEach((member) -> submits(journey, member, "userTask_castBallot", "choice", "approve"));
		waits(journey, "userTask_recordMeetingVote");
		return journey.number();
	}

	private Journey committee(String title, String proposer) {
		ObjectNode document = Documents.at("harbor", Documents.credit()).put("title", title);
		Journey journey = new Journey(this.engine, this.identity, this.ideas.start(Documents.idea(document), proposer),
				proposer, document);
		journey.submits(proposer, "userTask_draftProposal",
				Map.of("proposal", Journey.json(document), "action", "submit"));
		waits(journey, "userTask_decideForBody");
		submits(journey, "harbor-department1", "userTask_decideForBody", "decision", "forwarded");
		waits(journey, "userTask_castBallot");
		return journey;
	}

	/** Runs what the background has left to do, until a task of this key is open. */
	public void waits(String number, String task) {
		waits(new Journey(this.engine, this.identity, number, null, null), task);
	}

	private void waits(Journey journey, String task) {
		await(task).atMost(Duration.ofMinutes(1))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> {
				// Where the job executor runs, it does so, and nobody else must.
				if (!executor().isActive()) {
					journey.runsJobs();
				}
				return journey.waiting().contains(task);
			});
	}

	private JobExecutor executor() {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor();
	}

	private static void submits(Journey journey, String user, String task, String field, String answer) {
		journey.submits(user, task, Map.of(field, answer));
	}

}
