package edu.suny.microcredentials.earlier.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.earlier.EarlierFile;
import edu.suny.microcredentials.record.GovernanceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a campus approved before, over HTTP. */
@GovernanceTest
class EarlierApiTests {

	private static final String LAKESIDE = "/api/campuses/lakeside/earlier-credentials";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void takeThemOut() {
		this.jdbc.sql("update earlier_credential set withdrawn = true where slug like 'za-%'").update();
	}

	@Test
	void theOfficeTriesItsFileAndThenPutsItInForce() {
		String file = new EarlierFile().with("za-maps", "Maps of Old").toString();
		for (String trial : List.of("?dry-run=true", "?dryRun=true")) {
			JsonNode tried = json(take("lakeside-office1", trial, file).body());
			assertThat(tried.path("dryRun").asBoolean()).isTrue();
			assertThat(tried.path("inForce").asBoolean()).isFalse();
			assertThat(tried.at("/added/0/id").asText()).isEqualTo("za-maps");
			assertThat(tried.at("/notes/0/sentence").asText()).contains("does not state: costs");
		}
		assertThat(stated("lakeside-office1")).doesNotContain("za-maps");

		assertThat(json(take("lakeside-office1", "", file).body()).path("inForce").asBoolean()).isTrue();
		assertThat(stated("lakeside-office1")).contains("\"slug\":\"za-maps\"", "\"approvedOn\":\"2019-05-12\"");
		assertThat(json(take("lakeside-office1", "", file).body()).path("unchanged").asInt()).isOne();

		String other = new EarlierFile().with("za-lakes", "Lakes of Old").toString();
		assertThat(json(take("lakeside-office1", "", other).body()).path("missing").toString()).contains("za-maps");
		assertThat(json(take("lakeside-office1", "?withdraw=true", other).body()).path("withdrawn").toString())
			.contains("za-maps");
	}

	@Test
	void aFileWithFindingsIsRefusedWhole() {
		HttpResponse<String> refused = take("lakeside-office1", "",
				new EarlierFile().with("za-rivers", "Rivers of Old").with("za-seas", "<b>Seas of Old").toString());

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(json(refused.body()).at("/findings/0/line").asInt()).isEqualTo(3);
		assertThat(json(refused.body()).at("/findings/0/column").asText()).isEqualTo("title");
		assertThat(json(refused.body()).at("/details/0").asText()).startsWith("Line 3, title: There is markup in it");
		assertThat(stated("lakeside-office1")).doesNotContain("za-rivers");
		assertThat(take("lakeside-office1", "", "x".repeat(1_500_000)).body()).contains("longer than 1 MB");
		assertThat(take("lakeside-office1", "", "x".repeat(5_000_000)).statusCode()).isEqualTo(413);
		assertThat(script("lakeside-office1").post(LAKESIDE, "{}").statusCode()).isEqualTo(415);
	}

	@Test
	void theRecordSaysWhoStatedWhatAndTheFileIsKept() {
		String file = new EarlierFile().with("za-record", "Of the record").toString();
		take("lakeside-office1", "", file);
		String chain = script("lakeside-office1").get("/api/campuses/lakeside/record").body();
		take("lakeside-office1", "", file);
		take("lakeside-office1", "?dry-run=true", new EarlierFile().with("za-other", "Another").toString());

		assertThat(chain).contains("earlier-credentials-stated", digest(file)).doesNotContain("lakeside-office1");
		assertThat(script("lakeside-office1").get("/api/campuses/lakeside/record").body()).isEqualTo(chain);
		assertThat(
				this.jdbc.sql("select file from earlier_import order by id desc limit 1").query(String.class).single())
			.isEqualTo(file);
	}

	@Test
	void aFormSendsTheSameFile() {
		String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"credentials.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n" + new EarlierFile().with("za-forms", "Forms of Old")
				+ "\r\n--x--\r\n";
		HttpResponse<String> tried = script("lakeside-office1")
			.send(script("lakeside-office1").request(LAKESIDE + "?dry-run=true")
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(BodyPublishers.ofString(form)));

		assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
		assertThat(json(tried.body()).at("/added/0/id").asText()).isEqualTo("za-forms");
	}

	@Test
	void othersDoNotStateForACampus() {
		String file = new EarlierFile().with("za-strangers", "Strangers of Old").toString();
		for (String user : List.of("lakeside-faculty1", "lakeside-senator1", "lakeside-provost", "lakeside-service",
				"harbor-office1", "system-office", "admin")) {
			assertThat(take(user, "", file).statusCode()).as(user).isEqualTo(403);
			assertThat(take(user, "?dry-run=true", file).statusCode()).as(user).isEqualTo(403);
		}
		assertThat(take("harbor-office1", "", file).body()).contains("There is no campus 'lakeside' of yours.");
		assertThat(Caller.stranger(this.port).get(LAKESIDE).statusCode()).isEqualTo(401);
		assertThat(stated("lakeside-office1")).doesNotContain("za-strangers");
	}

	@Test
	void theSystemsOfficeAndAdministratorsSeeAndAnotherOfficeDoesNot() {
		take("lakeside-office1", "", new EarlierFile().with("za-seen", "Seen of Old").toString());

		for (String user : List.of("lakeside-office2", "system-office", "admin")) {
			assertThat(stated(user)).as(user).contains("za-seen");
		}
		for (String user : List.of("harbor-office1", "lakeside-faculty1", "lakeside-service")) {
			assertThat(script(user).get(LAKESIDE).statusCode()).as(user).isEqualTo(403);
		}
		HttpResponse<String> file = script("lakeside-office1")
			.send(script("lakeside-office1").request(LAKESIDE).header("Accept", "text/csv"));
		assertThat(file.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
		assertThat(file.body()).startsWith("id,title,summary,kind,approved-on,approved-by,form,")
			.contains("za-seen,Seen of Old,");
		assertThat(Caller.browser(this.port, "system-office").get("/earlier-credentials?campus=lakeside").body())
			.contains("Seen of Old")
			.doesNotContain("File of credentials");
		assertThat(Caller.browser(this.port, "harbor-office1").get("/earlier-credentials?campus=lakeside").statusCode())
			.isEqualTo(403);
	}

	private String stated(String user) {
		return script(user).get(LAKESIDE).body();
	}

	private HttpResponse<String> take(String user, String query, String file) {
		return script(user).send(script(user).request(LAKESIDE + query)
			.header("Content-Type", "text/csv")
			.POST(BodyPublishers.ofString(file)));
	}

	private static String digest(String file) {
		return GovernanceRecord.digest(file.getBytes(StandardCharsets.UTF_8));
	}

	private static JsonNode json(String text) {
		try {
			return new ObjectMapper().readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(text, ex);
		}
	}

	private Caller script(String user) {
		return Caller.script(this.port, user);
	}

}
