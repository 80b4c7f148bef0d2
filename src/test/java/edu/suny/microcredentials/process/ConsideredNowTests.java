package edu.suny.microcredentials.process;

import java.util.List;

import edu.suny.microcredentials.consultation.process.Consulting;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.ProposalSearch;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Proposals are found by who considers them now, body or office. */
class ConsideredNowTests extends JourneyTests {

	private static final String DEPARTMENT = "lakeside-department-sciences";

	private static final String COMMITTEE = "lakeside-curriculum-committee";

	private static final String ANALYSTS = "lakeside-market-analysts";

	private static final String BUSINESS = "lakeside-department-business";

	@Autowired
	VisibleProposals visible;

	@Autowired
	Readers readers;

	@Autowired
	Consulting consulting;

	@Test
	void bodiesThatReviewAndOfficesThatAreAsked() {
		Journey proposal = aSubmittedProposal(Documents.marketDriven());

		assertThat(at(DEPARTMENT)).contains(proposal.number());
		assertThat(at(COMMITTEE)).doesNotContain(proposal.number());
		assertThat(at(ANALYSTS)).doesNotContain(proposal.number());

		proposal.departmentDecides("forwarded");

		assertThat(at(DEPARTMENT)).doesNotContain(proposal.number());
		assertThat(at(COMMITTEE)).contains(proposal.number());
		assertThat(at(ANALYSTS)).contains(proposal.number());
	}

	@Test
	void bodiesThatAreHeardUntilThatEnds() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		assertThat(at(BUSINESS)).doesNotContain(proposal.number());

		long id = this.consulting.add(proposal.number(), BUSINESS, "It concerns them", "lakeside-office1").id();
		assertThat(at(BUSINESS)).contains(proposal.number());

		this.consulting.remove(proposal.number(), id, "It does not", "lakeside-office1");
		assertThat(at(BUSINESS)).doesNotContain(proposal.number());
	}

	private List<String> at(String body) {
		return this.visible
			.search(new ProposalSearch(null, null, null, body, null, null, false, null),
					this.readers.of("lakeside-faculty2"))
			.stream()
			.map(ProposalRow::number)
			.toList();
	}

}
