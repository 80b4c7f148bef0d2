package edu.suny.microcredentials.process;

import java.time.LocalDate;
import java.util.List;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.Deputy;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.process.UnattendedTask;
import edu.suny.microcredentials.committee.process.UnattendedTasks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The office sees what nobody can do, and nothing else. */
class UnattendedTasksTests extends JourneyTests {

	@LocalServerPort
	int port;

	@Autowired
	UnattendedTasks unattended;

	@Autowired
	Deputies deputies;

	@Test
	void whatIsOfferedToNobodyNeedsAttentionAndWhatSomebodyCanDoDoesNot() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		assertThat(of(proposal)).isEmpty();

		this.engine.getTaskService().deleteCandidateUser(proposal.tasks().get(0).getId(), "lakeside-department1");

		assertThat(of(proposal)).singleElement()
			.satisfies((task) -> assertThat(task.why()).isEqualTo("It is offered to nobody."));
		assertThat(this.unattended.at("hillview")).noneMatch((task) -> task.number().equals(proposal.number()));
	}

	@Test
	void whatOnlyAnUnknownAccountCouldDoNeedsAttention() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		this.engine.getTaskService().setAssignee(proposal.tasks().get(0).getId(), "lakeside-gone");

		assertThat(of(proposal)).singleElement()
			.satisfies((task) -> assertThat(task.why()).isEqualTo("Nobody to whom it is offered may do it."));
	}

	@Test
	void whatASingleOfficerLeavesWhereNobodyActsForThemNeedsAttentionUntilTheyAreBack() {
		new Rules().with("departmentChair", "deputies", "\"not-allowed\"")
			.at("lakeside", this.engine.getRepositoryService());
		try {
			Journey proposal = aSubmittedProposal(Documents.credit());
			assertThat(of(proposal)).isEmpty();
			LocalDate today = this.deputies.today("lakeside");
			Deputy absence = this.deputies.name(new DeputyRequest("lakeside-department1", "lakeside-department2",
					"lakeside-department-sciences", today, today.plusDays(7), "On leave"), "lakeside-department1");

			assertThat(of(proposal)).singleElement()
				.satisfies((task) -> assertThat(task.why()).startsWith("Whoever may do it is away"));
			assertThat(Caller.browser(this.port, "lakeside-office1").get("/").body()).contains(proposal.number(),
					"Whoever may do it is away");

			this.deputies.end(absence.id(), "lakeside-department1");
			assertThat(of(proposal)).isEmpty();
		}
		finally {
			Rules.takeBack("lakeside", this.engine.getRepositoryService());
		}
	}

	@Test
	void theOfficeSeesItOnItsFirstPageAndOthersDoNot() throws Exception {
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.engine.getTaskService().deleteCandidateUser(proposal.tasks().get(0).getId(), "lakeside-department1");

		assertThat(Caller.browser(this.port, "lakeside-office1").get("/").body()).contains("Needs attention",
				"It is offered to nobody.", proposal.number());
		assertThat(Caller.browser(this.port, "lakeside-senator7").get("/").body()).doesNotContain("Needs attention");
	}

	private List<UnattendedTask> of(Journey proposal) {
		return this.unattended.at("lakeside")
			.stream()
			.filter((task) -> task.number().equals(proposal.number()))
			.toList();
	}

}
