package edu.suny.microcredentials.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.start.Product;
import edu.suny.microcredentials.tracker.Submitting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node of the product in a process of its own, and what is asked of it by campuses in
 * turn.
 */
final class BenchmarkNode implements AutoCloseable {

	private static final String FILTERS = "/camunda/api/engine/engine/default/filter";

	/** As many tasks as Tasklist shows at once. */
	private static final int PAGE = 15;

	private final String url;

	private final Path keys;

	private final List<String> campuses;

	private final Map<String, Caller> browsers = new HashMap<>();

	private final Map<String, Caller> scripts = new HashMap<>();

	/** Proposals that this node started, whose drafts are open. */
	private final Deque<String> drafts = new ArrayDeque<>();

	private int asked;

	private int port;

	private Product product;

	/**
	 * A node that is not started yet.
	 * @param url of its database
	 * @param keys the file of its signing keys
	 * @param campuses who ask, one after the other
	 */
	BenchmarkNode(String url, Path keys, List<String> campuses) {
		this.url = url;
		this.keys = keys;
		this.campuses = campuses;
	}

	/**
	 * Copies a database as it is, though the product is connected to it. Returns the
	 * copy's address.
	 */
	static String copyDatabase(String url, String copy) {
		String aside = beside(url, "template1");
		try {
			run(aside, "alter database postgres with allow_connections false",
					"do $$ begin perform pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'; end $$",
					"create database %s template postgres".formatted(copy));
		}
		finally {
			run(aside, "alter database postgres with allow_connections true");
		}
		return beside(url, copy);
	}

	private static String beside(String url, String other) {
		return url.replaceAll("/postgres(?=\\?|$)", "/" + other);
	}

	/**
	 * Starts it. Accounts whose password is known stop a start, so they are locked for as
	 * long. Returns how long it took until it was ready, in milliseconds.
	 */
	double start() {
		run(this.url, "create table known as select id_, pwd_ from act_id_user",
				"update act_id_user set pwd_ = '{SHA-512}locked'", "vacuum analyze");
		this.port = TestSocketUtils.findAvailableTcpPort();
		long begun = System.nanoTime();
		this.product = Product.start(Map.of("SPRING_DATASOURCE_URL", this.url, "SPRING_DATASOURCE_USERNAME",
				EmbeddedDatabase.PRODUCT, "SPRING_DATASOURCE_PASSWORD", EmbeddedDatabase.PRODUCT, "SPRING_FLYWAY_USER",
				EmbeddedDatabase.OWNER, "SPRING_FLYWAY_PASSWORD", EmbeddedDatabase.OWNER, "GOVERNANCE_PUBLICADDRESS",
				"https://governance.example.edu", "GOVERNANCE_SIGNINGKEYS", this.keys.toString()),
				"--server.port=" + this.port);
		this.product.awaitReady(this.port);
		double millis = (System.nanoTime() - begun) / 1e6;
		run(this.url, "update act_id_user u set pwd_ = known.pwd_ from known where known.id_ = u.id_",
				"drop table known", "vacuum analyze");
		return millis;
	}

	void stop() throws IOException {
		if (this.product != null) {
			this.product.close();
			this.product = null;
		}
	}

	/** The next campus's faculty start a proposal. */
	Runnable proposal() {
		String campus = next();
		Caller faculty = script(campus + "-faculty1");
		String idea = Submitting
			.starting("{\"title\": \"Of %s\", \"department\": \"%1$s-department-sciences\"}".formatted(campus));
		return () -> {
			HttpResponse<String> answer = faculty.post("/api/proposals", idea);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
			this.drafts.add(Submitting.json(answer.body()).path("number").asText());
		};
	}

	/**
	 * Somebody of the next campus opens a filter in Tasklist, which sends these requests.
	 * @param person whose list it is, after the campus's id
	 * @param filter which one of those that are offered
	 */
	Runnable list(String person, int filter) {
		Caller browser = browser(person);
		return () -> {
			sent(browser, hal(browser, FILTERS + "/count?itemCount=false&resourceType=Task").GET());
			String id = sent(browser,
					hal(browser, FILTERS + "?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task").GET())
				.at("/%d/id".formatted(filter))
				.asText();
			JsonNode list = sent(browser, hal(browser, FILTERS + "/" + id + "/list?firstResult=0&maxResults=" + PAGE)
				.POST(BodyPublishers.ofString("""
						{"processVariables": [], "taskVariables": [], "caseInstanceVariables": [],
							"sorting": [{"sortBy": "created", "sortOrder": "desc"}], "active": true}""")));
			assertThat(list.at("/_embedded/task")).as(list.toString()).hasSize(PAGE);
		};
	}

	/** Somebody of the next campus opens the first page. */
	Runnable home(String person) {
		Caller browser = browser(person);
		return () -> assertThat(browser.get("/").statusCode()).isEqualTo(200);
	}

	private Caller browser(String person) {
		return this.browsers.computeIfAbsent(next() + person, (user) -> Caller.browser(this.port, user));
	}

	private static HttpRequest.Builder hal(Caller browser, String path) {
		return browser.withJson(path).header("Accept", "application/hal+json, application/json; q=0.5");
	}

	private static JsonNode sent(Caller browser, HttpRequest.Builder request) {
		HttpResponse<String> answer = browser.send(request);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Submitting.json(answer.body());
	}

	/**
	 * Faculty complete a draft that they started before. What was completed before shares
	 * nothing with it any more, for of three campuses each would have more of those.
	 */
	Runnable completion() {
		String number = this.drafts.remove();
		String user = number.replaceFirst("-.*", "-faculty1");
		String task = new Submitting(this.port).task(user, number);
		Caller faculty = script(user);
		String draft = "{\"variables\": " + Submitting.sending(user, "Sent for review") + "}";
		run(this.url, "delete from proposal_tie where proposal not like '%-" + GeneratedCampuses.YEAR + "-%'");
		return () -> {
			HttpResponse<String> answer = faculty.post("/engine-rest/task/" + task + "/submit-form", draft);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
		};
	}

	private Caller script(String person) {
		return this.scripts.computeIfAbsent(person, (user) -> Caller.script(this.port, user));
	}

	private String next() {
		return this.campuses.get(this.asked++ % this.campuses.size());
	}

	private static void run(String url, String... statements) {
		JdbcClient owner = JdbcClient
			.create(new DriverManagerDataSource(url, EmbeddedDatabase.OWNER, EmbeddedDatabase.OWNER));
		for (String statement : statements) {
			owner.sql(statement).update();
		}
	}

	@Override
	public void close() throws IOException {
		stop();
	}

}
