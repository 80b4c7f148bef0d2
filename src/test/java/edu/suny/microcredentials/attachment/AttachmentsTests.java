package edu.suny.microcredentials.attachment;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class AttachmentsTests {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final String PDF = "%PDF-1.7\n% quincunx\n";

	@LocalServerPort
	int port;

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
