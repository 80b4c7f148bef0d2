package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Seats;
import edu.suny.microcredentials.engine.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whether somebody of two bodies decides in both is a rule of the campus. */
class EarlierDecidersTests extends JourneyTests {

	@Autowired
	Seats seats;

	@AfterEach
	void takeTheRuleBack() {
		this.engine.getRepositoryService()
			.createDeploymentQuery()
			.tenantIdIn("harbor")
			.list()
			.forEach((deployment) -> this.engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
	}

	@Test
	void withoutTheRuleTheyDecideInBoth() {
		Review senate = review(throughTheCommittee(), "senate");

		assertThat(senate.eligible()).contains("two-bodies").hasSize(8);
		assertThat(this.seats.whyBarred(senate.id(), List.of("two-bodies"))).isEmpty();
	}

	@Test
	void withTheRuleWhoDecidedInTheCommitteeIsNotSeatedInTheSenate() throws IOException {
		barEarlierDeciders("senate");
		Journey proposal = throughTheCommittee();
		Review senate = review(proposal, "senate");

		assertThat(senate.eligible()).doesNotContain("two-bodies").hasSize(7);
		assertThat(this.seats.whyRecused(senate.id(), "two-bodies")).contains("Decided at Curriculum committee");
		assertThat(this.seats.whyBarred(senate.id(), List.of("two-bodies"))).containsEntry("two-bodies",
				"You decided on proposal %s at Curriculum committee; by the rules of Senate you do not decide on it again."
					.formatted(proposal.number()));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.completes("harbor-senator2", "userTask_recordMeetingVote", minutes(0)))
			.withMessageStartingWith("Those recused from proposal %s are 1: ".formatted(proposal.number()));
		proposal.completes("harbor-senator2", "userTask_recordMeetingVote", minutes(1));
		assertThat(review(proposal, "senate").count().eligible()).isEqualTo(7);
	}

	@Test
	void withTheRuleATaskIsRefusedToWhoDecidedElsewhereMeanwhile() throws IOException {
		barEarlierDeciders("senate");
		Journey proposal = throughTheCommittee();
		String task = proposal.tasks().get(0).getId();
		this.engine.getTaskService().addCandidateUser(task, "two-bodies");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.completes("two-bodies", "userTask_recordMeetingVote", minutes(1)))
			.withMessageStartingWith("You decided on proposal");
	}

	@Test
	void whoOnlySteppedOutThereIsSeated() throws IOException {
		barEarlierDeciders("senate");

		assertThat(review(throughTheCommittee("recuse"), "senate").eligible()).contains("two-bodies");
	}

	private Journey throughTheCommittee() {
		return throughTheCommittee("approve");
	}

	private Journey throughTheCommittee(String choice) {
		ObjectNode document = Documents.at("harbor", Documents.credit());
		Journey proposal = anIdea(document, "harbor-faculty1").submits().departmentDecides("forwarded");
		proposal.committeeVotes("approve", "approve", "approve", "approve", "approve");
		return proposal.completes("two-bodies", "userTask_castBallot", Map.of("choice", choice));
	}

	private static Map<String, Object> minutes(int recusals) {
		return Map.of("decision", "forwarded", "present", 5, "votesFor", 5, "votesAgainst", 0, "recusals", recusals);
	}

	private void barEarlierDeciders(String rule) throws IOException {
		String table = Files.readString(Path.of("dmn/committee-rules.dmn"));
		int row = table.indexOf("id=\"" + rule + "_out12\"");
		String barred = table.substring(0, row) + table.substring(row).replaceFirst("may-decide", "barred");
		this.engine.getRepositoryService()
			.createDeployment()
			.tenantId("harbor")
			.addString("committee-rules.dmn", barred)
			.deploy();
		assertThat(List.of(barred.split("\"barred\""))).hasSize(2);
	}

}
