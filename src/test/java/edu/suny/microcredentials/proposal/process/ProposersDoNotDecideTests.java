package edu.suny.microcredentials.proposal.process;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What a proposer may do about a proposal of their own. */
class ProposersDoNotDecideTests {

	private static final String NUMBER = "harbor-2026-0001";

	private final ProposersDoNotDecide rule = new ProposersDoNotDecide(proposals(), transfers(),
			(task, user) -> task.getTaskDefinitionKey().equals("userTask_castBallot"));

	@Test
	void theyWriteIt() {
		assertThat(this.rule.refusal(task("prepare-proposal", "userTask_draftProposal"), "proposer")).isEmpty();
	}

	@Test
	void theyDoNotDecideOnIt() {
		assertThat(this.rule.refusal(task("committee-review", "userTask_decideForBody"), "proposer"))
			.contains("Proposal harbor-2026-0001 is your own: somebody else decides on it.");
	}

	@Test
	void theyVoteOnItWhereTheRulesOfTheBodyLetThem() {
		assertThat(this.rule.refusal(task("committee-review", "userTask_castBallot"), "proposer")).isEmpty();
		assertThat(this.rule.refusal(task("committee-review", "userTask_recordMeetingVote"), "proposer")).isPresent();
	}

	@Test
	void whoMadeItBeforeDoesNotEither() {
		assertThat(this.rule.refusal(task("committee-review", "userTask_decideForBody"), "former"))
			.contains("Proposal harbor-2026-0001 was your own: somebody else decides on it.");
	}

	@Test
	void aStepOfACampusThatIsNamedLikeWritingIsNone() {
		assertThat(this.rule.refusal(task("faculty-governance", "userTask_draftProposal"), "proposer")).isPresent();
	}

	@Test
	void othersDecideOnIt() {
		assertThat(this.rule.refusal(task("faculty-governance", "userTask_draftProposal"), "other")).isEmpty();
	}

	private static TaskEntity task(String process, String step) {
		ProcessDefinitionEntity definition = mock(ProcessDefinitionEntity.class);
		given(definition.getKey()).willReturn(process);
		ExecutionEntity execution = mock(ExecutionEntity.class);
		given(execution.getProcessDefinition()).willReturn(definition);
		given(execution.getProcessBusinessKey()).willReturn(NUMBER);
		TaskEntity task = mock(TaskEntity.class);
		given(task.getTaskDefinitionKey()).willReturn(step);
		given(task.getExecution()).willReturn(execution);
		return task;
	}

	private static Transfers transfers() {
		Transfers transfers = mock(Transfers.class);
		given(transfers.formerProposers(NUMBER)).willReturn(List.of("former"));
		return transfers;
	}

	private static Proposals proposals() {
		Proposal proposal = mock(Proposal.class);
		given(proposal.number()).willReturn(NUMBER);
		given(proposal.proposers()).willReturn(List.of("proposer"));
		Proposals proposals = mock(Proposals.class);
		given(proposals.find(NUMBER)).willReturn(Optional.of(proposal));
		return proposals;
	}

}
