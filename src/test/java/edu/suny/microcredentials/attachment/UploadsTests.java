package edu.suny.microcredentials.attachment;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uploads as no page of ours sends them: each is answered by a sentence, to programs as a
 * problem, to people as a page, and nothing of it is kept.
 */
@GovernanceTest
@ExtendWith(OutputCaptureExtension.class)
class UploadsTests {

	private static final String FORM = "multipart/form-data; boundary=x";

	private static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n%s\r\n--x--\r\n";

	private static final String NO_FORM = "What was sent is no form with a file (multipart/form-data), or was cut off. Nothing of it was kept; send it again.";

	@LocalServerPort
	int port;

	private String path;

	private Caller script;

	private Caller browser;

	private String token;

	@BeforeEach
	void aProposal() {
		this.path = "/proposals/" + new Submitting(this.port).submit("harbor-faculty1", "With odd uploads")
				+ "/attachments";
		this.script = Caller.script(this.port, "harbor-faculty2");
		this.browser = Caller.browser(this.port, "harbor-faculty2");
		this.token = this.browser.get(this.path.replace("/attachments", ""))
			.body()
			.replaceFirst("(?s).*?name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
	}

	@Test
	void oneThatDoesNotSayItsLengthIsAskedForIt(CapturedOutput output) {
		byte[] form = FILE.formatted("letter").getBytes(StandardCharsets.US_ASCII);

		isAnswered(411, FORM, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)),
				"Say how long the upload is (Content-Length), so that it can be refused before it is sent.", output);
		assertThat(api(FORM, BodyPublishers.ofByteArray(form)).statusCode()).isEqualTo(201);
	}

	@Test
	void oneThatSaysToBeTooLongIsRefused(CapturedOutput output) {
		isAnswered(413, FORM, BodyPublishers.ofString(FILE.formatted("x".repeat(11 * 1024 * 1024))),
				"The file is larger than 10 MB, which is the most for an attachment. Nothing was kept.", output);
	}

	/**
	 * With the rest of its form it is within what is let in, and then the file is
	 * measured.
	 */
	@Test
	void aFileThatIsTooLongByABitIsRefused() {
		HttpResponse<String> answer = api(FORM,
				BodyPublishers.ofString(FILE.formatted("x".repeat(10 * 1024 * 1024 + 1))));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("“a.txt” is larger than 10 MB, which is the most for an attachment.");
		assertThat(this.script.get("/api" + this.path).body()).contains("\"attachments\":[]");
	}

	@Test
	void oneThatIsNoFormOrWasCutOffIsNotUnderstood(CapturedOutput output) {
		isAnswered(400, FORM, BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"file\""), NO_FORM,
				output);
		isAnswered(400, "multipart/form-data", BodyPublishers.ofString(FILE.formatted("letter")), NO_FORM, output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no form", "--x--\r\n",
			"--x\r\nContent-Disposition: form-data; name=\"letter\"; filename=\"a.txt\"\r\n\r\nletter\r\n--x--\r\n" })
	void oneWithoutAFileIsAskedForIt(String form, CapturedOutput output) {
		isAnswered(400, FORM, BodyPublishers.ofString(form),
				"No file was sent: choose one. It goes into the form as “file”.", output);
	}

	@Test
	void oneOfAnotherTypeIsNotTaken(CapturedOutput output) {
		isAnswered(415, "application/octet-stream", BodyPublishers.ofString("letter"), "Unsupported Media Type",
				output);
	}

	private void isAnswered(int status, String type, BodyPublisher body, String sentence, CapturedOutput output) {
		HttpResponse<String> problem = api(type, body);
		assertThat(problem.statusCode()).as(problem.body()).isEqualTo(status);
		assertThat(problem.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(problem.body()).contains(sentence).doesNotContain("\"trace\"", "<html", "not through you");

		HttpResponse<String> page = this.browser.send(this.browser.request(this.path)
			.header("Accept", "text/html")
			.header("X-CSRF-TOKEN", this.token)
			.header("Content-Type", type)
			.POST(body));
		assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
		assertThat(page.body()).contains("<main", "<h1>This did not work</h1>", sentence).doesNotContain("Exception");
		assertThat(output).doesNotContain(" ERROR ", "Servlet.service()");
		assertThat(this.script.get("/api" + this.path).body()).contains("\"attachments\":[]");
	}

	private HttpResponse<String> api(String type, BodyPublisher body) {
		return this.script.send(this.script.request("/api" + this.path).header("Content-Type", type).POST(body));
	}

}
