package edu.suny.microcredentials.tracker;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class ProposalPagesTests {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Pattern DIAGRAM = Pattern.compile("data-diagram=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	Proposals proposals;

	@Test
	void theFirstPageSaysWhatWaitsForMe() {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Waiting for its department");

		assertThat(page("harbor-department1", "/")).contains("Waiting for its department", number,
				"Department of Sciences", "/camunda/app/tasklist/default/#/?task=");
		assertThat(page("harbor-faculty1", "/")).contains("My proposals", "Waiting for its department",
				"Department of Sciences: ");
		assertThat(page("harbor-senator7", "/")).contains("Nothing waits for you");
		assertThat(page("lakeside-department1", "/")).doesNotContain(number);
	}

	@Test
	void strangersReadWhatThisIsAndNoProposals() {
		HttpResponse<String> first = Caller.stranger(this.port).get("/");

		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.body()).contains("/login", "Newest in the catalogue").doesNotContain("My proposals");
		assertThat(Caller.stranger(this.port).get("/proposals").statusCode()).isEqualTo(302);
	}

	@Test
	void theProposalSaysWhoHasItAndWhatHappened() {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Read by a colleague");

		String page = page("harbor-faculty2", "/proposals/" + number);

		assertThat(page).contains("Read by a colleague", "Who has it now", "Department of Sciences",
				"Draft the proposal", "Harbor faculty 1", "Revision 1 in round 1", "$295.00");
		assertThat(page).doesNotContain("/withdrawal", "Open my task");
		assertThat(page("harbor-department1", "/proposals/" + number)).contains("Open my task");
	}

	@Test
	void diagramsShowTheWayTakenAndThePlace() {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Seen on its diagrams");
		Caller colleague = Caller.browser(this.port, "harbor-faculty2");
		Matcher diagrams = DIAGRAM.matcher(colleague.get("/proposals/" + number).body());

		assertThat(diagrams.find()).isTrue();
		JsonNode life = Submitting.json(colleague.get(diagrams.group(1)).body());
		assertThat(life.path("xml").asText()).contains("micro-credential");
		assertThat(life.path("visits").path("callActivity_prepareProposal").asInt()).isOne();
		assertThat(life.path("here").toString()).isEqualTo("[\"callActivity_governProposal\"]");
		assertThat(life.path("flows").toString()).contains("flow_submitted").doesNotContain("flow_withdrawn");
		assertThat(Caller.browser(this.port, "lakeside-faculty1").get(diagrams.group(1)).statusCode()).isEqualTo(404);
		assertThat(colleague.get("/proposals/" + number + "/diagrams/none").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/proposals/harbor-2026-9999", "/proposals/nonsense",
			"/proposals/harbor-2026-9999/withdrawal" })
	void whatThereIsNotIsAPageThatSaysSo(String path) {
		HttpResponse<String> answer = Caller.browser(this.port, "harbor-faculty1").get(path);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("<main", "There is no proposal");
	}

	@Test
	void whatPeopleWriteIsTextAndNoMarkup() {
		String number = new Submitting(this.port).start("harbor-faculty1",
				"{\"title\": \"<script>alert(1)</script>\", \"summary\": \"<img src=x onerror=alert(1)> is in it.\"}");

		assertThat(page("harbor-faculty1", "/proposals/" + number) + page("harbor-faculty1", "/proposals"))
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>alert", "<img src=x");
	}

	@Test
	void markupInAnyFieldIsTextWhereverItIsRead() {
		MarkedUp marked = new MarkedUp("harbor");
		ObjectNode plain = marked.document().retain("kind", "department").put("title", "Without any");
		String number = this.proposals.begin("harbor", plain, "harbor-faculty1").number();
		this.proposals.submit(number, plain, "harbor-faculty1");
		this.proposals.beginNextRound(number);
		this.proposals.submit(number, marked.document(), "harbor-faculty1");

		assertThat(marked.asText()).hasSizeGreaterThan(30);
		assertThat(page("harbor-faculty2", "/proposals/" + number)).contains(marked.asText())
			.doesNotContain(MarkedUp.MARKUP);
		for (String path : List.of("/tabs/proposal", "/changes", "/changes?view=side")) {
			assertThat(page("harbor-faculty2", "/proposals/" + number + path)).as(path)
				.contains("onclick=alert(1)&gt;title", "onclick=alert(1)&gt;disclosure.applicability.award&lt;")
				.doesNotContain(MarkedUp.MARKUP);
		}
		assertThat(page("harbor-faculty2", "/proposals?words=" + number)).contains("&lt;b onclick=alert(1)&gt;title")
			.doesNotContain(MarkedUp.MARKUP);
	}

	@Test
	void theListIsNarrowedByWordsAndState() {
		String number = new Submitting(this.port).start("harbor-faculty1", "{\"title\": \"Zymurgy for brewers\"}");

		assertThat(page("harbor-faculty1", "/proposals?words=brewers+zymurgy&state=DRAFT&mine=true")).contains(number,
				"1 proposal");
		assertThat(page("harbor-faculty1", "/proposals?words=zymurgy&state=REJECTED")).doesNotContain(number)
			.contains("Nothing fits");
	}

	@Test
	void itsProposerWithdrawsItAfterAQuestion() {
		String number = new Submitting(this.port).submit("harbor-faculty1", "To be withdrawn on its page");
		String path = "/proposals/" + number + "/withdrawal";
		Caller proposer = Caller.browser(this.port, "harbor-faculty1");

		assertThat(post(proposer, path, "").statusCode()).isEqualTo(403);
		Matcher token = CSRF.matcher(proposer.get(path).body());
		assertThat(token.find()).isTrue();
		assertThat(
				post(proposer, path, "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)).statusCode())
			.isEqualTo(302);
		assertThat(proposer.get("/proposals/" + number).body()).contains("Withdrawn", "its proposers withdrew it");
	}

	private String page(String user, String path) {
		HttpResponse<String> answer = Caller.browser(this.port, user).get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private static HttpResponse<String> post(Caller caller, String path, String form) {
		return caller.send(caller.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

}
