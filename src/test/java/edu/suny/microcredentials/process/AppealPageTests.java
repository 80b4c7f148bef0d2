package edu.suny.microcredentials.process;

import java.net.http.HttpResponse;
import java.time.LocalDate;

import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of a proposal says of an appeal. */
class AppealPageTests extends JourneyTests {

	@LocalServerPort
	int port;

	@Test
	void thePageSaysUntilWhenARejectionCanBeAppealedAndWhoWouldHearIt() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		assertThat(page(proposal)).doesNotContain("id=\"appeals\"");

		proposal.departmentDecides("rejected");

		assertThat(page(proposal))
			.contains("Any of its proposers can appeal the rejection of round 1 until", "would hear it")
			.doesNotContain("Take it up again");
	}

	@Test
	void thePageShowsTheGroundsAndWhatWasFound() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected").appeals();
		assertThat(page(proposal)).contains("appealed the rejection of round 1", "The need was not looked at",
				"hears the appeal");

		proposal.appealIsHeard("senator1", "denied");

		assertThat(page(proposal)).contains("denied the appeal", "As we heard it", "Take it up again")
			.doesNotContain("can appeal the rejection");
	}

	@Test
	void thePageShowsTheCountOfTheMeetingThatHeardIt() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected")
			.appeals()
			.appealIsHeardAtAMeeting("senator2", "denied", 5, 2, 3);

		assertThat(page(proposal)).contains("at a meeting; recorded by Lakeside senator 2",
				"2 to grant it, 3 against; 5 present", "href=\"https://example.edu/minutes/appeal\"");
	}

	@Test
	void itsProposersTakeItBackOnThePage() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected");
		assertThat(page(proposal)).doesNotContain("Take the appeal back");
		proposal.appeals();
		assertThat(page(proposal, "lakeside-faculty2")).doesNotContain("Take the appeal back");
		assertThat(page(proposal)).contains("Take the appeal back");

		assertThat(withdraw(proposal, "lakeside-faculty2").statusCode()).isEqualTo(403);
		assertThat(withdraw(proposal, "harbor-faculty1").statusCode()).isEqualTo(404);
		assertThat(withdraw(proposal, proposal.proposer()).statusCode()).isEqualTo(204);
		assertThat(withdraw(proposal, proposal.proposer()).statusCode()).isEqualTo(409);
		assertThat(page(proposal)).contains("took the appeal back on", "Take it up again");
	}

	@Test
	void theConversationGoesOnUntilTheRejectionIsFinal() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected").appeals();
		assertThat(page(proposal)).contains("Say something", "Attach a file").doesNotContain("It has ended, and");

		assertThat(say(proposal, "lakeside-senator3", "{\"text\": \"We hear it\", \"body\": \"lakeside-senate\"}"))
			.isEqualTo(201);
		assertThat(page(proposal, "lakeside-senator1")).contains("We hear it");
		assertThat(page(proposal)).doesNotContain("We hear it");
		proposal.appealIsHeard("senator1", "denied");
		assertThat(say(proposal, "lakeside-senator3", "{\"text\": \"Too late\"}")).isEqualTo(409);
		assertThat(page(proposal)).contains("It has ended, and").doesNotContain("Say something");
	}

	@Test
	void theApiSaysThatARejectionIsOpenAndThatAProposalIsHeld() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		Caller office = Caller.script(this.port, "lakeside-office1");
		assertThat(whole(proposal)).contains("\"hold\":null", "\"appeal\":null");
		office.post("/api/proposals/" + proposal.number() + "/hold",
				"{\"reason\": \"Looked at again\", \"until\": \"%s\"}".formatted(LocalDate.now().plusDays(3)));
		assertThat(whole(proposal)).contains("\"hold\":{\"until\":", "Looked at again");
		office.post("/api/proposals/" + proposal.number() + "/hold/end", "");

		proposal.departmentDecides("rejected");
		assertThat(whole(proposal)).contains("\"hold\":null", "\"body\":\"lakeside-senate\"", "\"appealedAt\":null");
		proposal.appeals();
		assertThat(whole(proposal)).contains("\"appealedAt\":\"20");
		proposal.appealIsHeard("senator1", "denied");
		assertThat(whole(proposal)).contains("\"appeal\":null");
		assertThat(Caller.script(this.port, proposal.proposer()).get("/v3/api-docs").body())
			.contains("Null unless it is held now.", "Until when its proposers can appeal, or could");
	}

	private String whole(Journey proposal) {
		return Caller.script(this.port, proposal.proposer()).get("/api/proposals/" + proposal.number()).body();
	}

	private int say(Journey proposal, String user, String comment) {
		return Caller.script(this.port, user)
			.post("/api/proposals/" + proposal.number() + "/comments", comment)
			.statusCode();
	}

	private HttpResponse<String> withdraw(Journey proposal, String user) {
		return Caller.script(this.port, user).post("/api/proposals/" + proposal.number() + "/appeal/withdrawal", "");
	}

	@Test
	void thePageSaysThatTheRejectionWasAccepted() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected").acceptsTheRejection();

		assertThat(page(proposal)).contains("accepted the rejection of round 1", "Nobody: it was rejected");
	}

	private String page(Journey proposal) {
		return page(proposal, proposal.proposer());
	}

	private String page(Journey proposal, String user) {
		return Caller.browser(this.port, user).get("/proposals/" + proposal.number()).body();
	}

}
