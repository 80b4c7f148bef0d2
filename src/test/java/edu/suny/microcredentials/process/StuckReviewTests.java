package edu.suny.microcredentials.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.roster.process.Importers;
import edu.suny.microcredentials.roster.process.Rosters;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

	@Autowired
	EmbeddedDatabase.Owner owner;

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
		List<String> members = members();
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

	@Test
	void oneReviewThatCannotGoOnDoesNotStopTheOthers() {
		List<String> members = members();
		members.forEach((member) -> this.engine.getIdentityService().deleteMembership(member, COMMITTEE));
		Journey stuck = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
		Journey other = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
		this.owner.jdbc()
			.sql("alter table review add constraint stays_stuck check (proposal <> '%s' or id <= %d)"
				.formatted(stuck.number(), this.jdbc.sql("select max(id) from review").query(Long.class).single()))
			.update();
		try {
			this.rosters.putInForce(this.importers.of("lakeside-office1"), roster(members));
		}
		finally {
			this.owner.jdbc().sql("alter table review drop constraint stays_stuck").update();
		}
		other.runsJobs();

		assertThat(members()).isEqualTo(members);
		assertThat(stuck).isWaitingAt("userTask_completeBody");
		assertThat(other).isWaitingAt("userTask_castBallot");
		stuck.completes("lakeside-office1", "userTask_completeBody", Map.of("decision", "seat-again"));
		assertThat(stuck).isWaitingAt("userTask_castBallot");
	}

	@Test
	void aRosterThatFailsInTheMiddleIsTakenBackWhole() {
		List<String> members = members();
		List<String> others = List.of("lakeside-faculty1", "lakeside-faculty2", "lakeside-faculty3");
		this.owner.jdbc()
			.sql("alter table act_id_membership add constraint no_third check (user_id_ <> 'lakeside-faculty3'"
					+ " or group_id_ <> '%s')".formatted(COMMITTEE))
			.update();
		try {
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> this.rosters.putInForce(this.importers.of("lakeside-office1"), roster(others)));
		}
		finally {
			this.owner.jdbc().sql("alter table act_id_membership drop constraint no_third").update();
		}

		assertThat(members()).isEqualTo(members);
		assertThat(this.jdbc.sql("select count(*) from roster_entry where group_id = ?")
			.param(COMMITTEE)
			.query(Integer.class)
			.single()).isZero();
	}

	private List<String> members() {
		return this.engine.getIdentityService()
			.createUserQuery()
			.memberOfGroup(COMMITTEE)
			.list()
			.stream()
			.map(User::getId)
			.sorted()
			.toList();
	}

	private static byte[] roster(List<String> members) {
		return members.stream()
			.map((member) -> member + ",,,lakeside,curriculum-committee,,")
			.collect(Collectors.joining("\n", "user,name,mail,campus,group,from,until\n", "\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

}
