package edu.suny.microcredentials.process;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Ballot;
import edu.suny.microcredentials.committee.Reassignment;
import edu.suny.microcredentials.committee.Reassignments;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.Transfers;
import edu.suny.microcredentials.proposal.Withdrawal;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** People leave: their office gives what they had to others, with a reason. */
class HandoverTests extends JourneyTests {

	private static final String OFFICE = "lakeside-office1";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	Voting voting;

	@Autowired
	Reassignments reassignments;

	@Autowired
	Transfers transfers;

	@Test
	void aDecisionIsGivenToAnotherMember() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		HttpResponse<String> given = give(OFFICE, task(proposal), "lakeside-department3", "The chair has left");

		assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> proposal.departmentDecides("forwarded"))
			.withMessageStartingWith("This task belongs to somebody else");
		proposal.decidesForBody("department3", "forwarded");
		assertThat(review(proposal, "department-sciences").decidedBy()).isEqualTo("lakeside-department3");
		assertThat(this.reassignments.of(proposal.number()))
			.extracting(Reassignment::to, Reassignment::by, Reassignment::reason)
			.containsExactly(tuple("lakeside-department3", OFFICE, "The chair has left"));
		assertThat(act(proposal, "reassigned")).contains(entry("actor", OFFICE), entry("role", "governance-office"),
				entry("to", "lakeside-department3"), entry("round", "1"), entry("revision", "1"),
				entry("body", "lakeside-department-sciences"));
	}

	@Test
	void whatWasGivenStandsOnThePageAndItsReasonForThoseWhomItConcerns() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		give(OFFICE, task(proposal), "lakeside-department3", "The chair is on sick leave");
		String page = "/proposals/" + proposal.number();
		String sentence = "Lakeside governance office 1 gave “Decide for the body” to Lakeside sciences department member 3.";

		assertThat(browse(OFFICE, page)).contains(sentence).contains("The chair is on sick leave");
		assertThat(browse("lakeside-department3", page)).contains("The chair is on sick leave");
		assertThat(browse("lakeside-senator1", page)).contains(sentence).doesNotContain("sick leave");
	}

	@Test
	void aBallotGoesToAMemberWhoHasNoneAndTheSeatWithIt() {
		Journey proposal = atTheCommittee();
		String ballot = taskOf(proposal, "lakeside-committee1").getId();
		this.engine.getIdentityService().createMembership("lakeside-senator7", "lakeside-curriculum-committee");
		try {
			assertThat(give(OFFICE, ballot, "lakeside-senator7", "Left the college").statusCode()).isEqualTo(200);
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.identity.as("lakeside-committee1", () -> {
					this.engine.getFormService().submitTaskForm(ballot, Map.of("choice", "reject"));
					return null;
				}));
			proposal.votes("senator7", "approve");
		}
		finally {
			this.engine.getIdentityService().deleteMembership("lakeside-senator7", "lakeside-curriculum-committee");
		}
		assertThat(this.voting.ballots(review(proposal, "curriculum-committee").id())).extracting(Ballot::member)
			.containsExactly("lakeside-senator7");
		assertThat(review(proposal, "curriculum-committee").eligible()).hasSize(5)
			.doesNotContain("lakeside-committee1");
	}

	@Test
	void nobodyElseGivesAndNobodyGetsWhatTheyMayNotDo() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		String task = task(proposal);

		for (String user : List.of("lakeside-department1", "lakeside-faculty1", "harbor-office1", "system-office",
				"admin")) {
			assertThat(give(user, task, "lakeside-department3", "r").statusCode()).as(user).isEqualTo(403);
		}
		assertRefused(give("harbor-office1", task, "lakeside-department3", "r"), 403,
				"Only the governance office of its campus");
		assertRefused(give(OFFICE, task, "lakeside-department3", " "), 400, "Give the reason");
		assertRefused(give(OFFICE, task, "lakeside-department3", "x".repeat(1001)), 400, "The reason has 1001");
		assertRefused(give(OFFICE, task, "lakeside-senator1", "r"), 400, "Choose a member of Department of Sciences");
		assertRefused(give(OFFICE, task, "harbor-department1", "r"), 400, "Choose a member of Department of Sciences");
		assertRefused(give(OFFICE, "none", "lakeside-department3", "r"), 404, "This task is not open");
		assertThat(Caller.script(this.port, OFFICE).post("/api/tasks/" + task + "/assignee", "[").statusCode())
			.isEqualTo(400);
		assertThat(this.reassignments.of(proposal.number())).isEmpty();
		proposal.departmentDecides("forwarded");
		assertRefused(give(OFFICE, taskOf(proposal, "lakeside-committee1").getId(), "lakeside-committee2", "r"), 409,
				"They have a vote of their own in Curriculum committee");
	}

	@Test
	void aProposerIsNotGivenADecisionOnTheirOwn() {
		Journey proposal = anIdea(Documents.credit(), "lakeside-department2").submits();

		assertRefused(give(OFFICE, task(proposal), "lakeside-department2", "r"), 409,
				"They are recused from this review: Makes the proposal.");
	}

	@Test
	void nobodyOfAnOfficeGivesADecisionToThemself() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.engine.getIdentityService().createMembership(OFFICE, "lakeside-department-sciences");
		try {
			assertRefused(give(OFFICE, task(proposal), OFFICE, "r"), 403, "You cannot put yourself into the place");
			HttpResponse<String> byAnother = give("lakeside-office2", task(proposal), OFFICE, "r");
			assertThat(byAnother.statusCode()).as(byAnother.body()).isEqualTo(200);
		}
		finally {
			this.engine.getIdentityService().deleteMembership(OFFICE, "lakeside-department-sciences");
		}
	}

	@Test
	void controlCharactersAreRefusedInASentence() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		String task = task(proposal);

		assertRefused(give(OFFICE, task, "lakeside-department3", "a\\u0000b"), 400,
				"The reason has control characters");
		assertRefused(give(OFFICE, task, "lakeside\\u0000", "r"), 400, "No id has control characters");
		assertRefused(transfer(OFFICE, proposal, "lakeside-faculty1", "lakeside-faculty2", "a\\u0000b"), 400,
				"The reason has control characters");
		assertRefused(transfer(OFFICE, proposal, "lakeside-faculty1", "lakeside\\u0000", "r"), 400,
				"No id has control characters");
		assertRefused(transfer(OFFICE, proposal, "lakeside\\u0000", "lakeside-faculty2", "r"), 400,
				"No id has control characters");
		assertThat(give(OFFICE, task, "lakeside-department3", "First line\\r\\nand second").statusCode())
			.isEqualTo(200);
	}

	@Test
	void aDraftGoesWithItsProposal() {
		Journey proposal = anIdea(Documents.credit());

		assertRefused(give(OFFICE, task(proposal), "lakeside-faculty2", "r"), 400, "This task is one person's");
		HttpResponse<String> transferred = transfer(OFFICE, proposal, "lakeside-faculty1", "lakeside-faculty2",
				"Retired");
		assertThat(transferred.statusCode()).as(transferred.body()).isEqualTo(200);
		assertThat(transferred.body()).contains("[\"lakeside-faculty2\"]");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(proposal::submits)
			.withMessageStartingWith("This task belongs to somebody else");
		Journey others = new Journey(this.engine, this.identity, proposal.number(), "lakeside-faculty2",
				proposal.document());
		others.submits();
		assertThat(this.proposals.currentRevision(proposal.number()).document().proposers())
			.containsExactly("lakeside-faculty2");
		assertThat(this.proposals.get(proposal.number()).proposers()).containsExactly("lakeside-faculty2");
		assertThat(browse("lakeside-senator1", "/proposals/" + proposal.number()))
			.contains("transferred the proposal from Lakeside faculty 1 to Lakeside faculty 2");
		assertThat(act(proposal, "handed-over")).contains(entry("actor", OFFICE), entry("from", "lakeside-faculty1"),
				entry("to", "lakeside-faculty2"), entry("round", "1"), entry("revision", "0"));
	}

	@Test
	void whoMadeAProposalOnceDoesNotDecideOnIt() {
		Journey proposal = anIdea(Documents.credit(), "lakeside-department1");
		transfer(OFFICE, proposal, "lakeside-department1", "lakeside-faculty2", "Too much work");
		new Journey(this.engine, this.identity, proposal.number(), "lakeside-faculty2", proposal.document()).submits();

		assertThat(review(proposal, "department-sciences").eligible()).containsExactly("lakeside-department2",
				"lakeside-department3");
		assertThat(this.transfers.formerProposers(proposal.number())).containsExactly("lakeside-department1");
	}

	@Test
	void noProposalGoesToSomebodyWhoMayNotMakeIt() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		for (String user : List.of("lakeside-faculty1", "harbor-office1", "system-office", "admin")) {
			assertThat(transfer(user, proposal, "lakeside-faculty1", "lakeside-faculty2", "r").statusCode()).isIn(403,
					404);
		}
		assertRefused(transfer(OFFICE, proposal, "lakeside-faculty1", "lakeside-faculty2", ""), 400, "Give the reason");
		assertRefused(transfer(OFFICE, proposal, "lakeside-faculty1", "lakeside-senator1", "r"), 400,
				"Choose somebody of the faculty of Lakeside Community College");
		assertRefused(transfer(OFFICE, proposal, "lakeside-faculty1", "harbor-faculty1", "r"), 400,
				"Choose somebody of the faculty of Lakeside Community College");
		assertRefused(transfer(OFFICE, proposal, "lakeside-faculty3", "lakeside-faculty2", "r"), 400,
				"Choose one of those who make proposal");
		assertRefused(transfer(OFFICE, proposal, "lakeside-faculty1", "lakeside-department2", "r"), 409,
				"Department of Sciences asks them to decide");
		proposal.departmentDecides("forwarded");
		assertRefused(transfer(OFFICE, proposal, "lakeside-faculty1", "lakeside-department1", "r"), 409,
				"They have decided on revision 1 at Department of Sciences");
		assertThat(this.transfers.of(proposal.number())).isEmpty();
		assertThat(this.proposals.get(proposal.number()).proposers()).containsExactly("lakeside-faculty1");
	}

	@Test
	void onThePageARefusalKeepsWhatWasTyped() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		String page = "/proposals/" + proposal.number();
		Caller office = Caller.browser(this.port, OFFICE);

		HttpResponse<String> refused = submit(office, page, "/proposers",
				Map.of("from", "lakeside-faculty1", "to", "nobody-at-all", "reason", "They retired in May"));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("Choose somebody of the faculty of Lakeside Community College")
			.contains("value=\"nobody-at-all\"")
			.contains("They retired in May</textarea>");
		assertThat(submit(office, page, "/assignee",
				Map.of("task", task(proposal), "to", "lakeside-department3", "reason", "r", "form", "f"))
			.statusCode()).isEqualTo(302);
		assertThat(office.get(page).body()).contains("gave “Decide for the body”");
		assertThat(Caller.browser(this.port, "lakeside-senator1").get(page).body())
			.doesNotContain("For the governance office");
	}

	@Test
	void whoWithdrewAProposalIsKept() {
		Journey draft = anIdea(Documents.credit()).withdrawsTheDraft();
		Journey inReview = aSubmittedProposal(Documents.credit());
		Caller.script(this.port, "lakeside-faculty1").post("/api/proposals/" + inReview.number() + "/withdrawal", "{}");

		for (Journey withdrawn : List.of(draft, inReview)) {
			assertThat(this.transfers.withdrawal(withdrawn.number())).map(Withdrawal::by).contains("lakeside-faculty1");
			assertThat(act(withdrawn, "withdrawn")).contains(entry("actor", "lakeside-faculty1"), entry("round", "1"),
					entry("revision", withdrawn == draft ? "0" : "1"));
		}
		assertThat(browse("lakeside-office1", "/proposals/" + inReview.number()))
			.contains("Lakeside faculty 1 withdrew the proposal.");
		assertThat(this.transfers.withdrawal(anIdea(Documents.credit()).number())).isEmpty();
	}

	private HttpResponse<String> give(String user, String task, String to, String reason) {
		return Caller.script(this.port, user)
			.post("/api/tasks/" + task + "/assignee", "{\"user\": \"%s\", \"reason\": \"%s\"}".formatted(to, reason));
	}

	private HttpResponse<String> transfer(String user, Journey proposal, String from, String to, String reason) {
		return Caller.script(this.port, user)
			.post("/api/proposals/" + proposal.number() + "/proposers",
					"{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"%s\"}".formatted(from, to, reason));
	}

	private String browse(String user, String page) {
		return Caller.browser(this.port, user).get(page).body();
	}

	private static HttpResponse<String> submit(Caller browser, String page, String path, Map<String, String> fields) {
		Matcher token = CSRF.matcher(browser.get(page).body());
		assertThat(token.find()).isTrue();
		StringBuilder body = new StringBuilder("_csrf=").append(encoded(token.group(1)));
		fields.forEach((name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
		return browser.send(browser.request(page + path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body.toString())));
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private static void assertRefused(HttpResponse<String> answer, int status, String sentence) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.body()).contains(sentence);
	}

	private static String task(Journey proposal) {
		return proposal.tasks().get(0).getId();
	}

	private static Task taskOf(Journey proposal, String user) {
		return proposal.tasks().stream().filter((task) -> user.equals(task.getAssignee())).findFirst().orElseThrow();
	}

	private Journey atTheCommittee() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
	}

}
