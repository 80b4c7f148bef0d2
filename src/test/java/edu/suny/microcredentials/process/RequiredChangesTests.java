package edu.suny.microcredentials.process;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.RequiredChanges;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.ProposalState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static java.util.Map.entry;
import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a body asks to be changed while it forwards a proposal. */
@EveryNodeOf("required-changes")
class RequiredChangesTests extends JourneyTests {

	@Autowired
	Guarantees guarantees;

	@Autowired
	RequiredChanges changes;

	@Autowired
	ObjectMapper json;

	@AfterEach
	void takeTheRulesBack() {
		Rules.takeBack("harbor", this.engine.getRepositoryService());
	}

	@Test
	void theyAreMadeAndSeenByTheChairBeforeItGoesOn() {
		Journey proposal = forwardedWithChanges("chair");
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(this.proposals.get(proposal.number()).round()).isOne();
		assertThat(state(proposal)).isEqualTo(ProposalState.RETURNED);

		proposal.document().put("prerequisites", "One course in statistics");
		assertThat(act(proposal, "changes-asked")).contains(entry("round", "1"), entry("revision", "1"),
				entry("body", "harbor-department-sciences"));
		proposal.submits();
		assertThat(proposal).isWaitingAt("userTask_verifyChanges");
		sees(proposal, "not-yet");
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(act(proposal, "changes-checked")).contains(entry("actor", "harbor-department1"),
				entry("decision", "not-yet"), entry("round", "1"), entry("revision", "2"),
				entry("body", "harbor-department-sciences"));
		assertThat(act(proposal, "changes-asked")).contains(entry("revision", "2"));
		proposal.submits();
		sees(proposal, "verified");

		assertThat(review(proposal, "department-sciences").method()).isEqualTo("standing");
		assertThat(review(proposal, "department-sciences").revision()).isEqualTo(3);
		assertThat(this.guarantees.check(proposal.number()).met()).isTrue();
		assertThat(proposal).isWaitingAt("userTask_castBallot");
	}

	@Test
	void whoeverSeesThemIsShownAllThatChangedAndCanTakeItToTheBodyAgain() throws IOException {
		Journey proposal = forwardedWithChanges("chair");
		proposal.document().put("prerequisites", "One course in statistics");
		proposal.document().put("title", "Something else altogether");
		proposal.submits();
		assertThat(changedParts(proposal)).containsExactlyInAnyOrder("prerequisites", "title");

		sees(proposal, "body");

		assertThat(proposal.tasks()).hasSize(3).allMatch(RequiredChangesTests::isBallot);
		assertThat(review(proposal, "department-sciences").revision()).isEqualTo(2);
		assertThat(review(proposal, "department-sciences").isOpen()).isTrue();
	}

	@Test
	void whatIsNotChangedIsNotListed() throws IOException {
		Journey proposal = forwardedWithChanges("chair");

		proposal.submits();

		assertThat(changedParts(proposal)).isEmpty();
	}

	@Test
	void theBodySeesThemWhereItsRulesSaySo() {
		Journey proposal = forwardedWithChanges("body").submits();

		assertThat(proposal.tasks()).hasSize(3).allMatch(RequiredChangesTests::isBallot);
		assertThat(proposal).hasPassed("endEvent_bodyDecidesAgain");
	}

	@Test
	void theProposerMayWithdraw() {
		Journey proposal = forwardedWithChanges("secretary").withdrawsTheDraft();

		assertThat(proposal).isEndedAt("endEvent_proposalWithdrawnInReview");
	}

	@Test
	void proposersAndWhoeverSeesTheChangesAreRemindedAndThenTheOfficeTold() {
		Journey proposal = forwardedWithChanges("chair");
		Date due = proposal.tasks().get(0).getDueDate();
		assertThat(proposal.timer("boundaryEvent_changesOverdue").getDuedate()).isEqualTo(due);
		proposal.timeComes("boundaryEvent_changesComesNear");
		assertThat(toldOf(proposal, "reminder:task:")).containsExactly("harbor-faculty1");
		proposal.timeComes("boundaryEvent_changesOverdue");
		assertThat(toldOf(proposal, "escalation:task:")).contains("harbor-office1");

		proposal.submits();
		proposal.timeComes("boundaryEvent_verificationComesNear").timeComes("boundaryEvent_verificationOverdue");

		assertThat(toldOf(proposal, "reminder:task:")).contains("harbor-department1");
		assertThat(proposal).isWaitingAt("userTask_verifyChanges");
	}

