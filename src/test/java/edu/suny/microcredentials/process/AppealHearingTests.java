package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.process.DeputyRounds;
import edu.suny.microcredentials.committee.process.Reassigning;
import edu.suny.microcredentials.engine.RefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Who hears an appeal, for whom, and with what count. */
class AppealHearingTests extends JourneyTests {

	private static final String SENATE = "lakeside-senate";

	private static final String OFFICE = "lakeside-office1";

	@Autowired
	Appeals appeals;

	@Autowired
	Campuses campuses;

	@Autowired
	Deputies deputies;

	@Autowired
	DeputyRounds rounds;

	@Autowired
	Reassigning reassigning;

	@LocalServerPort
	int port;

	@AfterEach
	void putAllBack() {
		this.rows.sql("delete from deputy").update();
		this.rounds.go();
		this.campuses.preside(SENATE, "lakeside-senator1", "lakeside-senator2");
		Rules.takeBack("harbor", this.engine.getRepositoryService());
	}

	@Test
	void deputiesOfChairAndSecretaryHearIt() {
		away("lakeside-senator1", "lakeside-faculty2");
		away("lakeside-senator2", "lakeside-faculty3");
		Journey proposal = rejected().appeals();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.appealIsHeard("senator3", "granted"));
		proposal.appealIsHeard("faculty2", "denied");

