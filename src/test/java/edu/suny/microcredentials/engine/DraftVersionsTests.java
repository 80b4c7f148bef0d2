package edu.suny.microcredentials.engine;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.engine.Proposing.PROPOSER;
import static edu.suny.microcredentials.engine.Proposing.json;
import static edu.suny.microcredentials.engine.Proposing.read;
import static edu.suny.microcredentials.engine.Proposing.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Two windows write on one draft. */
@GovernanceTest
class DraftVersionsTests {

	@LocalServerPort
	int port;

	private Proposing proposal;

	private String task;

	private String opened;

	@BeforeEach
	void twoWindowsStandOpen() {
		this.proposal = Proposing.begun(this.port);
		this.task = this.proposal.task();
		this.opened = tag(Caller.script(this.port, PROPOSER).get("/api/tasks/" + this.task + "/draft"));
	}

	@Test
	void whoSavesUponTheLatestVersionSavesAgainAndAgain() {
		HttpResponse<String> first = save("First", this.opened);
		HttpResponse<String> second = save("Second", tag(first));

		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(this.proposal.variable("proposal").path("title").asText()).isEqualTo("Second");
		assertThat(texts(PROPOSER)).isEmpty();
	}

	@Test
	void theSecondWindowIsToldAndBothTextsAreKept() {
		save("Written in one window", this.opened);

		HttpResponse<String> second = save("Written in the other", this.opened);

		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(read(second).path("detail").asText()).contains("was saved elsewhere since you opened it",
				"/proposals/" + this.proposal.number() + "/texts");
		assertThat(this.proposal.variable("proposal").path("title").asText()).isEqualTo("Written in one window");
		assertThat(texts(PROPOSER).findValuesAsText("title")).containsExactly("Written in the other",
				"Written in one window");
		assertThat(page()).contains("Not saved as the draft, ", "The draft as it was, ",
				"This is what the proposal says now.");
	}

	@Test
	void theSameTextTwiceIsNoConflict() {
		save("Once", this.opened);

		assertThat(save("Once", this.opened).statusCode()).isEqualTo(200);
		assertThat(texts(PROPOSER)).isEmpty();
	}

	@Test
	void whoNamesNoVersionPutsTheirTextInThePlaceOfTheOther() {
		save("First", this.opened);

		assertThat(save("Second", null).statusCode()).isEqualTo(200);
		assertThat(this.proposal.variable("proposal").path("title").asText()).isEqualTo("Second");
	}

	@Test
	void completingUponAnOldVersionIsRefusedAndKeptToo() {
		save("Written in one window", this.opened);

		HttpResponse<String> second = this.proposal.submit(PROPOSER, Map.of("action", text("save"), "proposal",
				json("{\"title\": \"Completed in the other\"}"), "basedOn", text(this.opened.replace("\"", ""))));

		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(this.proposal.task()).isEqualTo(this.task);
		assertThat(texts(PROPOSER).findValuesAsText("title")).containsExactly("Completed in the other",
				"Written in one window");
	}

	@Test
	void completingUponTheLatestVersionGoesOn() {
		String saved = tag(save("Written in one window", this.opened)).replace("\"", "");

		HttpResponse<String> done = this.proposal.submit(PROPOSER, Map.of("action", text("save"), "proposal",
				json("{\"title\": \"Completed in the same\"}"), "basedOn", text(saved)));

		assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
		assertThat(this.proposal.task()).isNotEqualTo(this.task);
	}

	@Test
	void whatIsSavedForATaskThatIsDoneIsKeptBesideTheProposal() {
		this.proposal.submit(PROPOSER,
				Map.of("action", text("save"), "proposal", json("{\"title\": \"Completed in one window\"}")));

		HttpResponse<String> second = save("Written in the other", this.opened);

		assertThat(second.statusCode()).isEqualTo(404);
		assertThat(second.body()).contains("Your text is kept at /proposals/");
		assertThat(texts(PROPOSER).findValuesAsText("title")).containsExactly("Written in the other");
		assertThat(save("By a stranger", this.opened, "harbor-faculty2").body()).doesNotContain("is kept at");
		assertThat(texts(PROPOSER)).hasSize(1);
	}

	@Test
	void whatIsNoDocumentIsNotKeptForATaskThatIsDone() {
		this.proposal.submit(PROPOSER,
				Map.of("action", text("save"), "proposal", json("{\"title\": \"Completed in one window\"}")));

		for (String odd : new String[] { "\\u0000", "x\", \"courses\": \"none",
				"x\", \"disclosure\": [1], \"a\": \"" }) {
			HttpResponse<String> late = save(odd, null);
			assertThat(late.statusCode()).as(odd).isBetween(400, 499);
			assertThat(late.body()).doesNotContain("is kept at");
		}
		assertThat(texts(PROPOSER)).isEmpty();
		assertThat(page()).contains("There are none");
	}

	@Test
	void othersReadNeitherTheDraftNorWhatIsKeptBesideIt() {
		save("Written in one window", this.opened);
		save("Written in the other", this.opened);

		for (String other : new String[] { "harbor-faculty2", "harbor-office1", "admin" }) {
			Caller caller = Caller.script(this.port, other);
			assertThat(caller.get("/api/proposals/" + this.proposal.number() + "/texts").statusCode()).as(other)
				.isIn(403, 404);
		}
		assertThat(Caller.script(this.port, "harbor-faculty2").get("/api/tasks/" + this.task + "/draft").statusCode())
			.isIn(403, 404);
	}

	private HttpResponse<String> save(String title, String version) {
		return save(title, version, PROPOSER);
	}

	private HttpResponse<String> save(String title, String version, String user) {
		Caller caller = Caller.script(this.port, user);
		HttpRequest.Builder request = caller.request("/api/tasks/" + this.task + "/draft")
			.header("Content-Type", "application/json");
		if (version != null) {
			request.header("If-Match", version);
		}
		return caller
			.send(request.method("PUT", BodyPublishers.ofString("{\"proposal\": {\"title\": \"" + title + "\"}}")));
	}

	private JsonNode texts(String user) {
		return read(Caller.script(this.port, user).get("/api/proposals/" + this.proposal.number() + "/texts"));
	}

	private String page() {
		return Caller.browser(this.port, PROPOSER).get("/proposals/" + this.proposal.number() + "/texts").body();
	}

	private static String tag(HttpResponse<String> answer) {
		return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer.body()));
	}

}
