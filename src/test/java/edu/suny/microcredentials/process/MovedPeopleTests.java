package edu.suny.microcredentials.process;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.roster.process.Importers;
import edu.suny.microcredentials.roster.process.MovedPeople;
import edu.suny.microcredentials.roster.process.Rosters;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody had open at a campus that they left for another. */
class MovedPeopleTests extends JourneyTests {

	@Autowired
	MovedPeople moved;

	@Autowired
	Deputies deputies;

	@Autowired
	Campuses campuses;

	@Autowired
	Rosters rosters;

	@Autowired
	Importers importers;

	private String gone;

	@BeforeEach
	void nobodyIsGone() {
		this.gone = null;
	}

	@AfterEach
	void isBack() {
		if (this.gone != null) {
			this.engine.getIdentityService().deleteTenantUserMembership("harbor", this.gone);
			this.engine.getIdentityService().createTenantUserMembership("lakeside", this.gone);
		}
	}

	@Test
	void theirBallotIsWithdrawnAndTheOthersSettleTheVote() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
		assertThat(ballots(proposal)).isEqualTo(5);

		moves("lakeside-committee4");

		assertThat(ballots(proposal)).isEqualTo(4);
	}

	@Test
	void whatTheyHadClaimedIsOfferedToTheOthersAgain() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		Task task = proposal.tasks().get(0);
		this.engine.getTaskService().addCandidateUser(task.getId(), "lakeside-department2");
		this.engine.getTaskService().setAssignee(task.getId(), "lakeside-department1");

		moves("lakeside-department1");

		assertThat(proposal.tasks().get(0).getAssignee()).isNull();
		assertThat(told("lakeside-office1", "moved:task:" + task.getId())).isEqualTo(
				"Lakeside sciences department member 1 is of Lakeside Community College no more. They had “%s” of %s in hand. It is offered to the others again."
					.formatted(task.getName().replaceFirst(": .*", ""), proposal.number()));
	}

	@Test
	void theirDraftIsTheOfficesToGiveToAnother() {
		Journey proposal = anIdea(Documents.credit(), "lakeside-faculty3");

		moves("lakeside-faculty3");

		assertThat(told("lakeside-office2", "moved:proposal:" + proposal.number()))
			.endsWith("They were the last proposer of %s here. Give it to another proposer on its page."
				.formatted(proposal.number()));
		assertThat(proposal.tasks().get(0).getAssignee()).isEqualTo("lakeside-faculty3");
	}

	@Test
	void theirDeputyActsForThemNoMore() {
		LocalDate day = LocalDate.now().plusDays(300);
		long id = this.deputies
			.name(new DeputyRequest("lakeside-committee2", "lakeside-committee3", "lakeside-curriculum-committee", day,
					day, "Away"), "lakeside-committee2")
			.id();

		moves("lakeside-committee3");

		assertThat(this.rows.sql("select ended_at is not null from deputy where id = ?")
			.param(id)
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(told("lakeside-office1", "moved:deputy:" + id)).contains("That has ended.");
	}

	@Test
	void whomARosterTakesAwayKeepsNothingInHand() {
		this.campuses.register(new Body("lakeside-moved-council", "lakeside", "Moved council",
				Body.Type.DIVISION_COUNCIL, true, null, null));
		String others = "moved-member,Lakeside member,,lakeside,moved-council,,\n";
		roster(others + "moved-lecturer,Lakeside lecturer,,lakeside,moved-council,,\n");
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.engine.getTaskService().setAssignee(proposal.tasks().get(0).getId(), "lakeside-moved-lecturer");

		roster(others);

		assertThat(proposal.tasks().get(0).getAssignee()).isNull();
		assertThat(told("lakeside-office1", "moved:task:" + proposal.tasks().get(0).getId()))
			.startsWith("Lakeside lecturer is of Lakeside Community College no more.");
	}

	@Test
	void whoStaysKeepsEverything() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");

		this.moved.keep();

		assertThat(ballots(proposal)).isEqualTo(5);
	}

	private void roster(String rows) {
		assertThat(this.rosters
			.putInForce(this.importers.of("lakeside-office1"),
					("user,name,mail,campus,group,from,until\n" + rows).getBytes(StandardCharsets.UTF_8))
			.findings()).isEmpty();
	}

	private void moves(String user) {
		this.gone = user;
		this.engine.getIdentityService().deleteTenantUserMembership("lakeside", user);
		this.engine.getIdentityService().createTenantUserMembership("harbor", user);
		this.moved.keep();
	}

	private long ballots(Journey proposal) {
		return proposal.tasks()
			.stream()
			.filter((task) -> task.getTaskDefinitionKey().equals("userTask_castBallot"))
			.count();
	}

	private String told(String user, String key) {
		return this.rows.sql("select text from notice where recipient = :user and key = :key")
			.params(Map.of("user", user, "key", key))
			.query(String.class)
			.single();
	}

}