		assertThat(this.appeals.of(proposal.number())).extracting(Appeal::heardBy, Appeal::heardFor)
			.containsExactly(tuple("lakeside-faculty2", "lakeside-senator1"));
		assertThat(Caller.browser(this.port, OFFICE).get("/proposals/" + proposal.number()).body())
			.contains("recorded by Lakeside faculty 2 for Lakeside senator 1");
	}

	@Test
	void whoMakesTheProposalIsNoDeputyAtItsHearing() {
		away("lakeside-senator1", "lakeside-faculty1");
		Journey proposal = rejected().appeals();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.appealIsHeard("faculty1", "granted"));
		assertThat(proposal.appealIsHeard("senator2", "denied")).isEndedAt("endEvent_proposalRejected");
	}

	@Test
	void theOfficeGivesTheHearingToAnotherMemberOfTheBodyOnItsPageToo() {
		Journey proposal = rejected().appeals();
		String task = proposal.tasks().get(0).getId();

		assertThat(this.reassigning.possible(task, OFFICE)).contains("lakeside-senator3")
			.doesNotContain("lakeside-faculty1", "lakeside-provost");
		assertThat(Caller.browser(this.port, OFFICE).get("/proposals/" + proposal.number()).body())
			.contains("Give to another member", "Transfer to another proposer")
			.doesNotContain("Hold it for a time", "Have somebody heard on it");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.reassigning.reassign(task, "lakeside-committee1", "Away", OFFICE))
			.withMessageContaining("Choose a member of the body or office that is asked");
		this.reassigning.reassign(task, "lakeside-senator3", "The chair has left", OFFICE);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.appealIsHeard("senator1", "granted"));
		assertThat(this.reassigning.possible(task, OFFICE)).contains("lakeside-senator1");
		assertThat(proposal.appealIsHeard("senator3", "denied")).isEndedAt("endEvent_proposalRejected");
		assertThat(Caller.browser(this.port, OFFICE).get("/proposals/" + proposal.number()).body())
			.doesNotContain("Give to another member");
	}

	@Test
	void aTaskOfProposersIsGivenToNobodyByTheOffice() {
		Journey proposal = rejected();

		assertThat(this.reassigning.possible(proposal.tasks().get(0).getId(), OFFICE)).isEmpty();
	}

	@Test
	void whereChairAndSecretaryAreVacantAnyMemberHearsIt() {
		this.campuses.preside(SENATE, null, null);
		Journey proposal = rejected().appeals();

		assertThat(proposal.appealIsHeard("senator5", "denied")).isEndedAt("endEvent_proposalRejected");
	}

	@Test
	void whereNobodyCanHearItTheRejectionIsFinalAndProposersAndOfficeAreTold() {
		IdentityService directory = this.engine.getIdentityService();
		List<String> senators = directory.createUserQuery()
			.memberOfGroup(SENATE)
			.list()
			.stream()
			.map((user) -> user.getId())
			.toList();
		senators.forEach((senator) -> directory.deleteMembership(senator, SENATE));
		try {
			Journey proposal = rejected();

			assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_rejectionFinal");
			assertThat(this.appeals.of(proposal.number())).isEmpty();
			assertThat(toldOf(proposal, "appeal-unheard:")).containsExactly("lakeside-faculty1", OFFICE,
					"lakeside-office2");
		}
		finally {
			senators.forEach((senator) -> directory.createMembership(senator, SENATE));
		}
		assertThat(toldOf(rejected(), "appeal-unheard:")).isEmpty();
	}

	@Test
	void whoHasLeftTheBodyDoesNotHearIt() {
		Journey proposal = rejected().appeals();
		this.engine.getIdentityService().deleteMembership("lakeside-senator1", SENATE);
		try {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> proposal.appealIsHeard("senator1", "granted"))
				.withMessageStartingWith("You do not sit in the body that hears the appeal");
		}
		finally {
			this.engine.getIdentityService().createMembership("lakeside-senator1", SENATE);
		}
		proposal.appealIsHeard("senator1", "denied");
	}

	@Test
	void whoVotedOnTheRejectionHearsItOnlyAtAMeeting() {
		this.engine.getIdentityService().createMembership("lakeside-committee1", SENATE);
		this.campuses.preside(SENATE, "lakeside-committee1", "lakeside-senator2");
		try {
			Journey proposal = aSubmittedProposal(Documents.shortNoncredit())
				.committeeVotes("reject", "reject", "reject", "reject", "reject")
				.appeals();

			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> proposal.appealIsHeard("committee1", "denied"))
				.withMessageStartingWith("Who took part in rejecting proposal");
			proposal.appealIsHeardAtAMeeting("committee1", "granted", 5, 3, 2);

			assertThat(proposal).isWaitingAt("userTask_draftProposal");
			assertThat(this.appeals.of(proposal.number()))
				.extracting(Appeal::present, Appeal::votesFor, Appeal::votesAgainst)
				.containsExactly(tuple(5, 3, 2));
			assertThat(heard(proposal)).contains("\"present\":5", "\"votesAgainst\":2", "\"votesFor\":3");
		}
		finally {
			this.engine.getIdentityService().deleteMembership("lakeside-committee1", SENATE);
		}
	}

	@Test
	void anImpossibleCountOrOneOfAnotherDecisionIsRefused() {
		Journey proposal = rejected().appeals();

		assertRefused(proposal, "granted", 8, 5, 1, "8 present are more than the 7 members");
		assertRefused(proposal, "granted", 3, 3, 0, "3 of 7 members is no quorum");
		assertRefused(proposal, "granted", 5, 4, 2, "4 votes to grant it and 2 against are more than the 5");
		assertRefused(proposal, "granted", 6, 3, 3, "3 to 3 does not grant an appeal");
		assertRefused(proposal, "denied", 6, 4, 2, "4 to 2 does not deny an appeal");
		assertThat(proposal.appealIsHeardAtAMeeting("senator2", "denied", 6, 3, 3))
			.isEndedAt("endEvent_proposalRejected");
	}

	@Test
	void whereDepartmentsHearItIsTheProposalsOwn() throws IOException {
		this.engine.getRepositoryService()
			.createDeployment()
			.tenantId("harbor")
			.addString("appeal-rules.dmn",
					Files.readString(Path.of("dmn/appeal-rules.dmn"))
						.replace("<text>\"senate\"</text>\n        </outputEntry>",
								"<text>\"department\"</text>\n        </outputEntry>"))
			.deploy();
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
			.decidesForBody("department1", "rejected");

		assertThat(this.appeals.of(proposal.number())).extracting(Appeal::body)
			.containsExactly("harbor-department-sciences");
		assertThat(proposal.appeals().appealIsHeardAtAMeeting("department2", "denied", 2, 0, 2))
			.isEndedAt("endEvent_proposalRejected");
	}

	private void assertRefused(Journey proposal, String decision, int present, int votesFor, int votesAgainst,
			String sentence) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.appealIsHeardAtAMeeting("senator2", decision, present, votesFor, votesAgainst))
			.withMessageStartingWith(sentence);
	}

	private Journey rejected() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("rejected");
	}

	private void away(String member, String deputy) {
		LocalDate today = this.deputies.today("lakeside");
		this.deputies.name(new DeputyRequest(member, deputy, SENATE, today, today.plusDays(7), "On leave"), member);
	}

	private String heard(Journey proposal) {
		return this.rows
			.sql("select text from governance_record where proposal = ? and text::jsonb ->> 'act' = 'appeal-heard'")
			.param(proposal.number())
			.query(String.class)
			.single();
	}

}
