package edu.suny.microcredentials.process;

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

		assertThat(page(proposal)).contains("The rejection of round 1 can be appealed until", "would hear it")
			.doesNotContain("Take it up again");
	}

	@Test
	void thePageShowsTheGroundsAndWhatWasFound() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected").appeals();
		assertThat(page(proposal)).contains("appealed the rejection of round 1", "The need was not looked at",
				"hears the appeal");

		proposal.appealIsHeard("senator1", "denied");

		assertThat(page(proposal)).contains("denied the appeal", "As we heard it", "Take it up again")
			.doesNotContain("can be appealed until");
	}

	@Test
	void thePageSaysThatTheRejectionWasAccepted() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected").acceptsTheRejection();

		assertThat(page(proposal)).contains("accepted the rejection of round 1", "Nobody: it was rejected");
	}

	private String page(Journey proposal) {
		return Caller.browser(this.port, proposal.proposer()).get("/proposals/" + proposal.number()).body();
	}

}
