package edu.suny.microcredentials.attachment;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.record.Outsider;
import edu.suny.microcredentials.tracker.Submitting;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class AttachmentsTests {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final String PDF = "%PDF-1.7\n% quincunx\n";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Deputies deputies;

	@Autowired
	ServletContext server;

	@Test
	void aFileIsReadByWhoeverSeesTheProposalAndNeverRun() throws IOException {
		String number = submitted("With a letter");
		HttpResponse<String> answer = send("harbor-faculty2", number, "../Lettre d'été.pdf", PDF, null);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		String address = new ObjectMapper().readTree(answer.body()).path("address").asText();
		HttpResponse<String> file = Caller.browser(this.port, "harbor-senator1").get(address);
		assertThat(file.body()).isEqualTo(PDF);
		assertThat(file.headers().firstValue("content-type")).hasValue("application/pdf");
		assertThat(file.headers().firstValue("content-disposition").orElse("")).startsWith("attachment;")
			.contains("filename*=UTF-8''Lettre%20d%27%C3%A9t%C3%A9.pdf");
		assertThat(file.headers().allValues("x-content-type-options")).containsExactly("nosniff");
		assertThat(file.headers().allValues("content-security-policy")).containsExactly("sandbox");
		assertThat(Caller.browser(this.port, "harbor-senator1").get("/proposals/" + number).body()).contains(address);
		assertThat(Caller.browser(this.port, "lakeside-faculty1").get(address).statusCode()).isEqualTo(404);
		String text = new ObjectMapper().readTree(send("harbor-faculty2", number, "a.txt", "words", null).body())
			.path("address")
			.asText();
		assertThat(Caller.browser(this.port, "harbor-senator1").get(text).headers().firstValue("content-type"))
			.hasValue("application/octet-stream");
	}

	@Test
	void whatIsConfidentialIsForTheMembersOfTheBodyAlone() throws IOException {
		String number = submitted("With a confidential letter");
		HttpResponse<String> answer = send("harbor-senator1", number, "secret.pdf", PDF, "harbor-senate");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		String address = new ObjectMapper().readTree(answer.body()).path("address").asText();

		assertThat(list("harbor-senator2", number)).contains("secret.pdf");
		assertThat(Caller.browser(this.port, "harbor-senator2").get(address).statusCode()).isEqualTo(200);
		assertThat(List.of("harbor-faculty1", "harbor-faculty2", "harbor-office1", "harbor-provost", "admin",
				"system-office", "lakeside-senator1"))
			.allSatisfy((user) -> {
				assertThat(list(user, number)).doesNotContain("secret.pdf");
				Caller browser = Caller.browser(this.port, user);
				assertThat(browser.get(address).statusCode()).isEqualTo(404);
				assertThat(browser.get("/proposals/" + number).body()).doesNotContain("secret.pdf");
			});
		assertThat(list("harbor-service", number)).doesNotContain("secret.pdf");
		assertThat(send("harbor-faculty2", number, "a.pdf", PDF, "harbor-senate").statusCode()).isEqualTo(400);
	}

	@Test
	void whatIsAttachedToADraftIsReadByTheBodiesOnceItIsSent() throws IOException {
		Submitting submitting = new Submitting(this.port);
		String number = submitting.start("harbor-faculty1", "{\"title\": \"With a syllabus\"}");
		String address = attached("harbor-faculty1", number, "syllabus.pdf", null);
		assertThat(reads("harbor-senator1", number, address)).isFalse();
		assertThat(Caller.browser(this.port, "harbor-faculty1").get("/proposals/" + number).body())
			.contains("Until the proposal is sent for review");

		submitting.send("harbor-faculty1", number, "With a syllabus");

		assertThat(reads("harbor-senator1", number, address)).isTrue();
		assertThat(reads("lakeside-senator1", number, address)).isFalse();
	}

	@Test
	void aProposalHasNoMoreFilesThanAnybodyReads() throws IOException {
		String number = submitted("With all that there is");
		attached("harbor-faculty2", number, "first.pdf", null);
		this.jdbc
			.sql("""
					insert into attachment (id, proposal, revision, name, media_type, size, sha256, uploaded_by, uploaded_at)
					select gen_random_uuid(), proposal, revision, name, media_type, size, sha256, uploaded_by, uploaded_at
					from attachment, generate_series(2, :most) where proposal = :number""")
			.param("most", Attachments.MOST - 1)
			.param("number", number)
			.update();

		assertThat(send("harbor-faculty2", number, "last.pdf", PDF, null).statusCode()).isEqualTo(201);
		HttpResponse<String> more = send("harbor-faculty2", number, "more.pdf", PDF, null);
		assertThat(more.statusCode()).isEqualTo(409);
		assertThat(more.body()).contains("100 files are attached");
	}

	@Test
	void whatIsTooLargeIsRefusedWithASentenceAndNotKept() {
		String number = submitted("With a film");
		byte[] film = new byte[50 * 1024 * 1024];

		HttpResponse<String> problem = Caller.script(this.port, "harbor-faculty2")
			.send(Caller.script(this.port, "harbor-faculty2")
				.request("/api/proposals/" + number + "/attachments")
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(BodyPublishers.ofByteArray(film)));
		assertThat(problem.statusCode()).isEqualTo(413);
		assertThat(problem.body()).contains("larger than 10 MB");
		Caller browser = Caller.browser(this.port, "harbor-faculty2");
		HttpResponse<String> page = browser.send(browser.request("/proposals/" + number + "/attachments")
			.header("Accept", "text/html")
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofByteArray(film)));
		assertThat(page.statusCode()).isEqualTo(413);
		assertThat(page.body()).contains("<main", "larger than 10 MB");
		assertThat(
				((File) this.server.getAttribute(ServletContext.TEMPDIR)).list((folder, name) -> name.endsWith(".tmp")))
			.isEmpty();
		assertThat(send("harbor-faculty2", number, "a.txt", "x".repeat(10 * 1024 * 1024 + 1), null).statusCode())
			.isEqualTo(400);
		assertThat(send("harbor-faculty2", number, "empty.txt", "", null).statusCode()).isEqualTo(400);
		assertThat(list("harbor-faculty2", number)).contains("\"attachments\":[]");
		assertThat(send("harbor-faculty2", number, "a.txt", "x".repeat(10 * 1024 * 1024), null).statusCode())
			.isEqualTo(201);
	}

	@Test
	void thePageTakesAFileWithItsTokenAndSaysWhatIsWrong() {
		String number = submitted("On its page");
		Caller browser = Caller.browser(this.port, "harbor-faculty2");
		Matcher token = CSRF.matcher(browser.get("/proposals/" + number).body());
		assertThat(token.find()).isTrue();

		assertThat(page(browser, number, "letter.pdf", PDF, "").statusCode()).isEqualTo(403);
		assertThat(page(browser, number, "letter.pdf", PDF, token.group(1)).statusCode()).isEqualTo(302);
		HttpResponse<String> refused = page(browser, number, "tool.pdf", "MZ\u0000\u0003", token.group(1));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("is not what its name says");
		assertThat(list("harbor-faculty1", number)).contains("letter.pdf").doesNotContain("tool.pdf");
	}

	@Test
	void anEndedProposalTakesNoMore() {
		String number = submitted("Ended with a letter");
		send("harbor-faculty2", number, "before.pdf", PDF, null);
		Caller.script(this.port, "harbor-faculty1").post("/api/proposals/" + number + "/withdrawal", "");

		assertThat(send("harbor-faculty2", number, "after.pdf", PDF, null).statusCode()).isEqualTo(409);
		assertThat(list("harbor-faculty2", number)).contains("before.pdf").doesNotContain("after.pdf");
	}

	@Test
	void whoAttachedAFileWithdrawsItAndNothingOfItIsDeleted() throws IOException {
		String number = submitted("With a wrong letter");
		String address = attached("harbor-faculty2", number, "zeugma.pdf", null);
		LocalDate today = this.deputies.today("harbor");
		long deputy = this.deputies
			.name(new DeputyRequest("harbor-department2", "harbor-department3", null, today, today, "At a conference"),
					"harbor-department2")
			.id();
		String ofMember = attached("harbor-department2", number, "other.pdf", null);
		try {
			assertThat(withdraw("harbor-department3", ofMember, "Not mine").statusCode()).isEqualTo(403);
		}
		finally {
			this.deputies.end(deputy, "harbor-department2");
		}
		assertThat(withdraw("harbor-faculty1", address, "Not mine").statusCode()).isEqualTo(403);
		assertThat(withdraw("lakeside-faculty2", address, "Not mine").statusCode()).isEqualTo(404);
		assertThat(withdraw("lakeside-office1", address, "Not mine").statusCode()).isEqualTo(404);
		assertThat(withdraw("harbor-faculty2", address, " ").statusCode()).isEqualTo(400);
		assertThat(Caller.browser(this.port, "harbor-senator1").get(address).statusCode()).isEqualTo(200);

		assertThat(withdraw("harbor-faculty2", address, "The wrong <b>letter</b>").statusCode()).isEqualTo(204);

		assertThat(withdraw("harbor-faculty2", address, "Once more").statusCode()).isEqualTo(404);
		for (String user : List.of("harbor-faculty2", "harbor-faculty1", "harbor-office1")) {
			assertThat(Caller.browser(this.port, user).get(address).statusCode()).as(user).isEqualTo(404);
			assertThat(list(user, number)).contains("The wrong <b>letter</b>", "other.pdf").doesNotContain("zeugma");
			assertThat(Caller.browser(this.port, user).get("/proposals/" + number).body())
				.contains("A file of Harbor faculty 2 was withdrawn by Harbor faculty 2 on",
						"The wrong &lt;b&gt;letter&lt;/b&gt;")
				.doesNotContain("zeugma", address);
		}
		assertThat(
				this.jdbc.sql("select convert_from(content, 'UTF8') from attachment_content where attachment = ?::uuid")
					.param(address.replaceAll(".*/", ""))
					.query(String.class)
					.single())
			.isEqualTo(PDF);
	}

	@Test
	void whatWasAtHandForADecisionIsWithdrawnByTheOfficeAlone() throws IOException {
		String number = submitted("Decided with a letter");
		String address = attached("harbor-faculty2", number, "before.pdf", null);
		this.jdbc.sql("""
				insert into review (proposal, round, revision, body, body_name, body_type, faculty, method, opened_at,
					closed_at, outcome)
				values (?, 1, 1, 'harbor-senate', 'Senate', 'senate', true, 'recorded', now(), now(), 'forwarded')""")
			.param(number)
			.update();
		String later = attached("harbor-faculty2", number, "later.pdf", null);
		Caller browser = Caller.browser(this.port, "harbor-faculty2");
		Matcher token = CSRF.matcher(browser.get("/proposals/" + number).body());
		assertThat(token.find()).isTrue();

		HttpResponse<String> refused = form(browser, address, "reason=Too+late&_csrf=" + token.group(1));
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("was at hand when proposal " + number + " was decided on",
				"Too late</textarea>");
		assertThat(form(browser, later, "reason=Wrong").statusCode()).isEqualTo(403);
		assertThat(form(browser, later, "reason=Wrong&_csrf=" + token.group(1)).statusCode()).isEqualTo(302);
		assertThat(withdraw("harbor-office1", address, "").statusCode()).isEqualTo(400);
		assertThat(withdraw("harbor-office1", address, "It names a student").statusCode()).isEqualTo(204);
		assertThat(list("harbor-faculty2", number)).contains("\"attachments\":[]", "It names a student");
		assertThat(Outsider
			.reckons(Caller.script(this.port, "harbor-faculty2").get("/api/proposals/" + number + "/record").body()))
			.filteredOn((act) -> act.path("act").asText().startsWith("attach"))
			.extracting((act) -> "%s %s %s %s".formatted(act.path("act").asText(), act.path("role").asText(),
					act.path("round"), act.path("revision")))
			.containsExactly("attached onlooker 1 1", "attached onlooker 1 1", "attachment-withdrawn onlooker 1 1",
					"attachment-withdrawn governance-office 1 1");
	}

	@Test
	void aDeputySharesTheConfidenceOnlyMeanwhileAndWhoIsRecusedNoMore() throws IOException {
		String number = submitted("With a letter for the senate");
		String address = attached("harbor-senator1", number, "secret.pdf", "harbor-senate");
		LocalDate today = this.deputies.today("harbor");
		long deputy = this.deputies
			.name(new DeputyRequest("harbor-senator7", "harbor-faculty3", "harbor-senate", today, today,
					"At a conference"), "harbor-senator7")
			.id();
		assertThat(reads("harbor-faculty3", number, address)).isTrue();
		this.deputies.end(deputy, "harbor-senator7");
		assertThat(reads("harbor-faculty3", number, address)).isFalse();

		assertThat(reads("harbor-senator5", number, address)).isTrue();
		this.jdbc.sql("""
				with considered as (insert into review (proposal, round, revision, body, body_name, body_type, faculty,
						method, opened_at, closed_at, outcome)
					values (?, 1, 1, 'harbor-senate', 'Senate', 'senate', true, 'recorded', now(), now(), 'closed')
					returning id)
				insert into recusal (review, member, reason) select id, 'harbor-senator5', 'Kin' from considered""")
			.param(number)
			.update();
		assertThat(reads("harbor-senator5", number, address)).isFalse();
		assertThat(withdraw("harbor-senator5", address, "Not mine").statusCode()).isEqualTo(404);

		assertThat(reads("harbor-senator6", number, address)).isTrue();
		this.jdbc.sql("insert into proposal_proposer (proposal, user_id, position) values (?, 'harbor-senator6', 9)")
			.param(number)
			.update();
		assertThat(reads("harbor-senator6", number, address)).isFalse();
		assertThat(reads("harbor-senator1", number, address)).isTrue();
	}

	/** Ended is what nothing more happens to; all else is open to letters and words. */
	@ParameterizedTest
	@CsvSource({ "DRAFT, 201", "IN_REVIEW, 201", "RETURNED, 201", "APPROVED, 201", "PUBLISHED, 409", "REJECTED, 409",
			"WITHDRAWN, 409", "LAPSED, 409" })
	void anEndedProposalIsClosedToLettersAndWords(String state, int status) {
		String number = submitted("In whichever state");
		this.jdbc.sql("update proposal set state = ? where number = ?").params(state, number).update();

		HttpResponse<String> letter = send("harbor-faculty2", number, "letter.pdf", PDF, null);
		HttpResponse<String> words = Caller.script(this.port, "harbor-faculty2")
			.post("/api/proposals/" + number + "/comments", "{\"text\": \"Words\"}");

		assertThat(List.of(letter.statusCode(), words.statusCode())).containsExactly(status, status);
		if (status == 409) {
			assertThat(letter.body() + words.body()).contains("has ended (" + state.toLowerCase() + "): nothing",
					"has ended (" + state.toLowerCase() + "), and its conversation with it");
		}
	}

	private boolean reads(String user, String number, String address) {
		int status = Caller.browser(this.port, user).get(address).statusCode();
		assertThat(list(user, number).contains(address)).as(user).isEqualTo(status == 200);
		return status == 200;
	}

	private String attached(String user, String number, String name, String body) throws IOException {
		return new ObjectMapper().readTree(send(user, number, name, PDF, body).body()).path("address").asText();
	}

	private HttpResponse<String> withdraw(String user, String address, String reason) {
		return Caller.script(this.port, user)
			.post("/api" + address + "/withdrawal", "{\"reason\": \"" + reason + "\"}");
	}

	private static HttpResponse<String> form(Caller browser, String address, String fields) {
		return browser.send(browser.request(address + "/withdrawal")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(fields)));
	}

	private HttpResponse<String> page(Caller browser, String number, String name, String content, String token) {
		return browser.send(browser.request("/proposals/" + number + "/attachments")
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofString(part("_csrf", null, token) + part("file", name, content) + "--x--\r\n")));
	}

	private HttpResponse<String> send(String user, String number, String name, String content, String body) {
		Caller script = Caller.script(this.port, user);
		return script.send(script.request("/api/proposals/" + number + "/attachments")
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofString(
					part("file", name, content) + ((body != null) ? part("body", null, body) : "") + "--x--\r\n",
					StandardCharsets.UTF_8)));
	}

	private static String part(String field, String name, String content) {
		return "--x\r\nContent-Disposition: form-data; name=\"" + field + "\""
				+ ((name != null) ? "; filename=\"" + name + "\"" : "") + "\r\n\r\n" + content + "\r\n";
	}

	private String list(String user, String number) {
		return Caller.script(this.port, user).get("/api/proposals/" + number + "/attachments").body();
	}

	private String submitted(String title) {
		return new Submitting(this.port).submit("harbor-faculty1", title);
	}

}
