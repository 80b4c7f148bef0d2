package edu.suny.microcredentials.process;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.ProposalState;
import org.junit.jupiter.api.Test;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EveryNodeOf("prepare-proposal")
class PrepareProposalTests extends JourneyTests {

	@Test
	void anIdeaGetsANumberAndIsTheProposersToDraft() {
		Journey proposal = anIdea(Documents.credit());

		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(proposal.number()).matches("lakeside-\\d{4}-\\d{4}");
		assertThat(proposal.tasks().get(0).getAssignee()).isEqualTo("lakeside-faculty1");
		assertThat(this.proposals.get(proposal.number()).proposers()).containsExactly("lakeside-faculty1");
		assertThat(state(proposal)).isEqualTo(ProposalState.DRAFT);
	}

	@Test
	void aDraftIsSavedOverSeveralSittings() {
		Journey proposal = anIdea(Documents.credit());

		proposal.saves().saves();

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasNotPassed("businessRuleTask_checkReadiness");
		assertThat(this.proposals.revisions(proposal.number())).isEmpty();
	}

	@Test
	void anIncompleteDraftComesBackWithWhatIsMissing() {
		ObjectNode document = Documents.credit();
		document.remove("outcomes");
		document.withObject("/disclosure").remove("costs");
		Journey proposal = anIdea(document);

		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("businessRuleTask_checkReadiness");
		assertThat(findings(proposal)).hasSize(2).anyMatch((finding) -> finding.contains("learning outcome"));
		assertThat(state(proposal)).isEqualTo(ProposalState.DRAFT);
	}

	@Test
	void whatWasMissingCanBeAddedAndSentAgain() {
		ObjectNode complete = Documents.credit();
		ObjectNode incomplete = complete.deepCopy();
		incomplete.remove("contact");
		Journey proposal = anIdea(incomplete).submits();

		proposal.document().setAll(complete);
		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_decideForBody").hasPassed("endEvent_proposalSubmitted");
	}

	@Test
	void aSubmittedDocumentIsKeptWholeWithItsAuthor() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		List<ProposalRevision> revisions = this.proposals.revisions(proposal.number());
		assertThat(revisions).singleElement().satisfies((revision) -> {
			assertThat(revision.revision()).isOne();
			assertThat(revision.round()).isOne();
			assertThat(revision.author()).isEqualTo("lakeside-faculty1");
			assertThat(revision.document().json().at("/disclosure/costs/0/amount").asInt()).isEqualTo(198);
			assertThat(revision.document().proposers()).containsExactly("lakeside-faculty1");
			assertThat(revision.route().path("reason").asText()).contains("Credit-bearing");
			assertThat(revision.routeDefinition()).startsWith("review-route:").contains("#");
		});
		assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
	}

	@Test
	void aDraftCanBeWithdrawn() {
		Journey proposal = anIdea(Documents.credit());

		proposal.withdrawsTheDraft();

		assertThat(proposal).isEndedAt("endEvent_proposalWithdrawn");
		assertThat(state(proposal)).isEqualTo(ProposalState.WITHDRAWN);
	}

	@Test
	void aDraftThatNobodyTouchesIsRemindedOfAndLapses() {
		Journey proposal = anIdea(Documents.credit());

		proposal.timeComes("boundaryEvent_lapseComesNear").timeComes("boundaryEvent_nobodyTouchedIt");

		assertThat(proposal).isEndedAt("endEvent_proposalLapsed").hasPassed("endEvent_lapseReminded");
	}

	@Test
	void aPersonOfTwoCampusesIsAskedForTheDepartment() {
		ObjectNode idea = Documents.credit();
		idea.remove("department");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> anIdea(idea, "two-campuses"))
			.withMessageContaining("choose the department");
		assertThat(anIdea(Documents.at("hillview", Documents.credit()), "two-campuses").number())
			.startsWith("hillview-");
	}

	@Test
	void aDepartmentOfAnotherCampusIsRefused() {
		Journey proposal = anIdea(Documents.credit());
		Documents.at("harbor", proposal.document());

		assertThatExceptionOfType(RefusedException.class).isThrownBy(proposal::submits);
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> anIdea(Documents.at("harbor", Documents.credit()), "lakeside-faculty1"))
			.withMessageContaining("no department of Lakeside");
	}

	private List<String> findings(Journey proposal) {
		String task = proposal.tasks().get(0).getId();
		String findings = this.engine.getTaskService().getVariable(task, "findings").toString();
		return List.of(findings.replace("[", "").replace("]", "").split("(?<=}),"));
	}

}
