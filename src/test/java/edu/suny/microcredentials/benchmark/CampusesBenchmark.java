package edu.suny.microcredentials.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.Meter;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.charter.CampusFiles;
import edu.suny.microcredentials.charter.Founding;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.record.CreateSigningKey;
import edu.suny.microcredentials.start.Product;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether 500 campuses, 100 of them with models of their own, with 24 people and 50
 * running proposals each, are as fast as three: a start, a proposal's begin, Tasklist's
 * list and a task's completion. Not among the tests:
 * {@code mvn test -Dtest=CampusesBenchmark -DargLine=-Xmx3g}.
 */
@GovernanceTest
class CampusesBenchmark {

	private static final int CAMPUSES = Integer.getInteger("benchmark.campuses", 500);

	private static final int OWN_MODELS = CAMPUSES / 5;

	private static final int PROPOSALS = 50;

	private static final int WARM_UP = 30;

	private static final int REQUESTS = 60;

	private static final int STARTS = 3;

	private static final double MOST = 1.3;

	/** How many definitions the engine keeps. */
	@Value("${camunda.bpm.generic-properties.properties.cache-capacity}")
	int kept;

	@LocalServerPort
	int port;

	@Autowired
	CampusFiles files;

	@Autowired
	Founding founding;

	@TempDir
	Path folder;

	@Autowired
	FlywayConnectionDetails database;

	@Autowired
	EmbeddedDatabase.Owner owner;

	@Autowired
	ModelSets sets;

	private final Map<String, Caller> browsers = new HashMap<>();

	@Test
	void fiveHundredCampusesAreAsFastAsThree() throws Exception {
		List<String> three = List.of("harbor", "lakeside", "hillview");
		String template = new Submitting(this.port).submit("harbor-faculty1", "The real one");
		GeneratedCampuses generated = new GeneratedCampuses(this.database.getJdbcUrl(), this.database.getUsername(),
				this.database.getPassword(), template);
		generated.propose("select id as campus from campus", PROPOSALS);
		ownModels("harbor");
		measure(three);
		Map<String, Measured> few = measure(three);

		long begun = System.nanoTime();
		String harbor = new String(this.files.yaml("harbor"), StandardCharsets.UTF_8);
		for (int n = 1; n <= CAMPUSES - 3; n++) {
			String campus = GeneratedCampuses.campus(n);
			this.founding.create(harbor.replaceAll("\\bharbor\\b", campus).getBytes(StandardCharsets.UTF_8), null);
		}
		System.out.printf("%n%,d campuses made in %d s%n", CAMPUSES - 3, (System.nanoTime() - begun) / 1_000_000_000);
		generated.people(CAMPUSES - 3);
		generated.propose("select id as campus from campus where id like 'c____'", PROPOSALS);
		List<String> all = new ArrayList<>();
		for (int n = 1; n <= CAMPUSES - 3; n++) {
			all.add(GeneratedCampuses.campus(n));
			if (n < OWN_MODELS) {
				ownModels(GeneratedCampuses.campus(n));
			}
		}
		System.out.printf("%n%,d campuses, %,d people, %,d running proposals, %,d models of the engine, made in %d s%n",
				count("campus"), count("act_id_user"),
				count("act_ru_execution where super_exec_ is null and parent_id_ is null"),
				count("act_re_procdef") + count("act_re_decision_def"), (System.nanoTime() - begun) / 1_000_000_000);
		assertThat(count("act_re_procdef") + count("act_re_decision_def")).as("kept by the engine")
			.isLessThanOrEqualTo(this.kept);
		measure(spread(all));
		Map<String, Measured> many = measure(spread(all));

		System.out.printf("%n| what | with 3, median | with %d, median | ratio | statements | with %1$d |%n", CAMPUSES);
		System.out.println("| --- | --- | --- | --- | --- | --- |");
		few.forEach((what, before) -> System.out.printf("| %s | %.1f ms | %.1f ms | %.2f | %d | %d |%n", what,
				before.millis(), many.get(what).millis(), many.get(what).millis() / before.millis(),
				before.statements(), many.get(what).statements()));
		assertThat(few).allSatisfy((what, before) -> assertThat(many.get(what).millis() / before.millis()).as(what)
			.isLessThanOrEqualTo(MOST));
	}

	/** As many as are measured, with models of their own and without. */
	private static List<String> spread(List<String> campuses) {
		List<String> some = new ArrayList<>();
		for (int i = 0; i < REQUESTS / 2; i++) {
			some.add(campuses.get(i * campuses.size() / (REQUESTS / 2)));
		}
		return some;
	}

