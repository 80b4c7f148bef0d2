package edu.suny.microcredentials.attack;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.earlier.EarlierFile;
import edu.suny.microcredentials.engine.ModelHistory;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.tracker.Submitting;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People of one campus try every call of our own API and every page of ours with the
 * number, the tasks, the deputies and the rosters of another campus. They are told
 * nothing and change nothing; with the same ids the campus's own people succeed.
 */
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnCallsCrossCampusTests {

	private static final String REASON = "Zebra expedition";

	private static final EarlierFile EARLIER = new EarlierFile().with("zebra-studies", "Zebra studies");

	private static final Pattern ID = Pattern.compile("\"id\":\"?([\\w-]+)");

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	ModelSets sets;

	@Autowired
	ModelHistory history;

	@Autowired
	JdbcClient jdbc;

	private Victim victim;

	private Ids ids;

	private Sitting sitting;

	@BeforeAll
	void aProposalOfAnotherCampusAndADeputy() {
		this.victim = Victim.atTheCommittee(this.engine, this.sets, this.port);
		Task ballot = this.victim.ballots().get(0);
		OwnCaller office = new OwnCaller(this.port, "hillview-office1");
		this.ids = new Ids(this.victim.number(), ballot.getProcessInstanceId(), ballot.getId(), deputy(office, 0),
				attachment(office, this.victim.number()), search(office),
				this.history.current("hillview").orElseThrow().deployment());
		this.sitting = Sitting.on(this.victim.number(), this.jdbc);
	}

	@AfterAll
	void nothingStays() {
		this.sitting.leave(this.jdbc);
		this.jdbc.sql("delete from deputy where reason = :reason").param("reason", REASON).update();
		this.jdbc.sql("delete from saved_search").update();
		Victim.leave(this.sets);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lakeside-faculty1", "lakeside-committee1", "lakeside-analyst1", "lakeside-provost",
			"lakeside-office1", "lakeside-service" })
	void nobodyIsToldOrChangesAnythingOfAnotherCampus(String attacker) {
		OwnCaller caller = new OwnCaller(this.port, attacker);
		WholeDatabase database = new WholeDatabase(this.jdbc);
		Map<String, String> before = database.versions();

		for (OwnCall call : OwnCall.all()) {
			if ((call.isApi() || caller.hasPages()) && !isOnesOwn(call)) {
				assertTellsNothing(call, attacker, send(caller, call, this.ids, "lakeside"));
			}
		}

		assertThat(database.versions()).isEqualTo(before);
	}

	/** The same calls, by those of the campus to whom they are open. */
	@Test
	void theCampussOwnPeopleSucceed() {
		Set<String> succeeded = new LinkedHashSet<>();
		for (OwnCall call : OwnCall.all()
			.stream()
			// What begins with a template waits for a second person; CampusModelsTests
			// try it.
			.filter((each) -> !each.isOfCommittees() && !each.path().contains("/templates/"))
			.toList()) {
			boolean forProposers = call.path().matches(".*/(withdrawal|draft|texts|copy|asking-back)|/api/proposals")
					&& !isList(call);
			OwnCaller caller = new OwnCaller(this.port, forProposers ? "hillview-faculty1" : "hillview-office1");
			boolean asItIs = call.isRead() && !call.path().endsWith("/draft");
			HttpResponse<String> answer = send(caller, call, asItIs ? this.ids : fresh(call), "hillview");
			if (answer.statusCode() < 400) {
				succeeded.add(call.toString());
			}
			else {
				assertThat(call.path()).as("%s: %s", answer, answer.body())
					.containsAnyOf("{slug}", "/campuses/comparison", "/models/{deployment}/return", "/models/sharing",
							"/models/files", "/models/own", "/notices/{id}", "/consultations/{id}", "/comments/{id}",
							"/campuses/new", "/api/campuses", "/closing", "/changes/{number}", "/logo.png");
			}
		}

		assertThat(succeeded).hasSizeGreaterThan(25);
		HttpResponse<String> read = new OwnCaller(this.port, "hillview-office1").json("GET",
				"/api/proposals/" + this.ids.number(), "");
		assertThat(read.body()).contains(Victim.TITLE);
	}

	/**
	 * Of committees, calendars and notices with the same ids: their tests try the rest.
	 */
	@Test
	void theCampussOwnMembersReadWhatItsBodiesHaveBeforeThem() {
		OwnCaller member = new OwnCaller(this.port, "hillview-committee1");
		for (OwnCall call : OwnCall.all()) {
			if (call.isOfCommittees() && call.isRead() && !call.path().contains("{secret}")) {
				HttpResponse<String> answer = send(member, call, this.ids, "hillview");
				assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(200);
			}
		}

		assertThat(member.get(new OwnCall("GET", ""), "/committees/" + Sitting.BODY).body()).contains(Victim.TITLE);
		assertThat(member.get(new OwnCall("GET", ""), "/calendar").body()).contains(Sitting.RECESS, Sitting.PLACE);
		assertThat(member.get(new OwnCall("GET", ""), "/notices").body()).contains(Victim.TITLE);
	}

	/**
	 * It changes the caller's own notices, subscription or searches, and nobody else's.
	 */
	private static boolean isOnesOwn(OwnCall call) {
		return call.path().matches("(/api)?/notices/read|/calendar/feed(/end)?")
				|| (call.path().endsWith("/searches") && !call.isRead());
	}

	private static boolean isList(OwnCall call) {
		return call.isRead() && call.path().equals("/api/proposals");
	}

	/** What this call may use up, made for it alone. */
	private Ids fresh(OwnCall call) {
		if (call.path().contains("deput") || call.path().contains("absence")) {
			return new Ids("", "", "",
					call.path().contains("{id}")
							? deputy(new OwnCaller(this.port, "hillview-office1"), call.isApi() ? 10 : 20) : "",
					"", "");
		}
		if (call.path().contains("/searches/")) {
			return new Ids("", "", "", "", "", search(new OwnCaller(this.port, "hillview-office1")));
		}
		Submitting submitting = new Submitting(this.port);
		if (!call.path().contains("{")) {
			return this.ids;
		}
		String number = call.path().matches(".*/(assignee|consultations|asking-back)")
				? submitting.submit("hillview-faculty1", "Own studies") : submitting.start("hillview-faculty1",
						"{\"title\": \"Own studies\", \"department\": \"hillview-department-sciences\"}");
		if (call.path().endsWith("/appeal/withdrawal")) {
			return new Ids(appealed(submitting), "", "", "", "", "");
		}
		if (call.path().endsWith("/copy")) {
			new OwnCaller(this.port, "hillview-faculty1").json("POST", "/api/proposals/" + number + "/withdrawal", "");
			return new Ids(number, "", "", "", "", "");
		}
		if (call.path().contains("/attachments/{id}")) {
			return new Ids(number, "", "", "", attachment(new OwnCaller(this.port, "hillview-faculty1"), number), "");
		}
		if (call.path().endsWith("/hold/end")) {
			new OwnCaller(this.port, "hillview-office1").json("POST", "/api/proposals/" + number + "/hold",
					json(Map.of("reason", REASON, "until", LocalDate.now().plusDays(3).toString())));
		}
		return new Ids(number, "", openTask(number), "", "", "");
	}

	private String appealed(Submitting submitting) {
		String number = submitting.submit("hillview-faculty1", "Own studies");
		openTask(number);
		submitting.complete("hillview-department1", number,
				"{\"decision\": {\"value\": \"rejected\"}, \"rationale\": {\"value\": \"r\"}}");
		openTask(number);
		submitting.complete("hillview-faculty1", number,
				"{\"action\": {\"value\": \"appeal\"}, \"grounds\": {\"value\": \"g\"}}");
		return number;
	}

	private String openTask(String number) {
		if (this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).count() == 0) {
			Set<String> instances = this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(number)
				.list()
				.stream()
				.map((instance) -> instance.getId())
				.collect(Collectors.toSet());
			this.engine.getManagementService()
				.createJobQuery()
				.messages()
				.list()
				.stream()
				.filter((job) -> instances.contains(job.getProcessInstanceId()))
				.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		}
		return this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().get(0).getId();
	}

	/** A deputy of hillview, named by its office. */
	private static String deputy(OwnCaller office, int days) {
		HttpResponse<String> named = office.json("POST", "/api/deputies", json(deputyFields("hillview", days)));
		Matcher id = ID.matcher(named.body());
		assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
		assertThat(id.find()).isTrue();
		return id.group(1);
	}

	/** A search that the office keeps. */
	private static String search(OwnCaller office) {
		HttpResponse<String> saved = office.json("POST", "/api/proposals/searches",
				json(Map.of("name", REASON + " " + System.nanoTime(), "words", "zebra")));
		Matcher id = ID.matcher(saved.body());
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
		assertThat(id.find()).isTrue();
		return id.group(1);
	}

	/** A letter that somebody attached. */
	private static String attachment(OwnCaller somebody, String number) {
		HttpResponse<String> attached = somebody.letter(new OwnCall("POST", "/api/"),
				"/api/proposals/" + number + "/attachments", REASON);
		Matcher id = ID.matcher(attached.body());
		assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
		assertThat(id.find()).isTrue();
		return id.group(1);
	}

	/** The member is hillview's, whoever names the deputy. */
	private static Map<String, String> deputyFields(String campusOfDeputy, int days) {
		LocalDate first = LocalDate.now().plusDays(100 + days);
		return Map.of("member", "hillview-committee1", "deputy", campusOfDeputy + "-committee2", "from",
				first.toString(), "until", first.plusDays(1).toString(), "reason", REASON);
	}

	private HttpResponse<String> send(OwnCaller caller, OwnCall call, Ids with, String campus) {
		boolean sits = call.isOfCommittees() || call.path().startsWith("/api/notices/");
		String address = sits ? this.sitting.in(call.path()) : with.in(call);
		boolean own = campus.equals("hillview");
		String csv = "user,name,mail,campus,group,from,until\n%s-faculty1,,,hillview,senate,,\n".formatted(campus);
		if (call.isRead()) {
			return caller.get(call, call.path().matches(".*/rosters.*|.*/calendar|/earlier-credentials.*")
					? address + "?campus=hillview" : address);
		}
		return switch (call.path()) {
			case "/api/rosters" -> caller.file(call, address + "?campus=hillview&dryRun=" + own, csv);
			case "/api/campuses/{campus}/earlier-credentials" ->
				caller.file(call, address + "?dry-run=" + own, EARLIER.toString());
			case "/earlier-credentials/trial" -> caller.file(call, address + "?campus=hillview", EARLIER.toString());
			case "/earlier-credentials" -> caller.form(address, Map.of("campus", "hillview", "shown", "none", "content",
					Base64.getEncoder().encodeToString(EARLIER.toString().getBytes(StandardCharsets.UTF_8))));
			case "/api/calendar" -> caller.calendar(address + "?campus=hillview&dryRun=" + own);
			case "/calendar/trial" -> caller.file(call, address + "?campus=hillview", "BEGIN:VCALENDAR");
			case "/calendar/import" ->
				caller.form(address + "?campus=hillview", Map.of("shown", "none", "content", "QkVHSU4="));
			case "/calendar/days" -> caller.form(address + "?campus=hillview",
					Map.of("kind", "recess", "name", REASON, "first", "2091-07-02", "last", "2091-07-03"));
			case "/calendar/days/{kind}/{id}" -> caller.form(address,
					Map.of("kind", "recess", "name", REASON, "first", "2091-07-02", "last", "2091-07-03"));
			case "/calendar/meetings" -> caller.form(address + "?campus=hillview", meeting());
			case "/calendar/meetings/{id}" -> caller.form(address, meeting());
			case "/committees/{body}/matters/{review}/pull" -> caller.form(address, Map.of("reason", REASON));
			case "/committees/{body}/matters/{review}/ballot" -> caller.form(address, Map.of("choice", "approve"));
			case "/committees/{body}/meetings/{id}/agenda" ->
				caller.form(address, Map.of("review", String.valueOf(this.sitting.review()), "part", "matter"));
			case "/committees/{body}/meetings/{id}/agenda/{item}" -> caller.form(address, Map.of("action", "remove"));
			case "/committees/{body}/meetings/{id}/business" -> caller.form(address, Map.of("title", REASON));
			case "/committees/{body}/meetings/{id}/attendance" ->
				caller.form(address, Map.of("presence:hillview-committee1", "present"));
			case "/committees/{body}/meetings/{id}/votes" -> caller.form(address,
					Map.of("record", String.valueOf(this.sitting.item()), "item", String.valueOf(this.sitting.item()),
							"votesFor", "3", "votesAgainst", "0", "mover", "hillview-committee1", "decision",
							"forwarded"));
			case "/rosters/trial" -> caller.file(call, address + "?campus=hillview", csv);
			case "/rosters" -> caller.form(address, Map.of("campus", "hillview", "shown", "none", "content",
					Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8))));
			case "/api/proposals" -> caller.json("POST", address, """
					{"title": "Mine", "summary": "Learners learn it.", "kind": "credit",
						"department": "hillview-department-sciences"}""");
			case "/api/tasks/{task}/draft" -> caller.json("PUT", address, "{\"proposal\": {\"title\": \"Mine\"}}");
			case "/api/tasks/{id}/assignee" ->
				caller.json("POST", address, json(Map.of("user", to(campus), "reason", REASON)));
			case "/api/proposals/{number}/proposers" -> caller.json("POST", address, json(transfer(campus)));
			case "/proposals/{number}/proposers" -> caller.form(address, transfer(campus));
			case "/proposals/{number}/assignee" ->
				caller.form(address, Map.of("task", with.task(), "to", to(campus), "reason", REASON, "form", "f"));
			case "/api/proposals/{number}/consultations" -> caller.json("POST", address, json(consulted(campus)));
			case "/proposals/{number}/consultations" -> caller.form(address, consulted(campus));
			case "/api/proposals/{number}/attachments", "/proposals/{number}/attachments" ->
				caller.letter(call, address, REASON);
			case "/api/proposals/{number}/attachments/{id}/withdrawal" ->
				caller.json("POST", address, json(Map.of("reason", REASON)));
			case "/proposals/{number}/attachments/{id}/withdrawal" -> caller.form(address, Map.of("reason", REASON));
			case "/api/proposals/{number}/comments", "/api/proposals/{number}/comments/{id}" ->
				caller.json("POST", address, json(Map.of("text", REASON)));
			case "/proposals/{number}/comments", "/proposals/{number}/comments/{id}" ->
				caller.form(address, Map.of("text", REASON));
			case "/api/proposals/{number}/hold" -> caller.json("POST", address,
					json(Map.of("reason", REASON, "until", LocalDate.now().plusDays(3).toString())));
			case "/api/proposals/{number}/asking-back" -> caller.json("POST", address, json(Map.of("reason", REASON)));
			case "/proposals/{number}/asking-back" -> caller.form(address, Map.of("reason", REASON));
			case "/proposals/{number}/hold" ->
				caller.form(address, Map.of("reason", REASON, "until", LocalDate.now().plusDays(3).toString()));
			case "/api/deputies" -> caller.json("POST", address, json(deputyFields(campus, 30)));
			case "/api/proposals/searches" ->
				caller.json("POST", address, json(Map.of("name", "My search", "words", "zebra")));
			case "/proposals/searches" -> caller.form(address, Map.of("name", "My other search", "words", "zebra"));
			case "/api/campuses/{campus}" -> caller.json("PUT", address, "{\"name\": \"Hillview College\"}");
			case "/campuses/{campus}" ->
				caller.form(address, Map.of("name", "Hillview College", "sector", "comprehensive college", "timeZone",
						"America/New_York", "tracker", "members", "appealDays", "20", "lapseDays", "180"));
			case "/campuses/{campus}/file" -> caller.file(call, address, "name: Hillview College");
			case "/campuses/{campus}/bodies" ->
				caller.form(address, Map.of("body", "senate", "name", "Senate", "type", "senate", "faculty", "true"));
			case "/absence" -> caller.form(address, deputyFields(campus, 40));
			default -> call.isApi() ? caller.json(call.method(), address, "{}") : caller.form(address, Map.of());
		};
	}

	private static Map<String, String> meeting() {
		return Map.of("body", Sitting.BODY, "day", "2031-10-01", "begins", "15:00", "ends", "16:00", "place", REASON);
	}

	private static String to(String campus) {
		return campus.equals("hillview") ? "hillview-department2" : "lakeside-committee1";
	}

	private static Map<String, String> consulted(String campus) {
		return Map.of("who", campus + "-department-business", "reason", REASON);
	}

	private static Map<String, String> transfer(String campus) {
		return Map.of("from", "hillview-faculty1", "to",
				campus.equals("hillview") ? "hillview-faculty2" : "lakeside-faculty1", "reason", REASON);
	}

	private static String json(Map<String, String> members) {
		return members.entrySet()
			.stream()
			.map((member) -> "\"%s\": \"%s\"".formatted(member.getKey(), member.getValue()))
			.collect(Collectors.joining(", ", "{", "}"));
	}

	/** What the caller has sent is no news to them. */
	private void assertTellsNothing(OwnCall call, String attacker, HttpResponse<String> answer) {
		String told = answer.body();
		assertThat(told).as("%s by %s", call, attacker)
			.doesNotContain(Victim.TITLE)
			.doesNotContain("hillview-senator")
			.doesNotContain("Hillview senator", Sitting.RECESS, Sitting.PLACE);
		assertThat(answer.statusCode()).as("%s by %s: %s", call, attacker, told).isLessThan(500);
		if (call.isRead() && !call.path().contains("{")) {
			assertThat(told).as("%s by %s", call, attacker).doesNotContain(this.victim.number(), REASON);
		}
		else if (call.path().contains("{") || !call.isRead()) {
			assertThat(answer.statusCode()).as("%s by %s: %s", call, attacker, told).isBetween(400, 499);
		}
		if (call.path().contains("{number}")) {
			assertThat(told).as("%s by %s", call, attacker).doesNotContain("hillview-faculty2", REASON);
		}
	}

	/** What an attacker is taken to have guessed. */
	private record Ids(String number, String instance, String task, String deputy, String attachment, String search,
			String deployment) {

		Ids(String number, String instance, String task, String deputy, String attachment, String search) {
			this(number, instance, task, deputy, attachment, search, "none");
		}

		String in(OwnCall call) {
			return call.path()
				.replace("{number}", this.number)
				.replace("{instance}", this.instance)
				.replace("{task}", this.task)
				.replace("{id}", id(call.path()))
				.replace("{campus}", "hillview")
				.replace("{deployment}", this.deployment)
				.replace("{file}", "committee-rules.dmn")
				.replace("{template}", "short-noncredit")
				.replace("{slug}", "unannounced-zebra-studies");
		}

		private String id(String path) {
			if (path.contains("/tasks/")) {
				return this.task;
			}
			return path.contains("/attachments/") ? this.attachment
					: path.contains("/searches/") ? this.search : this.deputy;
		}

	}

}
