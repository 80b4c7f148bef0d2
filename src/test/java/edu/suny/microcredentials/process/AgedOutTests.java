package edu.suny.microcredentials.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.campus.Tracker;
import edu.suny.microcredentials.campus.Trackers;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.record.Outsider;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What stays of a proposal when the engine's history of it has aged out. */
class AgedOutTests extends JourneyTests {

	@LocalServerPort
	int port;

	@Autowired
	Trackers trackers;

	@Test
	void theCleanUpRunsAtNightAndFiveYearsLater() {
		var engine = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();

		assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00");
		assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("04:00");
		assertThat(engine.getHistoryCleanupStrategy()).isEqualTo("removalTimeBased");
		assertThat(engine.getHistoryTimeToLive()).isEqualTo("P1825D");
		assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo("false");
	}

	@Test
	void aFinishedProposalIsReadWithoutIt() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("returned");
		proposal.document().put("prerequisites", "One semester of biology");
		proposal.submits().departmentDecides("rejected").acceptsTheRejection();
		assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
		Caller browser = Caller.browser(this.port, "lakeside-office1");
		Caller script = Caller.script(this.port, "lakeside-office1");
		String path = "/proposals/" + proposal.number();
		String record = script.get("/api" + path + "/record").body();
		assertThat(browser.get(path).body()).doesNotContain("history ages out");

		agesOut(proposal);

		assertThat(browser.get(path)).satisfies((page) -> {
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.body()).contains("history ages out", "They are not kept any more.",
					"Department of Sciences", "One semester of biology");
		});
		assertThat(script.get("/api" + path).body()).contains("\"historyAgedOut\":true", "\"outcome\":\"rejected\"");
		assertThat(script.get("/api" + path + "/record").body()).isEqualTo(record);
		for (String rest : List.of("/api" + path + "/rounds", "/api" + path + "/changes", "/api" + path + "/impact",
				"/api/proposals.csv", "/api/proposals")) {
			assertThat(script.get(rest).statusCode()).as(rest).isEqualTo(200);
		}
		assertThat(browser.get(path + "/changes").statusCode()).isEqualTo(200);
		assertThat(browser.get("/proposals").statusCode()).isEqualTo(200);
	}

	@Test
	void soDoesEverybodyWhereTheCampusShowsIt() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected").acceptsTheRejection();
		agesOut(proposal);
		this.trackers.show("lakeside", Tracker.PUBLIC);
		try {
			assertThat(Caller.stranger(this.port).get("/proposals/" + proposal.number())).satisfies((page) -> {
				assertThat(page.statusCode()).isEqualTo(200);
				assertThat(page.body()).contains("They are not kept any more.", "Department of Sciences");
			});
		}
		finally {
			this.trackers.show("lakeside", Tracker.MEMBERS);
		}
	}

	/** What the job at night does, when the time of one proposal has come. */
	@Test
	void theCleanUpRemovesWhatIsPastItsTimeAndNothingOfTheRecord() {
		Journey past = aSubmittedProposal(Documents.credit()).departmentDecides("rejected").acceptsTheRejection();
		Journey ended = aSubmittedProposal(Documents.credit()).departmentDecides("rejected").acceptsTheRejection();
		Journey running = aSubmittedProposal(Documents.credit());
		List<String> ids = past.instances();
		Caller script = Caller.script(this.port, "lakeside-faculty2");
		String path = "/api/proposals/%s/record".formatted(past.number());
		String record = script.get(path).body();
		long ofEnded = history(ended.instances());
		long ofRunning = history(running.instances());
		assertThat(history(ids)).isGreaterThan(ids.size());

		cleansUp();
		assertThat(history(ids)).isEqualTo(ofEnded);
		assertThat(removalOf(ended)).isEqualTo(endOf(ended).plus(1825, ChronoUnit.DAYS));
		assertThat(removalOf(running)).isNull();

		timeIsUp(ids);
		cleansUp();

		assertThat(history(ids)).isZero();
		assertThat(past.instances()).isEmpty();
		assertThat(history(ended.instances())).isEqualTo(ofEnded);
		assertThat(history(running.instances())).isEqualTo(ofRunning);
		assertThat(script.get(path).body()).isEqualTo(record);
		assertThat(Outsider.reckons(record)).extracting((act) -> act.path("act").asText())
			.contains("proposed", "submitted", "decided", "rejected");
		running.departmentDecides("forwarded");
	}

	private Instant removalOf(Journey proposal) {
		return Optional.ofNullable(lifecycle(proposal).getRemovalTime()).map(Date::toInstant).orElse(null);
	}

	private Instant endOf(Journey proposal) {
		return lifecycle(proposal).getEndTime().toInstant();
	}

	private HistoricProcessInstance lifecycle(Journey proposal) {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceId(proposal.lifecycle())
			.singleResult();
	}

	private void timeIsUp(List<String> instances) {
		Batch batch = this.identity.asSystem(() -> this.engine.getHistoryService()
			.setRemovalTimeToHistoricProcessInstances()
			.absoluteRemovalTime(Date.from(Instant.now().minus(1, ChronoUnit.DAYS)))
			.byIds(instances.toArray(String[]::new))
			.hierarchical()
			.executeAsync());
		for (String jobs : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId(),
				batch.getMonitorJobDefinitionId())) {
			this.engine.getManagementService()
				.createJobQuery()
				.jobDefinitionId(jobs)
				.list()
				.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		}
	}

	/** Job by job, of which each removes some hundreds of rows. */
	private void cleansUp() {
		Job job = this.identity.asSystem(() -> this.engine.getHistoryService().cleanUpHistoryAsync(true));
		for (int run = 0; run < 5; run++) {
			this.engine.getManagementService().executeJob(job.getId());
		}
	}

	/** How many rows the engine keeps of what they did. */
	private long history(List<String> instances) {
		return this.rows
			.sql("""
					select table_name from information_schema.columns where table_schema = 'public'
					and column_name = 'root_proc_inst_id_' and (table_name like 'act_hi_%' or table_name = 'act_ge_bytearray')""")
			.query(String.class)
			.stream()
			.mapToLong((table) -> this.rows
				.sql("select count(*) from %s where root_proc_inst_id_ = any(?)".formatted(table))
				.param(instances.toArray(String[]::new))
				.query(Long.class)
				.single())
			.sum();
	}

	private void agesOut(Journey proposal) {
		this.identity.asSystem(() -> {
			this.engine.getHistoryService()
				.deleteHistoricProcessInstances(this.engine.getHistoryService()
					.createHistoricProcessInstanceQuery()
					.processInstanceBusinessKey(proposal.number())
					.list()
					.stream()
					.map(HistoricProcessInstance::getId)
					.toList());
			return null;
		});
	}

}