	@Test
	void ofTwoBodiesThatAskForChangesTheSecondWaitsForThoseOfTheFirst() {
		Journey proposal = submittedUnder("chair");
		alsoConsideredBy(proposal, "department-business");
		votes(proposal, "department", "approve-with-changes", "approve", "approve");
		assertThat(state(proposal)).isEqualTo(ProposalState.RETURNED);

		votes(proposal, "business", "approve-with-changes", "approve", "approve");
		assertThat(incidents(proposal)).isZero();
		assertThat(proposal.tasks()).singleElement()
			.extracting(Task::getTaskDefinitionKey)
			.isEqualTo("userTask_draftProposal");

		proposal.document().put("prerequisites", "One course in statistics");
		proposal.submits();
		assertThat(proposal.waiting()).containsExactlyInAnyOrder("userTask_verifyChanges", "userTask_draftProposal");
		assertThat(state(proposal)).isEqualTo(ProposalState.RETURNED);
		sees(proposal, "verified");
		assertThat(review(proposal, "department-sciences").revision()).isEqualTo(2);

		proposal.submits();
		proposal.completes("harbor-business1", "userTask_verifyChanges", Map.of("decision", "verified"));
		assertThat(review(proposal, "department-business").outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(this.proposals.currentRevision(proposal.number()).document().json().path("prerequisites").asText())
			.isEqualTo("One course in statistics");
		assertThat(incidents(proposal)).isZero();
	}

	@Test
	void whoeverLooksWhileALaterRevisionComesIsShownThatOneAndConfirmsNoOther() throws IOException {
		Journey proposal = changedForOneAndAskedForTheOther();
		Task task = verificationOf(proposal, "harbor-department1");
		assertThat(shown(task)).isEqualTo(2);
		assertThat(changedParts(task)).containsExactly("prerequisites");

		proposal.document().put("title", "As the other body asked");
		proposal.submits();
		assertThat(verificationOf(proposal, "harbor-department1").getId()).isEqualTo(task.getId());
		assertThat(shown(task)).isEqualTo(3);
		assertThat(changedParts(task)).containsExactlyInAnyOrder("prerequisites", "title");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> verifies("harbor-department1", task, Map.of("decision", "verified", "shownRevision", 2)))
			.withMessageContaining("it has changed since you opened this form");

		verifies("harbor-department1", task, Map.of("decision", "verified", "shownRevision", 3));
		assertThat(review(proposal, "department-sciences").method()).isEqualTo("standing");
		assertThat(review(proposal, "department-sciences").revision()).isEqualTo(3);
		assertThat(this.guarantees.check(proposal.number()).met()).isTrue();
	}

	@Test
	void anEarlierRevisionThanTheCurrentIsNotConfirmed() {
		Journey proposal = forwardedWithChanges("chair").submits();
		long review = review(proposal, "department-sciences").id();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.changes.verified(review, 1, Acting.self("harbor-department1"), null))
			.withMessageContaining("Revision 2 has come since you were shown revision 1");
		assertThat(review(proposal, "department-sciences").id()).isEqualTo(review);

		sees(proposal, "verified");
		assertThat(review(proposal, "department-sciences").revision()).isEqualTo(2);
	}

	private Journey changedForOneAndAskedForTheOther() {
		Journey proposal = submittedUnder("chair");
		alsoConsideredBy(proposal, "department-business");
		votes(proposal, "department", "approve-with-changes", "approve", "approve");
		votes(proposal, "business", "approve-with-changes", "approve", "approve");
		proposal.document().put("prerequisites", "One course in statistics");
		return proposal.submits();
	}

	private Task verificationOf(Journey proposal, String user) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(proposal.number())
			.taskDefinitionKey("userTask_verifyChanges")
			.or()
			.taskCandidateUser(user)
			.taskAssignee(user)
			.endOr()
			.singleResult();
	}

	private void verifies(String user, Task task, Map<String, Object> answers) {
		this.identity.as(user, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return null;
		});
	}

	private int shown(Task task) {
		return (int) this.engine.getTaskService().getVariable(task.getId(), "shownRevision");
	}

	private Journey forwardedWithChanges(String verifier) {
		Journey proposal = submittedUnder(verifier);
		votes(proposal, "department", "approve-with-changes", "approve", "approve");
		return proposal;
	}

	private Journey submittedUnder(String verifier) {
		new Rules().with("departmentChair", "method", "\"ballot\"")
			.with("departmentChair", "changesVerifiedBy", "\"" + verifier + "\"")
			.at("harbor", this.engine.getRepositoryService());
		return anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits();
	}

	/** As a campus's own path may have it. */
	private void alsoConsideredBy(Journey proposal, String body) {
		JsonNode document = this.proposals.currentRevision(proposal.number()).document().json();
		this.identity.asSystem(() -> this.engine.getRuntimeService()
			.createProcessInstanceByKey("committee-review")
			.processDefinitionTenantId("harbor")
			.businessKey(proposal.number())
			.setVariables(Map.of("number", proposal.number(), "body", body, "round", 1, "proposal",
					SpinValues.jsonValue(document.toString()).create()))
			.execute());
		proposal.runsJobs();
	}

	private static void votes(Journey proposal, String members, String... choices) {
		for (int index = 0; index < choices.length; index++) {
			proposal.votes(members + (index + 1), choices[index]);
		}
	}

	private static void sees(Journey proposal, String decision) {
		proposal.completes("harbor-department1", "userTask_verifyChanges", decision.equals("not-yet")
				? Map.of("decision", decision, "changes", "Say which course") : Map.of("decision", decision));
	}

	private List<String> changedParts(Journey proposal) throws IOException {
		return changedParts(proposal.tasks().get(0));
	}

	private List<String> changedParts(Task task) throws IOException {
		Object parts = this.engine.getTaskService().getVariable(task.getId(), "changedParts");
		return List.of(this.json.readValue(parts.toString(), String[].class));
	}

	private long incidents(Journey proposal) {
		return proposal.instances()
			.stream()
			.mapToLong((instance) -> this.engine.getRuntimeService()
				.createIncidentQuery()
				.processInstanceId(instance)
				.count())
			.sum();
	}

	private static boolean isBallot(Task task) {
		return task.getTaskDefinitionKey().equals("userTask_castBallot");
	}

}