	/** A rule of its own, so that the campus has a set of its own. */
	private void ownModels(String campus) throws Exception {
		String table = Files.readString(Path.of("dmn/committee-rules.dmn"))
			.replace("Committee rules", "Rules of " + campus);
		this.sets.deploy(campus, Map.of("committee-rules.dmn", table.getBytes(StandardCharsets.UTF_8)), null,
				"benchmark");
	}

	private Map<String, Measured> measure(List<String> campuses) throws Exception {
		Map<String, Measured> all = new LinkedHashMap<>();
		all.put("a start of the product", starts());
		List<String> numbers = new ArrayList<>();
		Submitting submitting = new Submitting(this.port);
		all.put("to start a proposal", measure(campuses, (campus) -> {
			numbers.add(submitting.start(campus + "-faculty1",
					"{\"title\": \"Of %s\", \"department\": \"%1$s-department-sciences\"}".formatted(campus)));
			return null;
		}));
		all.put("Tasklist's list, of a department", measure(campuses, (campus) -> list(campus + "-department1")));
		all.put("Tasklist's list, of faculty", measure(campuses, (campus) -> list(campus + "-faculty1")));
		List<String> waiting = new ArrayList<>(numbers);
		all.put("to complete a task", measure(campuses, (campus) -> {
			String number = waiting.remove(0);
			submitting.send(number.replaceFirst("-.*", "-faculty1"), number, "Of " + campus);
			return null;
		}));
		return all;
	}

	private HttpResponse<String> list(String person) {
		Caller browser = this.browsers.computeIfAbsent(person, (user) -> Caller.browser(this.port, user));
		String filter = json(browser.get("/camunda/api/engine/engine/default/filter?resourceType=Task").body()).get(0)
			.path("id")
			.asText();
		HttpResponse<String> list = browser
			.post("/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=15", "{}");
		assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
		return list;
	}

	private static JsonNode json(String text) {
		return Submitting.json(text);
	}

	/** The median of what the server takes. */
	private static Measured measure(List<String> campuses, Function<String, Object> request) {
		double[] millis = new double[REQUESTS];
		long statements = 0;
		for (int i = -WARM_UP; i < REQUESTS; i++) {
			request.apply(campuses.get((i + WARM_UP) % campuses.size()));
			if (i >= 0) {
				millis[i] = Meter.last().nanos() / 1e6;
				statements = Math.max(statements, Meter.last().statements().size());
			}
		}
		Arrays.sort(millis);
		return new Measured(millis[REQUESTS / 2], statements);
	}

	/** The fastest of some starts of another node on this database, until it is ready. */
	private Measured starts() throws Exception {
		Path keys = this.folder.resolve("keys.json");
		if (Files.notExists(keys)) {
			assertThat(CreateSigningKey.run(keys.toString())).isZero();
		}
		JdbcClient jdbc = this.owner.jdbc();
		jdbc.sql("create table known as select id_, pwd_ from act_id_user").update();
		jdbc.sql("update act_id_user set pwd_ = '{SHA-512}locked'").update();
		Map<String, String> settings = Map.of("SPRING_DATASOURCE_URL", this.database.getJdbcUrl(),
				"SPRING_DATASOURCE_USERNAME", EmbeddedDatabase.PRODUCT, "SPRING_DATASOURCE_PASSWORD",
				EmbeddedDatabase.PRODUCT, "SPRING_FLYWAY_USER", this.database.getUsername(), "SPRING_FLYWAY_PASSWORD",
				this.database.getPassword(), "GOVERNANCE_PUBLICADDRESS", "https://governance.example.edu",
				"GOVERNANCE_SIGNINGKEYS", keys.toString());
		double fastest = Double.MAX_VALUE;
		for (int i = 0; i < STARTS; i++) {
			int port = freePort();
			long begun = System.nanoTime();
			try (Product product = Product.start(settings, "--server.port=" + port)) {
				product.awaitReady(port);
				fastest = Math.min(fastest, (System.nanoTime() - begun) / 1e6);
			}
		}
		jdbc.sql("update act_id_user u set pwd_ = known.pwd_ from known where known.id_ = u.id_").update();
		jdbc.sql("drop table known").update();
		return new Measured(fastest, 0);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private long count(String table) {
		return this.owner.jdbc().sql("select count(*) from " + table).query(Long.class).single();
	}

	/**
	 * One kind of request.
	 *
	 * @param millis on the server, the median
	 * @param statements the most that one sent
	 */
	record Measured(double millis, long statements) {
	}

}
