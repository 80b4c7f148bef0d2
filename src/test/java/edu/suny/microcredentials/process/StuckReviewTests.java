package edu.suny.microcredentials.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import edu.suny.microcredentials.roster.process.Importers;
import edu.suny.microcredentials.roster.process.Rosters;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A review that nobody can decide waits for the office, and goes on when it completes the
 * roster.
 */
class StuckReviewTests extends JourneyTests {

	private static final String COMMITTEE = "lakeside-curriculum-committee";

	@Autowired
	Rosters rosters;

	@Autowired
	Importers importers;

	@Autowired
	JdbcClient jdbc;

	/** The memberships stay, as if they had always been by hand. */
	@AfterEach
	void forgetTheRoster() {
		this.jdbc.sql("delete from roster_entry where group_id = :group").param("group", COMMITTEE).update();
		this.jdbc.sql("delete from membership_source where target = :group").param("group", COMMITTEE).update();
		this.jdbc.sql("delete from membership_source where source = 'roster:lakeside'").update();
	}

	@Test
	void aReviewGoesOnWhenTheRosterIsComplete() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		List<String> members = this.engine.getIdentityService()
			.createUserQuery()
			.memberOfGroup(COMMITTEE)
			.list()
			.stream()
			.map(User::getId)
			.toList();
		members.forEach((member) -> this.engine.getIdentityService().deleteMembership(member, COMMITTEE));

		proposal.departmentDecides("forwarded");
		assertThat(proposal).isWaitingAt("userTask_completeBody");
		assertThat(proposal.tasks().get(0).getDueDate()).isInTheFuture();
		proposal.completes("lakeside-office1", "userTask_completeBody", Map.of("decision", "seat-again"));
		assertThat(proposal).isWaitingAt("userTask_completeBody");

		this.rosters.putInForce(this.importers.of("lakeside-office1"), roster(members));
		proposal.runsJobs();

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasNotPassed("endEvent_proposalReturnedByOffice");
		assertThat(proposal.tasks()).hasSize(members.size());
	}

	private static byte[] roster(List<String> members) {
		return members.stream()
			.map((member) -> member + ",,,lakeside,curriculum-committee,,")
			.collect(Collectors.joining("\n", "user,name,mail,campus,group,from,until\n", "\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

}
