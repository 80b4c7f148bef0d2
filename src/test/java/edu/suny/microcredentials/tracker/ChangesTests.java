package edu.suny.microcredentials.tracker;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class ChangesTests {

	private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>";

	@LocalServerPort
	int port;

	@Autowired
	Proposals proposals;

	String number;

	@BeforeEach
	void twoRevisions() {
		this.number = this.proposals.begin("harbor", document("Of two revisions", 3), "harbor-faculty1").number();
		this.proposals.submit(this.number, document("Of two revisions", 3), "harbor-faculty1");
		this.proposals.beginNextRound(this.number);
	}

	@Test
	void whatDiffersIsGivenPartByPart() {
		submit(document("Of two revisions", 4).put("audience", "مهارات 🌊"));

		JsonNode changes = Submitting.json(call("harbor-senator1", "").body());

		assertThat(changes.path("from").asInt()).isOne();
		assertThat(changes.path("to").asInt()).isEqualTo(2);
		assertThat(changes.path("parts").findValuesAsText("part")).containsExactlyInAnyOrder("audience", "courses");
		assertThat(changes.toString()).contains("credits 1 more", "مهارات 🌊");
		assertThat(Submitting.json(call("harbor-senator1", "?from=2&to=2").body()).path("parts")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "inline", "side" })
	void thePageShowsMarkupAsText(String view) {
		submit(document(MARKUP, 3).put("summary", MARKUP).put("audience", MARKUP));

		String page = page("harbor-senator1", "/changes?view=" + view);

		assertThat(page).doesNotContain("<script>alert", "<img src=x");
		assertThat(page.replaceAll("</?(ins|del)>", "")).contains("&lt;script&gt;alert(1)");
	}

	@Test
	void whoLookedBeforeIsToldOnceWhatChangedSince() {
		assertThat(page("harbor-senator2", "")).doesNotContain("you looked at revision");
		submit(document("Of two revisions", 4));

		assertThat(page("harbor-senator2", "")).contains("you looked at revision 1 last")
			.contains("/changes?from=1&amp;to=2");
		assertThat(page("harbor-senator3", "")).doesNotContain("you looked at revision");
		assertThat(page("harbor-senator2", "/changes?from=1&to=2")).contains("credits 1 more");
		assertThat(page("harbor-senator2", "")).doesNotContain("you looked at revision");
	}

	@Test
	void whoSeesOnlyTheLastOfTheChangesIsStillToldOfAll() {
		page("harbor-senator2", "");
		submit(document("Of two revisions", 4));
		this.proposals.beginNextRound(this.number);
		submit(document("Of two revisions", 5));

		page("harbor-senator2", "/changes?to=3");
		assertThat(page("harbor-senator2", "")).contains("/changes?from=1&amp;to=3");

		page("harbor-senator2", "/changes?from=1&to=2");
		assertThat(page("harbor-senator2", "")).contains("/changes?from=2&amp;to=3");
		page("harbor-senator2", "/changes?to=3");
		assertThat(page("harbor-senator2", "")).doesNotContain("you looked at revision");
	}

	@Test
	void besideATaskItIsShownTooAndTheMarkStays() {
		page("harbor-senator2", "");
		submit(document("Of two revisions", 4));

		for (int looked = 0; looked < 2; looked++) {
			assertThat(page("harbor-senator2", "/tabs/proposal")).contains("Changed since you looked last",
					"From revision 1 to revision 2", "credits 1 more", "from=1&amp;to=2&amp;view=side");
		}
		assertThat(page("harbor-senator3", "/tabs/proposal")).contains("Changed since the revision before");
	}

	@Test
	void anyOfAHundredRevisionsCanBeCompared() {
		for (int revision = 2; revision <= 100; revision++) {
			submit(document("Of a hundred revisions", revision));
			if (revision < 100) {
				this.proposals.beginNextRound(this.number);
			}
		}

		assertThat(page("harbor-senator1", "/changes?from=7&to=93")).contains("credits 86 more")
			.contains("<option value=\"100\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?to=2", "?from=0&to=1", "?from=9" })
	void aRevisionThatIsNotThereIsSaid(String query) {
		HttpResponse<String> answer = call("harbor-senator1", query);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("it has revisions 1 to 1");
	}

	@Test
	void wordsForARevisionAreRefused() {
		assertThat(call("harbor-senator1", "?from=first").statusCode()).isEqualTo(400);
	}

	@Test
	void whoMayNotSeeTheProposalSeesNoChanges() {
		assertThat(call("lakeside-faculty1", "").statusCode()).isEqualTo(404);
		String draft = this.proposals.begin("harbor", document("Only a draft", 3), "harbor-faculty1").number();
		assertThat(Caller.script(this.port, "harbor-faculty2").get("/api/proposals/" + draft + "/changes").statusCode())
			.isEqualTo(404);
		assertThat(Caller.script(this.port, "harbor-faculty1").get("/api/proposals/" + draft + "/changes").body())
			.contains("was never submitted");
	}

	private void submit(ObjectNode document) {
		this.proposals.submit(this.number, document, "harbor-faculty1");
	}

	private HttpResponse<String> call(String user, String query) {
		return Caller.script(this.port, user).get("/api/proposals/" + this.number + "/changes" + query);
	}

	private String page(String user, String path) {
		return Caller.browser(this.port, user).get("/proposals/" + this.number + path).body();
	}

	private static ObjectNode document(String title, int credits) {
		ObjectNode document = (ObjectNode) Submitting
			.json("""
					{"summary": "Learners read and draw maps.", "kind": "credit", "department": "harbor-department-sciences",
					 "courses": [{"code": "GEO 335", "title": "Maps", "credits": %d}]}"""
				.formatted(credits));
		return document.put("title", title);
	}

}
