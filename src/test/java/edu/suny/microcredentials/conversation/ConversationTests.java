package edu.suny.microcredentials.conversation;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class ConversationTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String SECRET = "quincunx";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Deputies deputies;

	@Test
	void whatIsSaidToAllIsReadByAllOfTheCampusAndNoOther() {
		String number = submitted("Said to all");
		say("harbor-faculty2", number, "Why three credits?");

		assertThat(List.of("harbor-faculty1", "harbor-senator1", "harbor-office1", "harbor-provost", "harbor-service"))
			.allSatisfy((user) -> assertThat(read(user, number)).contains("Why three credits?"));
		assertThat(script("lakeside-faculty1").get(path(number)).statusCode()).isEqualTo(404);
		assertThat(script("lakeside-faculty1").post(path(number), "{\"text\": \"Me, too\"}").statusCode())
			.isEqualTo(404);
		assertThat(script("admin").post(path(number), "{\"text\": \"Me, too\"}").statusCode()).isEqualTo(403);
	}

	@Test
	void aConversationHasItsBound() {
		String number = submitted("Said again and again");
		long id = say("harbor-faculty2", number, "The first").path("id").asLong();
		this.jdbc.sql("""
				insert into comment (proposal, revision, author, written_at)
				select proposal, revision, author, written_at from comment, generate_series(2, :most) where id = :id""")
			.param("most", Comments.MOST - 1)
			.param("id", id)
			.update();

		assertThat(say("harbor-faculty2", number, "The last").path("text").asText()).isEqualTo("The last");
		HttpResponse<String> more = script("harbor-faculty2").post(path(number), "{\"text\": \"One more\"}");
		assertThat(more.statusCode()).isEqualTo(409);
		assertThat(more.body()).contains("There are 1,000 comments");
	}

	/** Each who is not in the confidence of the body, on each way to what it says. */
	@Test
	void whatIsConfidentialToABodyIsForItsMembersAlone() {
		String number = submitted("Said in confidence");
		long review = review(number, "harbor-senate");
		recuse(review, "harbor-senator5");
		this.jdbc
			.sql("insert into proposal_proposer (proposal, user_id, position) values (:number, 'harbor-senator6', 9)")
			.param("number", number)
			.update();
		long id = say("harbor-senator1", number,
				"%s @harbor-senator3 @harbor-senator5 @harbor-senator6 @harbor-faculty1 @harbor-office1"
					.formatted(SECRET),
				"harbor-senate")
			.path("id")
			.asLong();
		script("harbor-senator1").post(path(number) + "/" + id, "{\"text\": \"%s, corrected\"}".formatted(SECRET));

		assertThat(List.of("harbor-senator1", "harbor-senator2", "harbor-senator3")).allSatisfy((user) -> {
			assertThat(read(user, number)).contains(SECRET);
			assertThat(Caller.browser(this.port, user).get("/proposals/" + number).body()).contains(SECRET);
		});
		assertThat(script("harbor-senator3").get("/api/notices").body()).contains("comment-" + id)
			.doesNotContain(SECRET);
		assertThat(List.of("harbor-faculty1", "harbor-faculty2", "harbor-department1", "harbor-committee3",
				"harbor-senator5", "harbor-senator6", "harbor-provost", "harbor-office1", "harbor-analyst1", "admin",
				"system-office", "harbor-service", "lakeside-senator1"))
			.allSatisfy((user) -> isKeptFrom(user, number, id));
	}

	private void isKeptFrom(String user, String number, long id) {
		Caller caller = script(user);
		assertThat(List.of(path(number), "/api/proposals/" + number, "/api/proposals/" + number + "/record",
				"/api/proposals?words=" + SECRET, "/api/notices", "/api/proposals/" + number + "/consultations"))
			.allSatisfy((path) -> assertThat(caller.get(path).body()).as(path).doesNotContain(SECRET, "comment-" + id));
		assertThat(caller.post(path(number) + "/" + id, "{\"text\": \"Mine now\"}").statusCode()).isIn(403, 404);
		assertThat(caller.post(path(number), "{\"text\": \"An answer\", \"answers\": %d}".formatted(id)).statusCode())
			.isIn(403, 404);
		assertThat(caller.post(path(number), "{\"text\": \"To you\", \"body\": \"harbor-senate\"}").statusCode())
			.isIn(400, 403, 404);
		if (!user.equals("harbor-service")) {
			assertThat(Caller.browser(this.port, user).get("/proposals/" + number).body()).doesNotContain(SECRET);
		}
	}

	@Test
	void aDeputySharesTheConfidenceWhileTheyActForAMemberWhoIsNotRecused() {
		String number = submitted("Said to a deputy");
		say("harbor-senator1", number, SECRET, "harbor-senate");
		assertThat(read("harbor-faculty3", number)).doesNotContain(SECRET);
		LocalDate today = this.deputies.today("harbor");
		long deputy = this.deputies
			.name(new DeputyRequest("harbor-senator7", "harbor-faculty3", "harbor-senate", today, today,
					"At a conference"), "harbor-senator7")
			.id();
		try {
			assertThat(read("harbor-faculty3", number)).contains(SECRET);
			recuse(review(number, "harbor-senate"), "harbor-senator7");
			assertThat(read("harbor-faculty3", number)).doesNotContain(SECRET);
		}
		finally {
			this.deputies.end(deputy, "harbor-senator7");
		}
	}

	@Test
	void aDraftIsDiscussedAmongThoseWhoSeeIt() {
		String number = new Submitting(this.port).start("harbor-faculty1", "{\"title\": \"Only thought of\"}");
		say("harbor-office1", number, "Not ready, I think");

		assertThat(read("harbor-faculty1", number)).contains("Not ready, I think");
		this.jdbc.sql("update proposal set revision = 1 where number = :number").param("number", number).update();
		assertThat(read("harbor-faculty1", number)).contains("Not ready, I think");
		assertThat(read("harbor-faculty2", number)).doesNotContain("Not ready, I think");
	}

	@Test
	void aMentionTellsWhoMayReadItAndIsTextOtherwise() {
		String number = submitted("Mentioned");
		long id = say("harbor-faculty2", number,
				"Ask @harbor-faculty3. Not @lakeside-faculty1, @nobody-at-all nor x@harbor-senator8")
			.path("id")
			.asLong();

		assertThat(script("harbor-faculty3").get("/api/notices").body()).containsOnlyOnce("#comment-" + id + "\"");
		assertThat(script("lakeside-faculty1").get("/api/notices").body()).doesNotContain("comment-" + id);
		assertThat(script("harbor-senator8").get("/api/notices").body()).doesNotContain("comment-" + id);
	}

	@Test
	void aCorrectionKeepsHowItReadBefore() {
		String number = submitted("Corrected");
		long id = say("harbor-faculty2", number, "Fourr credits").path("id").asLong();

		assertThat(script("harbor-faculty3").post(path(number) + "/" + id, "{\"text\": \"Mine\"}").statusCode())
			.isEqualTo(403);
		JsonNode corrected = json(
				script("harbor-faculty2").post(path(number) + "/" + id, "{\"text\": \"Four credits\"}"));
		assertThat(corrected.path("text").asText()).isEqualTo("Four credits");
		assertThat(corrected.path("formerTexts").findValuesAsText("text")).containsExactly("Fourr credits");
	}

	@Test
	void thePageShowsHowACorrectedCommentReadBefore() {
		String number = submitted("Corrected on its page");
		long id = say("harbor-faculty2", number, "Fourr <i>credits</i>").path("id").asLong();
		PageForm author = new PageForm(this.port, "harbor-faculty2", "/proposals/" + number);
		PageForm reader = new PageForm(this.port, "harbor-senator1", "/proposals/" + number);
		assertThat(reader.body()).contains("Fourr &lt;i&gt;credits").doesNotContain("how it read before");

		assertThat(author.send("/comments/" + id, "text", "Four credits").statusCode()).isEqualTo(302);

		assertThat(reader.body()).containsSubsequence("class=\"said\">Four credits</p>",
				"Corrected: how it read before", "class=\"quote\">Fourr &lt;i&gt;credits&lt;/i&gt;</p>");
	}

	@Test
	void twentyPeopleAreTheMostThatACommentMentions() {
		String number = submitted("Mentioned by the dozen");
		List<String> people = Stream.of("faculty:3", "department:3", "business:3", "committee:5", "senator:7")
			.map((group) -> group.split(":"))
			.flatMap((group) -> IntStream.rangeClosed(1, Integer.parseInt(group[1]))
				.mapToObj((index) -> "harbor-" + group[0] + index))
			.toList();
		assertThat(people).hasSize(Mentions.MOST + 1);
		String twenty = people.stream().skip(1).map((user) -> "@" + user).collect(Collectors.joining(" "));

		HttpResponse<String> refused = script("harbor-office1").post(path(number),
				"{\"text\": \"@harbor-faculty1 %s\"}".formatted(twenty));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("mentions 21 people; 20 are the most");
		assertThat(read("harbor-office1", number)).contains("\"comments\":[]");
		assertThat(mentioned(number)).isEmpty();

		say("harbor-office1", number, twenty + " @harbor-faculty2 @harbor-senator7");
		assertThat(mentioned(number)).containsExactlyInAnyOrderElementsOf(people.subList(1, people.size()));
	}

	private List<String> mentioned(String number) {
		return this.jdbc.sql("select recipient from notice where proposal = ? and kind = 'mention'")
			.param(number)
			.query(String.class)
			.list();
	}

	@Test
	void afterItsTimeACommentStaysAsItIs() {
		String number = submitted("Too late");
		long id = this.jdbc.sql("""
				insert into comment (proposal, revision, author, written_at)
				values (:number, 1, 'harbor-faculty2', now() - interval '31 minutes') returning id""")
			.param("number", number)
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into comment_text values (:id, 1, 'As it was', now() - interval '31 minutes')")
			.param("id", id)
			.update();

		HttpResponse<String> answer = script("harbor-faculty2").post(path(number) + "/" + id, "{\"text\": \"Other\"}");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("can be corrected for 30 minutes");
		assertThat(read("harbor-faculty2", number)).contains("As it was").doesNotContain("Other");
	}

	@Test
	void anAnswerGoesToThoseWhoReadWhatItAnswers() {
		String number = submitted("Answered");
		long id = say("harbor-senator1", number, "Among us", "harbor-senate").path("id").asLong();

		JsonNode answer = json(
				script("harbor-senator2").post(path(number), "{\"text\": \"Indeed\", \"answers\": %d}".formatted(id)));
		assertThat(answer.path("body").asText()).isEqualTo("harbor-senate");
		assertThat(read("harbor-faculty1", number)).doesNotContain("Indeed");
		String other = submitted("Another one");
		assertThat(
				script("harbor-senator2").post(path(other), "{\"text\": \"Elsewhere\", \"answers\": %d}".formatted(id))
					.statusCode())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "{\"text\": \"  \"}", "{\"text\": \"a\\u0000b\"}", "{\"text\": \"\\ud800\"}",
			"{\"text\": \"x\", \"part\": \"nonsense\"}", "{\"text\": \"x\", \"body\": \"lakeside-senate\"}",
			"{\"text\": \"x\", \"body\": \"a\\u0000b\"}", "{\"text\": 3, \"answers\": \"y\"}" })
	void whatIsNoCommentIsRefused(String comment) {
		String number = submitted("Badly said");

		assertThat(script("harbor-senator1").post(path(number), comment).statusCode()).isEqualTo(400);
		assertThat(json(script("harbor-senator1").get(path(number))).path("comments").size()).isZero();
	}

	@Test
	void fourThousandCharactersAreTheMost() {
		String number = submitted("At length");

		assertThat(script("harbor-faculty2").post(path(number), "{\"text\": \"%s\"}".formatted("x".repeat(4001)))
			.statusCode()).isEqualTo(400);
		say("harbor-faculty2", number, "x".repeat(4000));
	}

	@Test
	void aCommentIsTextOnThePageAndOnAPart() {
		String number = submitted("Marked up");
		String arabic = "\u0645\u0631\u062d\u0628\u0627 \ud83c\udf93";
		PageForm page = new PageForm(this.port, "harbor-faculty2", "/proposals/" + number);

		assertThat(page.send("/comments", "text", "<script>alert(1)</script> " + arabic, "part", "disclosure.costs")
			.statusCode()).isEqualTo(302);
		assertThat(page.body()).contains("&lt;script&gt;alert(1)", arabic, "On: Costs", "dir=\"auto\"")
			.doesNotContain("<script>alert");
		assertThat(page.sendWithoutToken("/comments", "text", "forged").statusCode()).isEqualTo(403);
		assertThat(page.body()).doesNotContain("forged");
	}

	@Test
	void anEndedProposalTakesNoMoreAndKeepsWhatWasTyped() {
		String number = submitted("Ended meanwhile");
		PageForm page = new PageForm(this.port, "harbor-faculty2", "/proposals/" + number);
		long id = say("harbor-faculty2", number, "While it lasts").path("id").asLong();
		script("harbor-faculty1").post("/api/proposals/" + number + "/withdrawal", "");

		HttpResponse<String> answer = page.send("/comments", "text", "Too late, \u00e9crit <b>", "part", "");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("has ended (withdrawn)", "Too late, \u00e9crit &lt;b&gt;</textarea>");
		assertThat(script("harbor-faculty2").post(path(number) + "/" + id, "{\"text\": \"Other\"}").statusCode())
			.isEqualTo(409);
		assertThat(read("harbor-faculty2", number)).contains("While it lasts").doesNotContain("Too late", "Other");
	}

	private String submitted(String title) {
		return new Submitting(this.port).submit("harbor-faculty1", title);
	}

	private long review(String number, String body) {
		return this.jdbc
			.sql("""
						insert into review (proposal, round, revision, body, body_name, body_type, faculty, method, opened_at,
						closed_at, outcome)
					values (:number, 1, 1, :body, 'Senate', 'senate', true, 'recorded', now(), now(), 'closed') returning id""")
			.param("number", number)
			.param("body", body)
			.query(Long.class)
			.single();
	}

	private void recuse(long review, String member) {
		this.jdbc.sql("insert into recusal (review, member, reason) values (:review, :member, 'Stepped out')")
			.param("review", review)
			.param("member", member)
			.update();
	}

	private JsonNode say(String user, String number, String text) {
		return say(user, number, text, null);
	}

	private JsonNode say(String user, String number, String text, String body) {
		ObjectNode comment = JSON.createObjectNode().put("text", text).put("body", body);
		HttpResponse<String> answer = script(user).post(path(number), comment.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return json(answer);
	}

	private String read(String user, String number) {
		HttpResponse<String> answer = script(user).get(path(number));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	private Caller script(String user) {
		return Caller.script(this.port, user);
	}

	private static String path(String number) {
		return "/api/proposals/" + number + "/comments";
	}

	private static JsonNode json(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body());
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(answer.body(), ex);
		}
	}

}
