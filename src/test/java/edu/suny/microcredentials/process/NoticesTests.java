package edu.suny.microcredentials.process;

import java.time.LocalDate;
import java.util.List;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.notice.Notice;
import edu.suny.microcredentials.notice.Notices;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Who is told what when a proposal moves. */
class NoticesTests extends JourneyTests {

	@Autowired
	Notices notices;

	@Autowired
	Deputies deputies;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@Test
	void whoIsAskedIsToldAndWhoBeganKnows() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		assertThat(told("lakeside-department1", proposal)).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo("task");
			assertThat(notice.subject()).startsWith("You have a task: ").endsWith("(" + proposal.number() + ")");
			assertThat(notice.text()).contains(Documents.credit().path("title").asText(), proposal.number());
			assertThat(notice.path())
				.isEqualTo("/camunda/app/tasklist/default/#/?task=" + proposal.tasks().get(0).getId());
		});
		assertThat(told(proposal.proposer(), proposal)).isEmpty();
	}

	@Test
	void everyMemberIsToldOfTheirBallotOnce() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");

		for (int member = 1; member <= 5; member++) {
			assertThat(told("lakeside-committee" + member, proposal)).extracting(Notice::kind).containsExactly("task");
		}
		proposal.votes("committee1", "approve");
		assertThat(told("lakeside-committee1", proposal)).hasSize(1);
	}

	@Test
	void theDeputyIsToldInsteadOfTheAbsentMember() {
		this.deputies.name(new DeputyRequest("lakeside-committee2", "lakeside-faculty3",
				"lakeside-curriculum-committee", LocalDate.now().minusDays(1), LocalDate.now().plusDays(5), "On leave"),
				"lakeside-committee2");
		try {
			Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");

			assertThat(told("lakeside-faculty3", proposal)).hasSize(1);
			assertThat(told("lakeside-committee2", proposal)).isEmpty();
		}
		finally {
			this.jdbc.sql("delete from deputy").update();
		}
	}

	@Test
	void aReturnSaysToAllWhoMakeItWhatMustChange() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("returned");

		assertThat(told(proposal.proposer(), proposal)).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo("returned");
			assertThat(notice.text()).contains("Name the prerequisites");
		});
	}

	@Test
	void eachReturnIsToldOnceHoweverOftenTheDraftIsSaved() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("returned").saves().saves();
		assertThat(told(proposal.proposer(), proposal)).hasSize(1);

		proposal.submits().departmentDecides("returned");

		assertThat(told(proposal.proposer(), proposal)).extracting(Notice::kind)
			.containsExactly("returned", "returned");
	}

	@Test
	void aRejectionIsToldToItsProposers() {
		Journey proposal = aSubmittedProposal(Documents.credit()).with(this.jdbc, "lakeside-faculty2")
			.departmentDecides("rejected");

		for (String proposer : List.of(proposal.proposer(), "lakeside-faculty2")) {
			assertThat(told(proposer, proposal)).extracting(Notice::kind, Notice::subject)
				.containsExactly(tuple("decided", "Decided: %s is rejected (%s)"
					.formatted(Documents.credit().path("title").asText(), proposal.number())));
			assertThat(told(proposer, proposal).get(0).text()).contains("Any of its proposers can appeal until ",
					"Senate would hear it");
		}
	}

	@Test
	void whatIsRejectedForGoodSaysNothingOfAnAppeal() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected")
			.appeals()
			.appealIsHeard("senator1", "granted")
			.submits()
			.departmentDecides("rejected");

		assertThat(told(proposal.proposer(), proposal).get(0)).satisfies((notice) -> {
			assertThat(notice.subject()).startsWith("Decided: ").contains("is rejected");
			assertThat(notice.text()).doesNotContain("can appeal");
		});
	}

	@Test
	void theEndIsToldAfterAGrantedAppealToo() {
		Journey proposal = aSubmittedProposal(Documents.shortNoncredit()).committeeVotes("reject", "reject", "reject",
				"reject", "reject");
		proposal.appeals().appealIsHeard("senator1", "granted").submits();
		proposal.committeeVotes("approve", "approve", "approve", "approve", "approve")
			.academicAffairsDecides("approved");

		assertThat(told(proposal.proposer(), proposal)).filteredOn((notice) -> notice.subject().startsWith("Decided: "))
			.extracting(Notice::subject)
			.satisfiesExactly((subject) -> assertThat(subject).contains("is published"),
					(subject) -> assertThat(subject).contains("is rejected"));
	}

	@Test
	void whatIsOfferedIsToldToThoseWhoMayTakeIt() {
		Journey proposal = anIdea(Documents.credit(), "lakeside-faculty1").submits();

		assertThat(told("lakeside-department1", proposal)).isNotEmpty();
		assertThat(told("lakeside-business1", proposal)).isEmpty();
		assertThat(told("lakeside-faculty1", proposal)).isEmpty();
	}

	@Test
	void nobodyReadsOrMarksAnothersNotices() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		Notice notice = told("lakeside-department1", proposal).get(0);
		Caller other = Caller.browser(this.port, "lakeside-senator1");

		assertThat(other.get("/notices").body()).doesNotContain(proposal.number());
		assertThat(other.get("/api/notices").body()).doesNotContain(proposal.number());
		assertThat(script("lakeside-senator1").post("/api/notices/%d/read".formatted(notice.id()), "").statusCode())
			.isEqualTo(404);
		assertThat(told("lakeside-department1", proposal).get(0).isUnread()).isTrue();
	}

	@Test
	void theirsIsShownWithTheBellUntilTheyReadIt() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		Notice notice = told("lakeside-department1", proposal).get(0);
		Caller reader = Caller.browser(this.port, "lakeside-department1");

		assertThat(reader.get("/notices").body()).contains(proposal.number(), "Mark as read", ", unread: ");
		assertThat(script("lakeside-department1").post("/api/notices/%d/read".formatted(notice.id()), "").statusCode())
			.isEqualTo(200);
		assertThat(told("lakeside-department1", proposal).get(0).isUnread()).isFalse();
		assertThat(script("lakeside-department1").post("/api/notices/read", "").body()).contains("\"unread\":0");
		assertThat(reader.get("/notices").body()).contains(proposal.number()).doesNotContain("Mark as read");
	}

	private Caller script(String user) {
		return Caller.script(this.port, user);
	}

	private List<Notice> told(String user, Journey proposal) {
		return this.notices.of(user).stream().filter((each) -> proposal.number().equals(each.proposal())).toList();
	}

}
