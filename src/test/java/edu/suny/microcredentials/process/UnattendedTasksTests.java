package edu.suny.microcredentials.process;

import java.util.List;

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
