package edu.suny.microcredentials.engine;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.engine.Proposing.read;
import static edu.suny.microcredentials.engine.Proposing.text;
import static org.assertj.core.api.Assertions.assertThat;

/** The system's office sees all campuses, and decides nothing. */
@GovernanceTest
class SystemOfficeTests {

	private static final String OFFICE = "system-office";

	@LocalServerPort
	int port;

	@Test
	void itSeesTheInstancesOfAllCampuses() {
		Proposing.begun(this.port);
		String idea = Proposing.IDEA.replace("harbor-", "hillview-");
		Proposing.start(this.port, "hillview-faculty1", Map.of("proposal", Proposing.json(idea)));

		assertThat(campusesOfInstances(OFFICE)).contains("harbor", "hillview");
		assertThat(campusesOfInstances("hillview-office1")).contains("hillview").doesNotContain("harbor");
	}

	@Test
	void itDecidesNothing() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();

		HttpResponse<String> decided = proposal.submit(OFFICE,
				Map.of("decision", text("forwarded"), "rationale", text("Sound")));
		assertThat(decided.statusCode()).as(decided.body()).isEqualTo(403);
		assertThat(proposal.post(OFFICE, "claim", "{\"userId\": \"%s\"}".formatted(OFFICE)).statusCode())
			.isEqualTo(403);
		assertThat(proposal.post(OFFICE, "assignee", "{\"userId\": \"%s\"}".formatted(OFFICE)).statusCode())
			.isEqualTo(403);
	}

	@Test
	void itBeginsNoProposal() {
		assertThat(Proposing.start(this.port, OFFICE, Map.of("proposal", Proposing.json(Proposing.IDEA))).statusCode())
			.isEqualTo(403);
	}

	@Test
	void itReadsTheDepartmentsOfAllCampusesByName() {
		assertThat(Caller.script(this.port, OFFICE).get("/api/departments").body())
			.contains("Department of Sciences, Harbor University", "Department of Sciences, Hillview College");
	}

	private List<String> campusesOfInstances(String user) {
		return read(Caller.script(this.port, user)
			.get("/engine-rest/process-instance?processDefinitionKey=micro-credential")).findValuesAsText("tenantId");
	}

}
