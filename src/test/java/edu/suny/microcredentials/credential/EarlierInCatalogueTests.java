package edu.suny.microcredentials.credential;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.earlier.EarlierCredentials;
import edu.suny.microcredentials.earlier.EarlierFile;
import edu.suny.microcredentials.earlier.EarlierPlan;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What campuses approved before stands in the catalogue as that, and stacks with what was
 * governed here.
 */
@GovernanceTest
class EarlierInCatalogueTests {

	private static final String MARK = "Approved before this system";

	@LocalServerPort
	int port;

	@Autowired
	EarlierCredentials earlier;

	@Autowired
	Proposals proposals;

	@Autowired
	Reviews reviews;

	@Autowired
	Credentials credentials;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void takeThemOut() {
		this.jdbc.sql("update earlier_credential set withdrawn = true where slug like 'zc-%'").update();
	}

	@Test
	void itIsMarkedAndNothingIsSaidOfItsGovernance() throws JsonProcessingException {
		state(new EarlierFile().with("zc-maps", "ZC Maps of Old", "Forty dollars", "", "", ""));

		String page = get("/catalogue/hillview/zc-maps").body();
		assertThat(page).contains(MARK + ".", "ZC Maps of Old", "12 May 2019", "The senate of old", "Forty dollars",
				"has no evidence of how it was developed", "Not stated by the campus.");
		assertThat(page).doesNotContain("How it was governed", "Forwarded the proposal", "Confirmed the approval",
				"from proposal", "Published", "class=\"governance\"");
		JsonNode data = new ObjectMapper().readTree(get("/api/catalogue/hillview/zc-maps").body());
		assertThat(data.path("governed").asBoolean(true)).isFalse();
		assertThat(data.at("/statedByCampus/approvedBy").asText()).isEqualTo("The senate of old");
		assertThat(data.has("governance") || data.has("proposal") || data.has("publishedAt") || data.has("document"))
			.isFalse();
	}

	@Test
	void itStandsAmongTheOthersUntilOnlyTheGovernedAreAskedFor() throws JsonProcessingException {
		state(new EarlierFile().with("zc-lakes", "ZC Lakes of Old"));
		String governed = publish("ZC Lakes of Today", null);

		assertThat(get("/catalogue?words=zc+lakes&campus=hillview&kind=").body())
			.contains("/catalogue/hillview/zc-lakes\"", governed + "\"", MARK + ", 12 May 2019");
		assertThat(get("/catalogue?words=zc+lakes&governed=true").body()).contains(governed + "\"")
			.doesNotContain("/catalogue/hillview/zc-lakes\"", MARK + ", ");
		JsonNode all = new ObjectMapper().readTree(get("/api/catalogue").body()).path("credentials");
		assertThat(all.toString()).contains("\"slug\":\"zc-lakes\"").contains("\"approvedEarlier\":\"2019-05-12\"");
		assertThat(get("/api/catalogue?governed=true").body()).contains("\"slug\":\"" + governed + "\"")
			.doesNotContain("zc-lakes\"");
		assertThat(get("/").body()).contains(governed).doesNotContain("hillview/zc-lakes\"");
	}

	@Test
	void whatWasTakenOutIsSaidToBe() {
		state(new EarlierFile().with("zc-seas", "ZC Seas of Old"));
		takeThemOut();

		HttpResponse<String> page = get("/catalogue/hillview/zc-seas");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("taken this micro-credential out of the catalogue");
		assertThat(get("/api/catalogue/hillview/zc-seas").statusCode()).isEqualTo(404);
		assertThat(get("/catalogue?words=zc+seas").body()).doesNotContain("/catalogue/hillview/zc-seas\"");
	}

