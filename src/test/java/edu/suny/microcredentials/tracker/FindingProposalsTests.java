package edu.suny.microcredentials.tracker;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class FindingProposalsTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "Xylophones of the analyst, xyloph", "Xylophones of the analyst, analysts",
			"Xylophones of the analyst, the XYLOPHONES of", "The thing thereof, the th", "Résumés in Ωmega 🎻, résum",
			"Résumés in Ωmega 🎻, ωmega 🎻" })
	void wordsAreFoundByTheirStemAndTheirBeginning(String title, String words) {
		String number = start(title);

		assertThat(numbers("harbor-faculty1", words)).contains(number);
		assertThat(numbers("harbor-faculty1", words + " quagga")).isEmpty();
		assertThat(numbers("harbor-faculty2", words)).doesNotContain(number);
	}

	@Test
	void aNumberIsFoundWholeAndByItsEnd() {
		String number = start("Found by its number");

		assertThat(numbers("harbor-faculty1", number)).containsExactly(number);
		assertThat(numbers("harbor-faculty1", number.substring("harbor-".length()))).containsExactly(number);
	}

	@Test
	void whatWasSubmittedIsFoundByItsText() {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Wombat husbandry");

		assertThat(numbers("harbor-faculty2", "wombat learners")).containsExactly(number);
		assertThat(numbers("hillview-faculty2", "wombat learners")).isEmpty();
		assertThat(numbers("admin", "wombat learners")).containsExactly(number);
	}

	@Test
	void filtersAreCombined() {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Numbat husbandry");

		assertThat(narrowed("harbor-faculty2", "&state=IN_REVIEW&body=harbor-department-sciences&campus=harbor"))
			.containsExactly(number);
		assertThat(narrowed("harbor-faculty1", "&mine=true&unchanged=0&submitted=0")).containsExactly(number);
		assertThat(List.of("&state=DRAFT", "&body=harbor-senate", "&campus=hillview", "&mine=true", "&unchanged=1",
				"&submitted=1", "&state=nonsense", "&body=nonsense", "&unchanged=2147483647"))
			.allSatisfy((filter) -> assertThat(narrowed("harbor-faculty2", filter)).isEmpty());
	}

	@Test
	void whatWasSubmittedLongAgoIsFoundByItsAge() {
		Submitting submitting = new Submitting(this.port);
		String old = submitting.submit("harbor-faculty1", "Quokka keeping of old");
		String older = submitting.submit("harbor-faculty1", "Quokka keeping of yore");
		String today = submitting.submit("harbor-faculty1", "Quokka keeping of today");
		String draft = start("Quokka keeping of no day");
		submittedDaysAgo(200, old);
		submittedDaysAgo(800, older);

		assertThat(aged("")).containsExactlyInAnyOrder(old, older, today, draft);
		assertThat(aged("&submitted=0")).containsExactlyInAnyOrder(old, older, today);
		assertThat(aged("&submitted=1")).containsExactlyInAnyOrder(old, older);
		assertThat(aged("&submitted=200")).containsExactlyInAnyOrder(old, older);
		assertThat(aged("&submitted=201")).containsExactly(older);
		assertThat(aged("&submitted=800&unchanged=0")).containsExactly(older);
		assertThat(aged("&submitted=801")).isEmpty();
		assertThat(aged("&submitted=200&unchanged=200")).isEmpty();
		assertThat(Caller.script(this.port, "harbor-faculty1")
			.get("/api/proposals.csv?words=quokka+keeping&submitted=200")
			.body()).contains(old, older).doesNotContain(today, draft);
	}

	private List<String> aged(String filters) {
		List<String> found = list("harbor-faculty1", "?words=quokka+keeping" + filters).path("proposals")
			.findValuesAsText("number");
		String page = Caller.browser(this.port, "harbor-faculty1")
			.get("/proposals?words=quokka+keeping" + filters)
			.body();
		assertThat(Pattern.compile("href=\"/proposals/(harbor-[0-9-]+)\"").matcher(page).results())
			.extracting((each) -> each.group(1))
			.containsExactlyInAnyOrderElementsOf(found);
		return found;
	}

	private void submittedDaysAgo(int days, String number) {
		this.jdbc.sql("update proposal set submitted_at = now() - make_interval(days => ?) where number = ?")
			.params(days, number)
			.update();
	}

	@Test
	void pagesFollowOneAnotherWithoutGapOrRepetition() {
		for (int each = 0; each < ProposalSearch.PAGE + 3; each++) {
			start("Kakapo number " + each);
		}
		List<String> all = new ArrayList<>();
		JsonNode page = list("harbor-faculty1", "?words=kakapo&mine=true");
		all.addAll(page.path("proposals").findValuesAsText("number"));
		assertThat(all).hasSize(ProposalSearch.PAGE);
		assertThat(page.path("more").asBoolean()).isTrue();

		JsonNode next = list("harbor-faculty1", "?words=kakapo&mine=true&after=" + encoded(page.path("next").asText()));
		all.addAll(next.path("proposals").findValuesAsText("number"));

		assertThat(next.path("next").isNull()).isTrue();
		assertThat(all).hasSize(ProposalSearch.PAGE + 3).doesNotHaveDuplicates();
		assertThat(Caller.browser(this.port, "harbor-faculty1").get("/proposals?words=kakapo").body())
			.contains("50 found, and there are more", "&amp;after=")
			.contains("/api/proposals.csv?words=kakapo");
		assertThat(Caller.script(this.port, "harbor-faculty1").get("/api/proposals.csv?words=kakapo").body().lines())
			.hasSize(1 + ProposalSearch.PAGE + 3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "after=nonsense", "after=2026-11-24_", "unchanged=soon", "submitted=1.5" })
	void whatIsNoSearchIsRefusedWithASentence(String query) {
		HttpResponse<String> answer = Caller.script(this.port, "harbor-faculty1").get("/api/proposals?" + query);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(Caller.browser(this.port, "harbor-faculty1").get("/proposals?" + query).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "campus=%00", "state=%00", "body=%00", "after=2026-11-24T00:00:00Z_%00", "campus=harbor%00" })
	void noControlCharacterReachesTheDatabase(String query) {
		whatIsNoSearchIsRefusedWithASentence(query);
		assertThat(Caller.script(this.port, "harbor-faculty1").get("/api/proposals.csv?" + query).statusCode())
			.isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "words=%00", "words=emu%00husbandry" })
	void inWordsItPartsThemAsAnyOtherSign(String query) {
		assertThat(Caller.script(this.port, "harbor-faculty1").get("/api/proposals?" + query).statusCode())
			.isEqualTo(200);
		assertThat(Caller.browser(this.port, "harbor-faculty1").get("/proposals?" + query).statusCode()).isEqualTo(200);
	}

	@Test
	void theFileHasWhatTheListHasAndNoFormulas() {
		String number = start("=HYPERLINK(\\\"https://example.edu\\\", \\\"bandicoot\\\")");
		String other = new Submitting(this.port).submit("harbor-faculty1", "Bandicoots, \"long-nosed\"");

		HttpResponse<String> mine = Caller.script(this.port, "harbor-faculty1")
			.get("/api/proposals.csv?words=bandicoot");
		assertThat(mine.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
		assertThat(mine.headers().firstValue("content-disposition")).get().asString().contains("proposals.csv");
		assertThat(mine.body().lines()).hasSize(3)
			.anySatisfy((line) -> assertThat(line).startsWith(number + ",\"'=HYPERLINK(\"\"https://example.edu\"\","))
			.anySatisfy(
					(line) -> assertThat(line).startsWith(other + ",\"Bandicoots, \"\"long-nosed\"\"\",In review,"));
		assertThat(Caller.script(this.port, "harbor-faculty2").get("/api/proposals.csv?words=bandicoot").body())
			.contains(other)
			.doesNotContain(number);
	}

	private String start(String title) {
		return new Submitting(this.port).start("harbor-faculty1", "{\"title\": \"" + title + "\"}");
	}

	private List<String> narrowed(String user, String filters) {
		return list(user, "?words=numbat" + filters).path("proposals").findValuesAsText("number");
	}

	private List<String> numbers(String user, String words) {
		return list(user, "?words=" + encoded(words)).path("proposals").findValuesAsText("number");
	}

	private JsonNode list(String user, String query) {
		return Submitting.json(Caller.script(this.port, user).get("/api/proposals" + query).body());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
