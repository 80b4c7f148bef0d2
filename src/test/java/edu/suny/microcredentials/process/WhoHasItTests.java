package edu.suny.microcredentials.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.campus.Tracker;
import edu.suny.microcredentials.campus.Trackers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of a proposal says of who has it now. */
class WhoHasItTests extends JourneyTests {

	@LocalServerPort
	int port;

	@Autowired
	Trackers trackers;

	@AfterEach
	void takeBack() {
		Rules.takeBack("hillview", this.engine.getRepositoryService());
		this.trackers.show("hillview", Tracker.MEMBERS);
	}

	@Test
	void whoIsAskedForABodyIsNamedAndItsOtherMembersAreNot() {
		Journey proposal = at("hillview", Documents.credit()).submits();

		assertThat(hasItNow(proposal))
			.contains("Department of Sciences: Decide for the body", "Hillview sciences department member 1")
			.doesNotContain("member 3", "Hillview faculty");

		proposal.departmentDecides("forwarded").votes("committee1", "approve");

		assertThat(hasItNow(proposal))
			.contains("Curriculum committee: Cast a ballot", "Hillview curriculum committee member 2",
					"Hillview curriculum committee member 5")
			.doesNotContain("Hillview curriculum committee member 1", "Department of Sciences");
	}

	@Test
	void aDraftIsWithItsProposersByName() {
		assertThat(hasItNow(at("hillview", Documents.credit()), "hillview-office1"))
			.contains("Draft the proposal", "Hillview faculty 1")
			.doesNotContain("Hillview faculty 2");
	}

	@Test
	void whatIsOfferedToAGroupIsWithItsPeopleAndOfManyWithTheirNumber() {
		new Rules().with("senate", "method", "\"consent\"").at("hillview", this.engine.getRepositoryService());
		Journey proposal = at("hillview", Documents.marketDriven()).submits().departmentDecides("forwarded");
		assertThat(hasItNow(proposal)).contains("Market analysts (Hillview market analyst 1), since");
		assertThat(asAStranger(proposal)).contains("Market analysts").doesNotContain("Hillview market analyst");

		proposal.analystFinds("supported").committeeVotes("approve", "approve", "approve", "approve", "approve");
		assertThat(hasItNow(proposal)).contains("Senate: Pull it to the agenda", "Senate (7 people), since")
			.doesNotContain("Hillview senator");

		proposal.votingCloses();
		assertThat(hasItNow(proposal)).contains("Academic affairs (Hillview provost), since");
		assertThat(asAStranger(proposal)).contains("Academic affairs").doesNotContain("Hillview provost");
	}

	@Test
	void whoProposesIsNotAmongThoseWhoHaveIt() {
		new Rules().with("curriculumCommitteeNoncredit", "method", "\"single\"")
			.at("hillview", this.engine.getRepositoryService());

		assertThat(hasItNow(
				at("hillview", Documents.shortNoncredit()).submits().decidesForBody("committee1", "forwarded")))
			.contains("Governance office (Hillview governance office 1, Hillview governance office 2), since");
		assertThat(hasItNow(at("hillview", Documents.shortNoncredit()).submits()
			.with(this.rows, "hillview-office2")
			.decidesForBody("committee1", "forwarded")))
			.contains("Governance office (Hillview governance office 1), since");
	}

	private Journey at(String campus, ObjectNode document) {
		return anIdea(Documents.at(campus, document), campus + "-faculty1");
	}

	private String hasItNow(Journey proposal) {
		return hasItNow(proposal, "hillview-faculty2");
	}

	private String hasItNow(Journey proposal, String reader) {
		return panel(Caller.browser(this.port, reader).get("/proposals/" + proposal.number()).body(), "Who has it now");
	}

	private String asAStranger(Journey proposal) {
		this.trackers.show("hillview", Tracker.PUBLIC);
		String page = Caller.stranger(this.port).get("/proposals/" + proposal.number()).body();
		this.trackers.show("hillview", Tracker.MEMBERS);
		assertThat(page).contains(proposal.number());
		panel(page, "Where it is now");
		return page.substring(page.indexOf("<main"));
	}

	/** As text, without its tags. */
	private static String panel(String page, String heading) {
		int begin = page.indexOf(heading + "</h2>");
		assertThat(begin).as(heading).isPositive();
		return page.substring(begin, page.indexOf("</section>", begin)).replaceAll("<[^>]*>", "");
	}

}
