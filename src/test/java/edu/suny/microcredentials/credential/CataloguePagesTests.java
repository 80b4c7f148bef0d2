package edu.suny.microcredentials.credential;

import java.net.http.HttpResponse;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.OfficeDecision;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.proposal.Proposals;
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
	Credentials credentials;

	@Autowired
	Reviews reviews;

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

	private HttpResponse<String> get(String path) {
		return Caller.stranger(this.port).get(path);
	}

	private Credential published(String title) {
		ObjectNode document = document(title);
		String number = this.proposals.begin("hillview", document, "hillview-faculty1").number();
		this.proposals.submit(number, document, "hillview-faculty1");
		this.reviews.record(new OfficeDecision(number, "academic-affairs", "single",
				new Statement("approved", "Not for the public", null), Outcome.APPROVED, null, Instant.now(),
				"hillview-provost", null));
		this.proposals.approve(number);
		return this.credentials.publish(number);
	}

	private static ObjectNode document(String title) {
		try {
			return ((ObjectNode) JSON.readTree(
					"""
							{"summary": "For those who have data.", "kind": "credit", "credits": 3,
							 "department": "hillview-department-sciences",
							 "outcomes": [{"statement": "Write a workflow", "assessment": "A grader runs it"}],
							 "disclosure": {
							   "costs": [{"type": "tuition", "amount": 471, "currency": "USD", "per": "credit", "residency": "in-state"}],
							   "financialAid": {"eligible": "within-program"},
							   "transferability": {"statement": "Transfers as an elective."},
							   "applicability": [{"award": "B.S. Biology", "awardType": "bachelor-degree", "registered": true}]}}"""))
				.put("title", title);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