	@Test
	void itsAddressLeadsToWhatCameInItsPlace() {
		String governed = publish("ZC Bays of Today", null);
		state(new EarlierFile().with("zc-bays", "ZC Bays of Old", "", "", "", governed)
			.with("zc-coves", "ZC Coves of Old", "", "", "zc-bays", ""));

		for (String prefix : new String[] { "", "/api" }) {
			HttpResponse<String> answer = get(prefix + "/catalogue/hillview/zc-bays");
			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(answer.headers().firstValue("location").orElseThrow())
				.endsWith(prefix + "/catalogue/hillview/" + governed);
		}
		assertThat(get("/catalogue?words=zc+bays").body()).doesNotContain("/catalogue/hillview/zc-bays\"");
		assertThat(get("/catalogue/hillview/zc-coves").body()).contains("/catalogue/hillview/" + governed + "\"");
		assertThat(get("/catalogue/hillview/" + governed).body()).contains("/catalogue/hillview/zc-coves\"");
	}

	@Test
	void stacksLeadUpAndDown() {
		state(new EarlierFile().with("zc-tides", "ZC Tides of Old"));
		String step = publish("ZC Step to Tides", "Micro-credential in ZC Tides of Old");
		state(new EarlierFile().with("zc-dunes", "ZC Dunes of Old", "", "ZC Step to Tides:micro-credential:1", "", "")
			.with("zc-sands", "ZC Sands of Old", "", "", "/catalogue/hillview/" + step, ""));

		assertThat(get("/catalogue/hillview/" + step).body()).contains(
				"<a href=\"/catalogue/hillview/zc-tides\">Micro-credential in ZC Tides of Old</a>",
				"/catalogue/hillview/zc-dunes\"", "/catalogue/hillview/zc-sands\"", "Named in them");
		assertThat(get("/catalogue/hillview/zc-tides").body()).contains("What counts toward it",
				"/catalogue/hillview/" + step + "\"");
		assertThat(get("/catalogue/hillview/zc-dunes").body()).contains("/catalogue/hillview/" + step + "\"");
		assertThat(get("/api/catalogue/hillview/zc-sands").body()).contains(
				"\"countsToward\":[{\"campus\":\"hillview\",\"campusName\":\"Hillview College\",\"slug\":\"" + step);
	}

	@Test
	void aProposalsPageNamesThemToo() {
		state(new EarlierFile().with("zc-moss", "ZC Moss of Old")
			.with("zc-peat", "ZC Peat of Old", "", "ZC Step to Moss:micro-credential", "", ""));
		publish("ZC Step to Moss", "ZC Moss of Old");
		String number = this.credentials.find("hillview", "zc-step-to-moss").orElseThrow().proposal();

		String page = Caller.browser(this.port, "hillview-senator1").get("/proposals/" + number).body();
		assertThat(page).contains("/catalogue/hillview/zc-moss\"",
				"It is what this one counts toward, as ZC Moss of Old", "/catalogue/hillview/zc-peat\"",
				"It counts toward this one, as ZC Step to Moss", "It is among what this one requires: ZC Moss of Old",
				MARK);
		assertThat(Caller.script(this.port, "hillview-senator1").get("/api/proposals/" + number + "/impact").body())
			.contains("\"slug\":\"zc-moss\"", "REQUIRED_BY_THIS", "COUNTS_TOWARD_THIS");
	}

	private void state(EarlierFile file) {
		EarlierPlan plan = this.earlier.putInForce(file.at("hillview"), "hillview-office1");
		assertThat(plan.findings()).isEmpty();
	}

	/** A governed one that counts toward the award and requires it, if there is one. */
	private String publish(String title, String award) {
		ObjectNode document = Publishing.document(title);
		if (award != null) {
			((ObjectNode) document.path("disclosure")).putArray("applicability")
				.addObject()
				.put("award", award)
				.put("awardType", "micro-credential");
			document.put("prerequisites", "Learners hold “" + award + "”, or know as much.");
		}
		return new Publishing(this.proposals, this.reviews, this.credentials).publish(document).slug();
	}

	private HttpResponse<String> get(String path) {
		return Caller.stranger(this.port).get(path);
	}

}
