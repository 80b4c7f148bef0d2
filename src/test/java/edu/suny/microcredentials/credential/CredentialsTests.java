package edu.suny.microcredentials.credential;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GovernanceTest
@Transactional
class CredentialsTests {

	@Autowired
	Proposals proposals;

	@Autowired
	Credentials credentials;

	@Test
	void aJobThatRunsTwicePublishesOnce() {
		String number = anApproved("Welding, Basics");

		Credential first = this.credentials.publish(number);
		Credential second = this.credentials.publish(number);

		assertThat(second).isEqualTo(first);
		assertThat(this.proposals.get(number).state()).isEqualTo(ProposalState.PUBLISHED);
		assertThat(this.credentials.find("harbor", "welding-basics")).contains(first);
	}

	@Test
	void theSameTitleGetsAnotherAddress() {
		this.credentials.publish(anApproved("Welding, Safety"));

		assertThat(this.credentials.publish(anApproved("Welding: Safety")).slug()).isEqualTo("welding-safety-2");
	}

	@Test
	void whatIsNotApprovedIsNotPublished() {
		String number = submitted("Welding, Unconfirmed");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.credentials.publish(number))
			.withMessage("Proposal %s cannot be published while IN_REVIEW", number);
		assertThat(this.credentials.ofProposal(number)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Data Analysis for Biology, data-analysis-for-biology", "Éducation à la santé, education-a-la-sante",
			"C++ & Rust!, c-rust", "数据, micro-credential" })
	void aSlugIsPlainText(String title, String slug) {
		assertThat(Slug.of(title).text()).isEqualTo(slug);
	}

	private String anApproved(String title) {
		return this.proposals.approve(submitted(title)).number();
	}

	private String submitted(String title) {
		ObjectNode document = JsonNodeFactory.instance.objectNode().put("title", title);
		String number = this.proposals.begin("harbor", document, "harbor-faculty1").number();
		return this.proposals.submit(number, document, "harbor-faculty1").number();
	}

}
