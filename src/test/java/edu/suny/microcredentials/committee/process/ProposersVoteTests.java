package edu.suny.microcredentials.committee.process;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ProposersVoteTests {

	@ParameterizedTest
	@CsvSource({ "committee-review, userTask_castBallot, may-vote, seated, true",
			"committee-review, userTask_castBallot, recused, seated, false",
			"committee-review, userTask_castBallot, may-vote, another, false",
			"committee-review, userTask_decideForBody, may-vote, seated, false",
			"committee-review, userTask_recordMeetingVote, may-vote, seated, false",
			"faculty-governance, userTask_castBallot, may-vote, seated, false" })
	void aBallotOfTheirOwnIsTheirsOnlyByTheRulesOfTheBody(String process, String step, String proposers, String user,
			boolean given) {
		Review review = mock(Review.class);
		given(review.rules())
			.willReturn(JsonNodeFactory.instance.objectNode().put("method", "ballot").put("proposers", proposers));
		given(review.eligible()).willReturn(List.of("seated"));
		Reviews reviews = mock(Reviews.class);
		given(reviews.find(7L)).willReturn(Optional.of(review));

		assertThat(new ProposersVote(reviews).isGiven(task(process, step), user)).isEqualTo(given);
	}

	private static TaskEntity task(String process, String step) {
		ProcessDefinitionEntity definition = mock(ProcessDefinitionEntity.class);
		given(definition.getKey()).willReturn(process);
		ExecutionEntity execution = mock(ExecutionEntity.class);
		given(execution.getProcessDefinition()).willReturn(definition);
		TaskEntity task = mock(TaskEntity.class);
		given(task.getTaskDefinitionKey()).willReturn(step);
		given(task.getExecution()).willReturn(execution);
		given(task.getVariable("reviewId")).willReturn(7L);
		return task;
	}

}
