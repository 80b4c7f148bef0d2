package edu.suny.microcredentials.credential;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.tracker.MarkedUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class CataloguePagesTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	int port;

	@Autowired
	Proposals proposals;

	@Autowired
	Reviews reviews;

	@Autowired
	Credentials credentials;

	@Autowired
	EmbeddedDatabase.Owner owner;

	@Test
	void aStrangerReadsWhatItCostsAndWhoGovernedIt() {
		Credential credential = published("Catalogue, Laid Open");

		HttpResponse<String> answer = get("/catalogue/hillview/" + credential.slug());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Catalogue, Laid Open", "Hillview College", "$1,413.00", "Total in-state",
				"within a program", "Transfers as an elective", "B.S. Biology", "Write a workflow", "Academic affairs",
				"Confirmed the approval", credential.proposal());
		assertThat(answer.body()).doesNotContain("Not for the public");
	}

	@Test
	void markupInAnyFieldIsText() {
		MarkedUp marked = new MarkedUp("hillview");
		String slug = new Publishing(this.proposals, this.reviews, this.credentials).publish(marked.document()).slug();

		assertThat(get("/catalogue/hillview/" + slug).body()).contains(marked.asText()).doesNotContain(MarkedUp.MARKUP);
		for (String path : List.of("/catalogue?words=onclick", "/")) {
			assertThat(get(path).body()).as(path)
				.contains("&lt;b onclick=alert(1)&gt;title", "&lt;b onclick=alert(1)&gt;summary")
				.doesNotContain(MarkedUp.MARKUP);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 50_000_000, Integer.MAX_VALUE, -1 })
	void aPageThatIsNotThereIsEmptyOrTheFirst(int page) {
		assertThat(get("/catalogue?page=" + page).statusCode()).isEqualTo(200);
		assertThat(get("/catalogue?page=x").statusCode()).isEqualTo(400);
	}

	@Test
	void theCatalogueIsNarrowedByCampusKindAndWords() {
		String slug = published("Catalogue, Narrowed").slug();

		assertThat(get("/catalogue").body()).contains(slug);
		assertThat(get("/catalogue?campus=hillview&kind=credit&words=narrowed+workflow").body()).contains(slug);
		assertThat(get("/catalogue?campus=harbor").body()).doesNotContain(slug);
		assertThat(get("/catalogue?kind=noncredit").body()).doesNotContain(slug);
		assertThat(get("/catalogue?words=nothing_like_this").body()).doesNotContain(slug).contains("Nothing fits");
		assertThat(get("/").body()).contains(slug);
	}

	@Test
	void programsReadTheSame() throws JsonProcessingException {
		Credential credential = published("Catalogue, as Data");

		JsonNode entry = JSON.readTree(get("/api/catalogue/hillview/" + credential.slug()).body());
		assertThat(get("/api/catalogue").body()).contains("\"slug\":\"" + credential.slug() + "\"");
		assertThat(entry.path("document").path("credits").asInt()).isEqualTo(3);
		assertThat(entry.path("governance").path(0).path("outcome").asText()).isEqualTo("approved");
		assertThat(entry.toString()).doesNotContain("Not for the public");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/catalogue/hillview/nothing", "/catalogue/nowhere/nothing" })
	void whatIsNotPublishedIsAPageThatSaysSo(String path) {
		HttpResponse<String> page = get(path);
		HttpResponse<String> problem = get("/api" + path);

		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("<main", "no micro-credential");
		assertThat(problem.statusCode()).isEqualTo(404);
		assertThat(problem.headers().firstValue("content-type")).hasValue("application/problem+json");
	}

	@Test
	void theIssuersLogoAndColourStandOnItsPage() {
		String page = "/catalogue/hillview/" + published("Catalogue, With a Logo").slug();
		String accent = this.owner.jdbc()
			.sql("select accent from campus where id = 'hillview'")
			.query(String.class)
			.optional()
			.orElse(null);
		assertThat(get(page).body()).doesNotContain("logo.png", "#7a2a10");

		this.owner.jdbc()
			.sql("update campus set logo = decode('89504e470d0a1a0a', 'hex'), accent = '#7a2a10' where id = 'hillview'")
			.update();
		try {
			assertThat(get(page).body()).contains("<img src=\"/campuses/hillview/logo.png\" alt=\"\"",
					"fill=\"#7a2a10\"");
			assertThat(get("/campuses/hillview/logo.png").headers().firstValue("content-type")).hasValue("image/png");
		}
		finally {
			this.owner.jdbc()
				.sql("update campus set logo = null, accent = ? where id = 'hillview'")
				.param(accent)
				.update();
		}
	}

	private HttpResponse<String> get(String path) {
		return Caller.stranger(this.port).get(path);
	}

	private Credential published(String title) {
		return new Publishing(this.proposals, this.reviews, this.credentials).publish(title);
	}

}
