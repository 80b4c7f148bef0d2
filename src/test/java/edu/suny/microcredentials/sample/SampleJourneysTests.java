package edu.suny.microcredentials.sample;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The start with samples, as {@code mvn spring-boot:test-run} has it, on its own. */
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleJourneysTests {

	private static final Map<String, ProposalState> STATES = Map.ofEntries(
			Map.entry("consultation", ProposalState.IN_REVIEW), Map.entry("draft", ProposalState.DRAFT),
			Map.entry("incomplete", ProposalState.DRAFT), Map.entry("department", ProposalState.IN_REVIEW),
			Map.entry("committee", ProposalState.IN_REVIEW), Map.entry("posted", ProposalState.IN_REVIEW),
			Map.entry("second-round", ProposalState.IN_REVIEW), Map.entry("senate", ProposalState.IN_REVIEW),
			Map.entry("returned", ProposalState.RETURNED), Map.entry("rejected", ProposalState.REJECTED),
			Map.entry("published", ProposalState.PUBLISHED), Map.entry("joint", ProposalState.IN_REVIEW));

	private static final Map<String, List<String>> WAITING_AT = Map.ofEntries(
			Map.entry("consultation",
					Stream
						.concat(Collections.nCopies(6, "userTask_castBallot").stream(),
								Stream.of("userTask_respondToConsultation"))
						.toList()),
			Map.entry("draft", List.of("userTask_draftProposal")),
			Map.entry("incomplete", List.of("userTask_draftProposal")),
			Map.entry("department", List.of("userTask_decideForBody")),
			Map.entry("committee", Collections.nCopies(3, "userTask_castBallot")),
			Map.entry("posted", List.of("userTask_objectToConsent")),
			Map.entry("second-round", Collections.nCopies(3, "userTask_castBallot")),
			Map.entry("senate", List.of("userTask_recordMeetingVote")),
			Map.entry("returned", List.of("userTask_draftProposal")),
			Map.entry("rejected", List.of("userTask_appealRejection")), Map.entry("published", List.of()),
			Map.entry("joint", Collections.nCopies(11, "userTask_castBallot")));

	private SampleProposals samples;

	private long othersBefore;

	@Autowired
	Proposals proposals;

	@Autowired
	TaskService tasks;

	@Autowired
	HistoryService history;

	@Autowired
	JdbcClient jdbc;

	/** With the job executor, as in the running product; all other tests go without. */
	@BeforeAll
	void bringTheSamples(@Autowired AutowireCapableBeanFactory beans, @Autowired ProcessEngine engine) {
		beans.createBean(SampleModels.class).run(null);
		this.samples = beans.createBean(SampleProposals.class);
		this.othersBefore = proposalsOfAll();
		JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
		jobs.start();
		try {
			this.samples.bringAll();
			await().atMost(Duration.ofSeconds(60))
				.until(() -> samples().stream().allMatch((sample) -> isInPlace(sample)));
		}
		finally {
			jobs.shutdown();
		}
	}

	/** All other tests know the shared models. */
	@AfterAll
	void takeTheModelsBack(@Autowired RepositoryService repository) {
		repository.createDeploymentQuery()
			.tenantIdIn(SampleModels.CAMPUSES.toArray(String[]::new))
			.list()
			.forEach((deployment) -> repository.deleteDeployment(deployment.getId(), true));
	}

	private boolean isInPlace(Sample sample) {
		return proposal(sample).state() == STATES.get(sample.journey())
				&& waitingAt(sample).equals(WAITING_AT.get(sample.journey()));
	}

	private long proposalsOfAll() {
		return this.jdbc.sql("select count(*) from proposal").query(Long.class).single();
	}

	static List<Sample> samples() {
		return Sample.all();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void theJourneyEndsWhereItShould(Sample sample) {
		assertThat(proposal(sample).state()).isEqualTo(STATES.get(sample.journey()));
		assertThat(waitingAt(sample)).isEqualTo(WAITING_AT.get(sample.journey()));
		assertThat(proposal(sample).lead()).isEqualTo(sample.proposer());
	}

	@ParameterizedTest
	@MethodSource("edu.suny.microcredentials.sample.SampleProposalsTests#readySamples")
	void theFormKeepsTheWholeDocument(Sample sample) {
		ProposalDocument kept = this.proposals.currentRevision(proposal(sample).number()).document();

		assertThat(ProposalDocument.changedParts(new ProposalDocument(sample.document()), kept)).isEmpty();
	}

	@Test
	void anotherStartLeavesThemAlone() {
		long completed = this.history.createHistoricTaskInstanceQuery().finished().count();

		this.samples.bringAll();

		assertThat(proposalsOfAll()).isEqualTo(this.othersBefore + samples().size());
		assertThat(this.history.createHistoricTaskInstanceQuery().finished().count()).isEqualTo(completed);
	}

	private Proposal proposal(Sample sample) {
		return this.proposals.get(this.samples.number(sample).orElseThrow());
	}

	private List<String> waitingAt(Sample sample) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(proposal(sample).number())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.sorted()
			.toList();
	}

}
