package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.consultation.Consultation;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.consultation.Position;
import edu.suny.microcredentials.consultation.process.Consulting;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.ProposalState;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.Map.entry;
import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who is heard on a proposal, by rule or because the office asks. */
@EveryNodeOf("consultation")
class ConsultationTests extends JourneyTests {

	private static final String BUSINESS = "lakeside-department-business";

	private static final String RULES = "consultation-rules.dmn";

	private static final String OFFICE = "lakeside-office1";

	@Autowired
	Consultations consultations;

	@Autowired
	Consulting consulting;

	@Autowired
	ModelSets sets;

	@Autowired
	Deputies deputies;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Notices notices;

	@Autowired
	Belonging belonging;

	@LocalServerPort
	int port;

	@Test
	void aDepartmentWhoseCoursesAreUsedIsHeardBesideTheCommitteeAndConcurs() {
		Journey proposal = atTheCommittee("BUS 210");
		assertThat(proposal.waiting()).contains("userTask_respondToConsultation", "userTask_castBallot");

		proposal.completes("lakeside-business1", "userTask_respondToConsultation", Map.of("position", "concur"));
		assertThat(only(proposal)).satisfies((each) -> {
			assertThat(each.body()).isEqualTo(BUSINESS);
			assertThat(each.outcome()).isEqualTo("concurred");
			assertThat(each.days()).isEqualTo(10);
		});
		committeeForwards(proposal);
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
	}

	@Test
	void thePathWaitsForThoseWhoAreHeard() {
		Journey proposal = committeeForwards(atTheCommittee("BUS210"));

		assertThat(proposal).isWaitingAt("userTask_respondToConsultation");
		proposal.completes("lakeside-business2", "userTask_respondToConsultation", Map.of("position", "concur"));
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
	}

	@ParameterizedTest
	@CsvSource({ "BIO 101", "BUSH 101", "STA 101", "''" })
	void nobodyIsHeardWhoseCoursesAreNotUsed(String code) {
		assertThat(atTheCommittee(code).waiting()).containsExactly("userTask_castBallot");
	}

