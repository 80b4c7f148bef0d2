package edu.suny.microcredentials.tracker;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said and attached in confidence to a body, and what was withdrawn of it, on
 * each way on which others read of the proposal.
 */
@GovernanceTest
class ConfidenceTests {

	private static final String SAID = "aposiopesis";

	private static final String ATTACHED = "paralipsis";

	private static final String WITHDRAWN = "prolepsis";

	private static final String WHY = "antiphrasis";

	private static final String[] SECRETS = { SAID, ATTACHED, WITHDRAWN, WHY, "In confidence: Senate" };

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	String number;

	String withdrawn;

	@BeforeEach
	void inConfidenceToTheSenate() {
		this.number = new Submitting(this.port).submit("harbor-faculty1", "Kept in confidence");
		Caller senator = Caller.script(this.port, "harbor-senator1");
		String comment = Submitting
			.json(senator.post(api("/comments"),
					"{\"text\": \"%s, @harbor-senator3 @harbor-faculty1\", \"body\": \"harbor-senate\"}"
						.formatted(SAID))
				.body())
			.path("id")
			.asText();
		senator.post(api("/comments/" + comment), "{\"text\": \"Corrected: %s\"}".formatted(SAID));
		attach(senator, ATTACHED);
		this.withdrawn = attach(senator, WITHDRAWN);
		assertThat(senator.post("/api" + this.withdrawn + "/withdrawal", "{\"reason\": \"%s\"}".formatted(WHY))
			.statusCode()).isEqualTo(204);
	}

	@Test
	void membersOfTheBodyReadIt() {
		Caller browser = Caller.browser(this.port, "harbor-senator2");
		for (String page : List.of("", "/tabs/proposal")) {
			assertThat(browser.get("/proposals/" + this.number + page).body()).as(page)
				.contains("Corrected: " + SAID, ATTACHED, WHY, "In confidence: Senate")
				.doesNotContain(WITHDRAWN);
		}
		assertThat(browser.get(this.withdrawn).statusCode()).isEqualTo(404);
		Caller script = Caller.script(this.port, "harbor-senator2");
		assertThat(script.get(api("/comments")).body()).contains("Corrected: " + SAID);
		assertThat(script.get(api("/attachments")).body()).contains(ATTACHED, WHY).doesNotContain(WITHDRAWN);
	}

	/** Its proposer, colleagues, members of other bodies, and all of its offices. */
	@ParameterizedTest
	@ValueSource(strings = { "harbor-faculty1", "harbor-faculty2", "harbor-department1", "harbor-committee3",
			"harbor-provost", "harbor-analyst1", "harbor-office1", "admin", "system-office" })
	void nobodyElseReadsOfItOnAnyPage(String user) {
		Caller browser = Caller.browser(this.port, user);

		for (String page : List.of("/proposals/" + this.number, "/proposals/" + this.number + "/tabs/proposal",
				"/proposals/" + this.number + "/tabs/way", "/proposals/" + this.number + "/changes",
				"/proposals?words=" + this.number)) {
			var answer = browser.get(page);
			assertThat(answer.statusCode()).as(page).isEqualTo(200);
			assertThat(answer.body()).as(page).contains(this.number).doesNotContain(SECRETS);
		}
		for (String page : List.of("/", "/notices")) {
			assertThat(browser.get(page).body()).as(page).contains("<main").doesNotContain(SECRETS);
		}
		assertThat(browser.get(this.withdrawn).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "harbor-faculty1", "harbor-committee3", "harbor-office1", "harbor-service", "admin",
			"system-office" })
	void norOverTheApiNorInAFile(String user) {
		Caller script = Caller.script(this.port, user);

		for (String path : List.of("", "/comments", "/attachments", "/record", "/rounds", "/consultations", "/impact",
				"/changes", "/asking-back")) {
			var answer = script.get(api(path));
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			assertThat(answer.body()).as(path).doesNotContain(SECRETS).doesNotContain(this.withdrawn);
		}
		assertThat(script.get("/api/proposals.csv?words=" + this.number).body()).contains(this.number)
			.doesNotContain(SECRETS);
		for (String secret : List.of(SAID, ATTACHED, WITHDRAWN, WHY)) {
			assertThat(script.get("/api/proposals.csv?words=" + secret).body()).startsWith("number,")
				.doesNotContain(this.number);
			assertThat(script.get("/api/proposals?words=" + secret).body()).contains("\"proposals\":[]");
		}
		assertThat(script.get("/api/campuses/harbor/record").body()).contains("\"rows\":[").doesNotContain(SECRETS);
		assertThat(script.get("/api/notices").body()).doesNotContain(SECRETS);
	}

	/** Letters are made of notices. */
	@Test
	void noNoticeAndNoLetterSaysWhatItWas() {
		List<String> told = this.jdbc
			.sql("select recipient || ': ' || subject || ' ' || text from notice where proposal = ?")
			.param(this.number)
			.query(String.class)
			.list();

		assertThat(told).anySatisfy((notice) -> assertThat(notice).startsWith("harbor-senator3: You are mentioned"))
			.allSatisfy((notice) -> assertThat(notice).doesNotContain(SECRETS))
			.noneSatisfy((notice) -> assertThat(notice).startsWith("harbor-faculty1: You are mentioned"));
	}

	private String attach(Caller senator, String name) {
		String form = """
				--x
				Content-Disposition: form-data; name="file"; filename="%1$s.txt"

				%1$s
				--x
				Content-Disposition: form-data; name="body"

				harbor-senate
				--x--
				""".formatted(name).replace("\n", "\r\n");
		var answer = senator.send(senator.request(api("/attachments"))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofString(form)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return Submitting.json(answer.body()).path("address").asText();
	}

	private String api(String path) {
		return "/api/proposals/" + this.number + path;
	}

}
