package edu.suny.microcredentials.process;

import java.util.List;

import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.campus.Tracker;
import edu.suny.microcredentials.campus.Trackers;
import edu.suny.microcredentials.proposal.ProposalState;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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