	@Test
	void whoeverDoesNotConcurGivesReasons() {
		Journey proposal = atTheCommittee("BUS 210");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.submits("lakeside-business1", "userTask_respondToConsultation",
					Map.of("position", "not-concur")))
			.withMessageContaining("Give the reasons");
		assertThat(only(proposal).isOpen()).isTrue();
	}

	@Test
	void aNonConcurrenceIsAnsweredInWritingAndTheClockBeginsAnew() {
		Journey proposal = objectedTo();
		Consultation before = only(proposal);
		assertThat(taskOf(proposal, "userTask_answerNonConcurrence").getAssignee()).isEqualTo(proposal.proposer());

		proposal.completes(proposal.proposer(), "userTask_answerNonConcurrence",
				Map.of("answer", "The course is for other learners"));
		assertThat(only(proposal).askedAt()).isAfter(before.askedAt());
		proposal.completes("lakeside-business1", "userTask_respondToConsultation", Map.of("position", "concur"));

		assertThat(only(proposal).outcome()).isEqualTo("concurred");
		assertThat(act(proposal, "responded")).contains(entry("actor", "lakeside-business1"), entry("round", "1"),
				entry("revision", "1"), entry("body", BUSINESS));
		assertThat(this.consultations.positions(proposal.number())).extracting(Position::kind)
			.containsExactly("non-concurrence", "answer", "concurrence");
	}

	@Test
	void afterTheAnswersOfTheTableItGoesOnWithTheNonConcurrenceOnRecord() {
		Journey proposal = objectedTo();
		proposal.completes(proposal.proposer(), "userTask_answerNonConcurrence",
				Map.of("answer", "It is not the same"));
		proposal.completes("lakeside-business1", "userTask_respondToConsultation",
				Map.of("position", "not-concur", "statement", "It still is"));

		assertThat(proposal).hasPassed("endEvent_nonConcurrenceOnRecord");
		assertThat(only(proposal).outcome()).isEqualTo("not-concurred");
		assertThat(committeeForwards(proposal)).isWaitingAt("userTask_recordMeetingVote");
		assertThat(Caller.browser(this.port, "lakeside-senator1").get("/proposals/" + proposal.number()).body())
			.contains("Does not concur", "It still is", "It is not the same");
	}

	@Test
	void silenceIsConcurrenceWhereTheTableSaysSo() {
		Journey proposal = atTheCommittee("BUS 210");

		timeIsUp(proposal);

		assertThat(proposal).hasPassed("endEvent_silenceConcurred");
		assertThat(toldOf(proposal, "silence:")).isEmpty();
		assertThat(only(proposal).outcome()).isEqualTo("silent");
		assertThat(Caller.browser(this.port, "lakeside-senator1").get("/proposals/" + proposal.number()).body())
			.contains("Concurs: the days passed without a word");
	}

	@Test
	void whereSilenceWaitsTheyAreAskedAgain() throws IOException {
		Journey proposal = byRulesOfItsOwn("\"concurrence\"", "\"waits\"");
		Consultation before = only(proposal);
		String task = taskOf(proposal, "userTask_respondToConsultation").getId();

		timeIsUp(proposal);

		assertThat(only(proposal).isOpen()).isTrue();
		assertThat(only(proposal).askedAt()).isAfter(before.askedAt());
		assertThat(taskOf(proposal, "userTask_respondToConsultation").getId()).isNotEqualTo(task);
	}

	@Test
	void ofThoseWhoAreAskedAgainTheirChairAndTheOfficeAreToldEachTime() throws IOException {
		Journey proposal = byRulesOfItsOwn("\"concurrence\"", "\"waits\"");
		assertThat(toldOf(proposal, "silence:")).isEmpty();

		timeIsUp(proposal);
		assertThat(proposal).hasPassed("intermediateThrowEvent_silenceTold");
		assertThat(toldOf(proposal, "silence:")).contains("hillview-business1", "hillview-office1")
			.doesNotContain("hillview-business3");
		timeIsUp(proposal);

		assertThat(this.notices.of("hillview-office1"))
			.filteredOn((each) -> proposal.number().equals(each.proposal()) && each.subject().contains("not answered"))
			.hasSize(2);
	}

	@Test
	void whereTheTableDoesNotHearThemThePathGoesOn() throws IOException {
		Journey proposal = byRulesOfItsOwn("<text>true</text>", "<text>false</text>");

		assertThat(proposal).hasPassed("endEvent_notHeard");
		assertThat(this.consultations.of(proposal.number())).isEmpty();
	}

	@Test
	void aReturnClosesWhatThePathHadAsked() {
		Journey proposal = atTheCommittee("BUS 210").committeeVotes("return", "return", "return", "return", "return");
		closeVote(proposal);

		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(only(proposal).outcome()).isEqualTo("closed");
	}

	@Test
	void whoConcurredIsNotAskedAgainForTheSameCourses() {
		Journey proposal = atTheCommittee("BUS 210");
		proposal.completes("lakeside-business1", "userTask_respondToConsultation", Map.of("position", "concur"));
		proposal.committeeVotes("return", "return", "return", "return", "return");
		closeVote(proposal);

		proposal.document().put("prerequisites", "None at all");
		proposal.submits();
		if (proposal.waiting().contains("userTask_decideForBody")) {
			proposal.departmentDecides("forwarded");
		}

		assertThat(proposal.waiting()).doesNotContain("userTask_respondToConsultation");
	}

	@Test
	void noConsultationCountsAsGovernance() {
		Journey proposal = atTheCommittee("BUS 210");
		proposal.completes("lakeside-business1", "userTask_respondToConsultation", Map.of("position", "concur"));

		assertThat(this.reviews.of(proposal.number())).extracting(Review::body).doesNotContain(BUSINESS);
	}

	@Test
	void theOfficeHasABodyAndAReviewerHeardAndAcademicAffairsWaitsForThem() {
		Journey proposal = confirmable();
		int decided = this.reviews.of(proposal.number()).size();
		this.consulting.add(proposal.number(), "department-business", "It changes their advising", OFFICE);
		this.consulting.add(proposal.number(), "lakeside-faculty3", "They know the field", OFFICE);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.submits("lakeside-provost", "userTask_confirmApproval",
					Map.of("decision", "approved", "rationale", "Good")))
			.withMessageContaining("Department of Business, Lakeside faculty 3 is still being consulted");
		concurs(proposal, "lakeside-faculty3");
		concurs(proposal, "lakeside-business1");
		proposal.academicAffairsDecides("approved");

		assertThat(this.proposals.get(proposal.number()).state()).isEqualTo(ProposalState.PUBLISHED);
		assertThat(proposal.isEnded()).isTrue();
		assertThat(this.reviews.of(proposal.number())).hasSize(decided + 1);
	}

	@Test
	void theOfficeEndsWhatItAdded() {
		Journey proposal = confirmable();
		long id = this.consulting.add(proposal.number(), BUSINESS, "It changes their advising", OFFICE).id();

		assertThat(this.notices.of("lakeside-business1"))
			.anyMatch((each) -> proposal.number().equals(each.proposal()) && each.subject().contains("consultation"));
		this.consulting.remove(proposal.number(), id, "They were asked by mistake", OFFICE);

		assertThat(only(proposal).outcome()).isEqualTo("removed");
		assertThat(act(proposal, "consultation-closed")).contains(entry("actor", OFFICE), entry("outcome", "removed"),
				entry("round", "1"), entry("revision", "1"), entry("body", BUSINESS));
		assertThat(proposal.waiting()).containsExactly("userTask_confirmApproval");
		proposal.academicAffairsDecides("approved");
		assertThat(this.proposals.get(proposal.number()).state()).isEqualTo(ProposalState.PUBLISHED);
	}

	@Test
	void theOfficeDoesNotEndWhatARuleDemands() {
		Journey proposal = atTheCommittee("BUS 210");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(
					() -> this.consulting.remove(proposal.number(), only(proposal).id(), "It takes too long", OFFICE))
			.withMessageStartingWith("A rule of the campus has them heard");
		assertThat(only(proposal).isOpen()).isTrue();
	}

	@Test
	void aDeclineEndsWhatTheOfficeAdded() {
		Journey proposal = confirmable();
		this.consulting.add(proposal.number(), BUSINESS, "It changes their advising", OFFICE);

		proposal.academicAffairsDecides("declined");
		assertThat(only(proposal).outcome()).isEqualTo("closed");
		assertThat(proposal).isWaitingAt("userTask_appealRejection");

		proposal.acceptsTheRejection();
		assertThat(proposal.isEnded()).isTrue();
		assertThat(only(proposal).outcome()).isEqualTo("closed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					lakeside-faculty1   | 'Why'  | lakeside-office1  | They make or made this proposal
					harbor-senate       | 'Why'  | lakeside-office1  | is neither a body of Lakeside Community College nor an account
					harbor-faculty2     | 'Why'  | lakeside-office1  | nor an account of that campus
					nobody-known        | 'Why'  | lakeside-office1  | nor an account of that campus
					senate              | ''     | lakeside-office1  | Give the reason
					''                  | 'Why'  | lakeside-office1  | Choose the body or the person
					senate              | 'Why'  | harbor-office1    | Only the governance office of its campus
					senate              | 'Why'  | lakeside-faculty2 | Only the governance office of its campus
					""")
	void whoCannotBeHeardOrMayNotAskIsRefused(String who, String reason, String by, String sentence) {
		Journey proposal = aSubmittedProposal(Documents.credit());

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.consulting.add(proposal.number(), who, reason, by))
			.withMessageContaining(sentence);
		assertThat(this.consultations.of(proposal.number())).isEmpty();
	}

	@Test
	void theSameIsNotHeardTwice() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.consulting.add(proposal.number(), "senate", "Why", OFFICE);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.consulting.add(proposal.number(), "lakeside-senate", "Why", OFFICE))
			.withMessageContaining("already");

		proposal.completes("lakeside-senator1", "userTask_respondToConsultation", Map.of("position", "concur"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.consulting.add(proposal.number(), "senate", "Why", OFFICE))
			.withMessageContaining("their position stands on this page");
	}

	@Test
	void aDraftAndAnEndedProposalAreNotConsultedOn() {
		Journey draft = anIdea(Documents.credit());
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.consulting.add(draft.number(), "senate", "Why", OFFICE))
			.withMessageContaining("while DRAFT");

		Journey ended = aSubmittedProposal(Documents.credit()).departmentDecides("rejected");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.consulting.add(ended.number(), "senate", "Why", OFFICE))
			.withMessageContaining("while REJECTED");
	}

	@Test
	void whoIsNotAskedDoesNotRespond() {
		Journey proposal = atTheCommittee("BUS 210");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.submits("lakeside-business3", "userTask_respondToConsultation",
					Map.of("position", "concur")))
			.withMessageContaining("not offered to you");
	}

	@Test
	void theDeputyOfTheChairSpeaksForTheBody() {
		LocalDate today = this.deputies.today("lakeside");
		this.deputies.name(new DeputyRequest("lakeside-business1", "lakeside-faculty3", BUSINESS, today,
				today.plusDays(7), "On leave"), "lakeside-business1");
		try {
			Journey proposal = atTheCommittee("BUS 210");
			proposal.completes("lakeside-faculty3", "userTask_respondToConsultation", Map.of("position", "concur"));

			assertThat(this.consultations.positions(proposal.number())).singleElement().satisfies((each) -> {
				assertThat(each.userId()).isEqualTo("lakeside-faculty3");
				assertThat(each.actingFor()).isEqualTo("lakeside-business1");
			});
		}
		finally {
			this.jdbc.sql("delete from deputy").update();
		}
	}

	@Test
	void theSameByTheApi() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		Caller office = Caller.script(this.port, OFFICE);
		String path = "/api/proposals/" + proposal.number() + "/consultations";

		assertThat(office.post(path, "{\"who\": \"senate\", \"reason\": \"It is theirs too\"}").statusCode())
			.isEqualTo(201);
		long id = only(proposal).id();
		assertThat(office.get(path).body()).contains("\"name\":\"Senate\"", "It is theirs too");
		assertThat(office.post(path + "/" + id + "/end", "{\"reason\": \"A mistake\"}").statusCode()).isEqualTo(200);
		assertThat(office.post(path + "/" + id + "/end", "{\"reason\": \"A mistake\"}").statusCode()).isEqualTo(409);
		assertThat(Caller.script(this.port, "harbor-office1").get(path).statusCode()).isEqualTo(404);
	}

	private Journey byRulesOfItsOwn(String word, String other) throws IOException {
		byte[] shared = Files.readAllBytes(Path.of("dmn", RULES));
		String changed = new String(shared, StandardCharsets.UTF_8).replace(word, other);
		this.sets.deploy("hillview", Map.of(RULES, changed.getBytes(StandardCharsets.UTF_8)), null, "test");
		try {
			return anIdea(Documents.at("hillview", using("BUS 210")), "hillview-faculty1").submits()
				.departmentDecides("forwarded");
		}
		finally {
			this.sets.deploy("hillview", Map.of(RULES, shared), null, "test");
		}
	}

	@Test
	void thoseWhoAreHeardAreRemindedBeforeTheirTimeIsUp() {
		Journey proposal = atTheCommittee("BUS 210");
		assertThat(proposal.timer("boundaryEvent_responseComesNear").getDuedate())
			.isBefore(proposal.timer("boundaryEvent_timeIsUp").getDuedate());

		proposal.timeComes("boundaryEvent_responseComesNear");

		assertThat(toldOf(proposal, "reminder:task:")).containsExactly("lakeside-business1", "lakeside-business2");
	}

	@Test
	void aProposerWhoDoesNotAnswerIsRemindedAndThenTheOfficeHasThemAskedAgain() {
		Journey proposal = objectedTo();
		assertThat(taskOf(proposal, "userTask_answerNonConcurrence").getDueDate())
			.isEqualTo(proposal.timer("boundaryEvent_answerMissing").getDuedate());
		proposal.timeComes("boundaryEvent_answerComesNear");
		assertThat(toldOf(proposal, "reminder:task:")).containsExactly(proposal.proposer());

		proposal.timeComes("boundaryEvent_answerMissing")
			.timeComes("boundaryEvent_missingAnswerComesNear")
			.timeComes("boundaryEvent_missingAnswerOverdue");
		assertThat(toldOf(proposal, "escalation:task:")).contains(OFFICE, "lakeside-provost");
		proposal.completes(OFFICE, "userTask_resolveMissingAnswer", Map.of("decision", "ask-again"));

		assertThat(proposal.waiting()).contains("userTask_answerNonConcurrence")
			.doesNotContain("userTask_resolveMissingAnswer");
		assertThat(only(proposal).isOpen()).isTrue();
	}

	@Test
	void aProposersSilenceHoldsNoPath() {
		Journey proposal = objectedTo().timeComes("boundaryEvent_answerMissing");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> proposal.submits(OFFICE, "userTask_resolveMissingAnswer", Map.of("decision", "go-on")));

		proposal.completes(OFFICE, "userTask_resolveMissingAnswer",
				Map.of("decision", "go-on", "rationale", "The proposer was asked twice"));

		assertThat(only(proposal).outcome()).isEqualTo("not-concurred");
		assertThat(only(proposal).closingReason()).isEqualTo("The proposer was asked twice");
		assertThat(proposal).hasPassed("endEvent_goesOnUnanswered");
		assertThat(committeeForwards(proposal)).isWaitingAt("userTask_recordMeetingVote");
	}

	@Test
	void whatIsWrittenInAConsultationIsTextAndNoMarkup() {
		Journey proposal = atTheCommittee("BUS 210").completes("lakeside-business1", "userTask_respondToConsultation",
				Map.of("position", "not-concur", "statement", "<b onclick=alert(1)>statement</b>"));
		proposal.completes(proposal.proposer(), "userTask_answerNonConcurrence",
				Map.of("answer", "<b onclick=alert(1)>answer</b>"));
		long added = this.consulting.add(proposal.number(), "lakeside-faculty3", "<b onclick=alert(1)>why</b>", OFFICE)
			.id();
		this.consulting.remove(proposal.number(), added, "<b onclick=alert(1)>end</b>", OFFICE);

		for (String reader : List.of("lakeside-faculty2", OFFICE)) {
			assertThat(Caller.browser(this.port, reader).get("/proposals/" + proposal.number()).body())
				.contains("&lt;b onclick=alert(1)&gt;statement&lt;/b&gt;", "&lt;b onclick=alert(1)&gt;answer&lt;/b&gt;",
						"&lt;b onclick=alert(1)&gt;why&lt;/b&gt;", "&lt;b onclick=alert(1)&gt;end&lt;/b&gt;")
				.doesNotContain("<b onclick");
		}
		for (String told : List.of("lakeside-faculty1", "lakeside-faculty3", "lakeside-business1")) {
			assertThat(Caller.browser(this.port, told).get("/notices").body()).contains(proposal.number())
				.doesNotContain("<b onclick");
		}
	}

	@Test
	void theOfficeHasPeopleAndBodiesHeardByTheirNames() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		assertThat(this.consulting
			.add(proposal.number(), this.belonging.name("lakeside-senator3").toUpperCase(Locale.ROOT), "Knows it",
					OFFICE)
			.person()).isEqualTo("lakeside-senator3");
		assertThat(this.consulting.add(proposal.number(), "department of business", "Knows it, too", OFFICE).body())
			.isEqualTo(BUSINESS);
	}

	@Test
	void ofSeveralOfOneNameTheAccountIsAskedFor() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		User namesake = this.engine.getIdentityService().createUserQuery().userId("lakeside-senator4").singleResult();
		String first = namesake.getFirstName();
		String last = namesake.getLastName();
		User other = this.engine.getIdentityService().createUserQuery().userId("lakeside-senator3").singleResult();
		rename(namesake, other.getFirstName(), other.getLastName());
		try {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.consulting.add(proposal.number(), this.belonging.name("lakeside-senator3"),
						"Knows it", OFFICE))
				.withMessageContaining("lakeside-senator3 or lakeside-senator4");
		}
		finally {
			rename(namesake, first, last);
		}
	}

	private void rename(User user, String first, String last) {
		User found = this.engine.getIdentityService().createUserQuery().userId(user.getId()).singleResult();
		found.setFirstName(first);
		found.setLastName(last);
		((IdentityServiceImpl) this.engine.getIdentityService()).saveUser(found, true);
	}

	private Journey objectedTo() {
		return atTheCommittee("BUS 210").completes("lakeside-business1", "userTask_respondToConsultation",
				Map.of("position", "not-concur", "statement", "It repeats our course"));
	}

	private Journey atTheCommittee(String code) {
		return aSubmittedProposal(using(code)).departmentDecides("forwarded");
	}

	private static ObjectNode using(String code) {
		ObjectNode document = Documents.credit();
		document.putArray("courses")
			.addObject()
			.put("code", code.isEmpty() ? "XXX 1" : code)
			.put("title", "A course")
			.put("credits", 3);
		return document;
	}

	private Journey committeeForwards(Journey proposal) {
		proposal.committeeVotes("approve", "approve", "approve", "approve", "approve");
		closeVote(proposal);
		return proposal;
	}

	/** Where the vote is not closed by its last ballot. */
	private void closeVote(Journey proposal) {
		jobs(proposal, "boundaryEvent_votingCloses")
			.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		proposal.runsJobs();
	}

	private Journey confirmable() {
		return committeeForwards(atTheCommittee("BIO 101")).senateRecords("forwarded", 7, 7, 0);
	}

	private void timeIsUp(Journey proposal) {
		jobs(proposal, "boundaryEvent_timeIsUp")
			.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		proposal.runsJobs();
	}

	private List<Job> jobs(Journey proposal, String activity) {
		return proposal.instances()
			.stream()
			.flatMap((instance) -> this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(instance)
				.activityId(activity)
				.list()
				.stream())
			.toList();
	}

	/** Of several that are open the one that is offered to this person. */
	private void concurs(Journey proposal, String user) {
		Task task = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(proposal.number())
			.taskCandidateUser(user)
			.singleResult();
		this.identity.as(user, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), Map.of("position", "concur"));
			return null;
		});
		proposal.runsJobs();
	}

	private Task taskOf(Journey proposal, String key) {
		return proposal.tasks()
			.stream()
			.filter((task) -> task.getTaskDefinitionKey().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private Consultation only(Journey proposal) {
		List<Consultation> all = this.consultations.of(proposal.number());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

}
