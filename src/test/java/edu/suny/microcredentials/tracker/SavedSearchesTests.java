package edu.suny.microcredentials.tracker;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class SavedSearchesTests {

	private static final String SEARCHES = "/api/proposals/searches";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient rows;

	@AfterEach
	void forget() {
		this.rows.sql("delete from saved_search").update();
	}

	@Test
	void aSearchIsKeptOnThePageFoundThereAndRemoved() {
		Caller person = Caller.browser(this.port, "harbor-faculty2");
		String list = person.get("/proposals?words=caf%C3%A9+%26+tea&state=IN_REVIEW&unchanged=7&mine=true").body();
		assertThat(list).contains("Save this search", "name=\"words\" value=\"café &amp; tea\"");
		assertThat(person.get("/proposals").body()).doesNotContain("Save this search");

		HttpResponse<String> saved = post(person, "/proposals/searches",
				"name=Caf%C3%A9s&words=caf%C3%A9+%26+tea&state=IN_REVIEW&unchanged=7&mine=true&body=&after=nonsense&next=%2F%2Felsewhere.example");
		String query = "?words=caf%C3%A9%20%26%20tea&state=IN_REVIEW&unchanged=7&mine=true";
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(saved.headers().firstValue("location")).get().asString().endsWith("/proposals" + query);

		String after = person.get("/proposals").body();
		assertThat(after).contains("href=\"/proposals" + query.replace("&", "&amp;") + "\"", ">Cafés<");
		assertThat(person.get("/proposals" + query).statusCode()).isEqualTo(200);
		assertThat(Caller.browser(this.port, "harbor-faculty3").get("/proposals").body()).doesNotContain("Cafés");

		long id = this.rows.sql("select id from saved_search").query(Long.class).single();
		assertThat(post(Caller.browser(this.port, "harbor-faculty3"), "/proposals/searches/" + id + "/removal", "")
			.statusCode()).isEqualTo(404);
		assertThat(post(person, "/proposals/searches/" + id + "/removal", "").statusCode()).isEqualTo(302);
		assertThat(person.get("/proposals").body()).doesNotContain("Cafés");
	}

	@Test
	void whatIsRefusedIsSaidBesideTheFormWithWhatWasTyped() {
		Caller person = Caller.browser(this.port, "harbor-faculty2");
		post(person, "/proposals/searches", "name=Twice&words=tea");

		HttpResponse<String> again = post(person, "/proposals/searches", "name=Twice&words=coffee");

		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("You have a search named &#39;Twice&#39; already", "value=\"Twice\"",
				"name=\"words\" value=\"coffee\"");
		HttpResponse<String> everything = post(person, "/proposals/searches", "name=All");
		assertThat(everything.statusCode()).isEqualTo(400);
		assertThat(everything.body()).contains("This search finds everything");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"words\": \"tea\"} | 1 to 60 characters",
			"{\"name\": \" \", \"words\": \"tea\"} | 1 to 60",
			"{\"name\": \"1234567890123456789012345678901234567890123456789012345678901\", \"words\": \"x\"} | has 61",
			"{\"name\": \"a\\u0000b\", \"words\": \"tea\"} | plain text",
			"{\"name\": \"a\\nb\", \"words\": \"tea\"} | one line", "{\"name\": \"All\"} | finds everything",
			"{\"name\": \"All\", \"words\": \" \", \"mine\": false} | finds everything" })
	void whatIsNoSearchOrHasNoNameIsRefused(String search, String why) {
		HttpResponse<String> answer = Caller.script(this.port, "harbor-faculty2").post(SEARCHES, search);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains(why);
	}

	@Test
	void onePersonKeepsTwentyAndTheApiHasThem() {
		Caller person = Caller.script(this.port, "harbor-faculty2");
		for (int each = 0; each < SavedSearches.MOST; each++) {
			assertThat(
					person.post(SEARCHES, "{\"name\": \"Search %d\", \"words\": \"tea\"}".formatted(each)).statusCode())
				.isEqualTo(201);
		}

		assertThat(person.post(SEARCHES, "{\"name\": \"One more\", \"words\": \"tea\"}").statusCode()).isEqualTo(409);
		assertThat(Caller.script(this.port, "harbor-faculty3")
			.post(SEARCHES, "{\"name\": \"Search 1\", \"state\": \"DRAFT\"}")
			.statusCode()).isEqualTo(201);

		var own = Submitting.json(person.get(SEARCHES).body());
		assertThat(own).hasSize(SavedSearches.MOST)
			.allSatisfy((search) -> assertThat(search.path("query").asText()).isEqualTo("?words=tea"));
		String first = SEARCHES + "/" + own.path(0).path("id").asText();
		assertThat(Caller.script(this.port, "harbor-faculty3")
			.send(Caller.script(this.port, "harbor-faculty3").request(first).DELETE())
			.statusCode()).isEqualTo(404);
		assertThat(person.send(person.request(first).DELETE()).statusCode()).isEqualTo(204);
		assertThat(person.send(person.request(first).DELETE()).statusCode()).isEqualTo(404);
		assertThat(Submitting.json(person.get(SEARCHES).body())).hasSize(SavedSearches.MOST - 1);
	}

	@Test
	void whatCannotBeSoughtIsNotSaved() {
		Caller person = Caller.script(this.port, "harbor-faculty3");

		HttpResponse<String> refused = person.post(SEARCHES, "{\"name\": \"Odd\", \"campus\": \"har\\u0000bor\"}");

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(
				post(Caller.browser(this.port, "harbor-faculty3"), "/proposals/searches", "name=Odd&campus=har%00bor")
					.statusCode())
			.isEqualTo(400);
		assertThat(refused.body()).contains("No id has control characters; 'har\uFFFDbor' has.");
		assertThat(Submitting.json(person.get(SEARCHES).body())).isEmpty();
	}

	@Test
	void whatManyLookForStandsThereReady() {
		assertThat(Caller.browser(this.port, "harbor-senator3").get("/proposals").body()).contains(
				"href=\"/proposals?mine=true\"", "href=\"/proposals?body=harbor-senate\"", "With Senate",
				"href=\"/proposals?state=IN_REVIEW&amp;unchanged=30\"");
	}

	private static HttpResponse<String> post(Caller caller, String path, String form) {
		Matcher token = CSRF.matcher(caller.get("/proposals").body());
		assertThat(token.find()).isTrue();
		return caller.send(caller.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers
				.ofString(form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
	}

}
