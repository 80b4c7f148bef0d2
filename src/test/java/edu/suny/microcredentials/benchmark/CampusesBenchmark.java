package edu.suny.microcredentials.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.charter.CampusFiles;
import edu.suny.microcredentials.charter.Founding;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.record.CreateSigningKey;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether 500 campuses, 100 of them with models of their own, with 24 people and 50
 * running proposals each, are as fast as three: a start, Tasklist's list, the first page,
 * a proposal's begin and a task's completion, asked in turns of a node with three and of
 * a node with 500. Not among the tests:
 * {@code mvn test -Dtest=CampusesBenchmark -DargLine=-Xmx3g}.
 */
@GovernanceTest
class CampusesBenchmark {

	private static final int CAMPUSES = Integer.getInteger("benchmark.campuses", 500);

	private static final int OWN_MODELS = CAMPUSES / 5;

	private static final int PROPOSALS = 50;

	/** How many campuses are asked, one after the other. */
	private static final int ASKED = 30;

	private static final int WARM_UP = 60;

	private static final int REQUESTS = 120;

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

	@Test
	void fiveHundredCampusesAreAsFastAsThree() throws Exception {
		Path keys = this.folder.resolve("keys.json");
		assertThat(CreateSigningKey.run(keys.toString())).isZero();
		GeneratedCampuses generated = new GeneratedCampuses(this.database.getJdbcUrl(), this.database.getUsername(),
				this.database.getPassword());
		Submitting submitting = new Submitting(this.port);
		List<String> templates = List.of(submitting.submit("harbor-faculty1", "The real one"), submitting.start(
				"harbor-faculty1", "{\"title\": \"The real draft\", \"department\": \"harbor-department-sciences\"}"));
		propose(generated, templates, "select id as campus from campus");
		ownModels("harbor");
		String three = BenchmarkNode.copyDatabase(this.database.getJdbcUrl(), "three");
		found(generated, templates);
		try (BenchmarkNode few = new BenchmarkNode(three, keys, List.of("harbor", "lakeside", "hillview"));
				BenchmarkNode many = new BenchmarkNode(this.database.getJdbcUrl(), keys, spread())) {
			List<Ratio> ratios = measure(few, many);
			System.out.printf("%n| what | with 3 | with %d | ratio |%n", CAMPUSES);
			System.out.println("| --- | --- | --- | --- |");
			ratios.forEach((ratio) -> System.out.printf("| %s | %.1f ms | %.1f ms | %.2f |%n", ratio.what(),
					ratio.few(), ratio.many(), ratio.value()));
			assertThat(ratios)
				.allSatisfy((ratio) -> assertThat(ratio.value()).as(ratio.what()).isLessThanOrEqualTo(MOST));
		}
	}

	/** Makes the other campuses, their people and their proposals. */
	private void found(GeneratedCampuses generated, List<String> templates) throws Exception {
		long begun = System.nanoTime();
		String harbor = new String(this.files.yaml("harbor"), StandardCharsets.UTF_8);
		for (int n = 1; n <= CAMPUSES - 3; n++) {
			String campus = GeneratedCampuses.campus(n);
			this.founding.create(harbor.replaceAll("\\bharbor\\b", campus).getBytes(StandardCharsets.UTF_8), null);
		}
		System.out.printf("%n%,d campuses made in %d s%n", CAMPUSES - 3, (System.nanoTime() - begun) / 1_000_000_000);
		generated.people(CAMPUSES - 3);
		propose(generated, templates, "select id as campus from campus where id like 'c____'");
		for (int n = 1; n < OWN_MODELS; n++) {
			ownModels(GeneratedCampuses.campus(n * CAMPUSES / OWN_MODELS - 3));
		}
		System.out.printf("%n%,d campuses, %,d people, %,d running proposals, %,d models of the engine, made in %d s%n",
				count("campus"), count("act_id_user"),
				count("act_ru_execution where super_exec_ is null and parent_id_ is null"),
				count("act_re_procdef") + count("act_re_decision_def"), (System.nanoTime() - begun) / 1_000_000_000);
		assertThat(count("act_re_procdef") + count("act_re_decision_def")).as("kept by the engine")
			.isLessThanOrEqualTo(this.kept);
	}

	/** Two of three wait for the department, the third is a draft. */
	private static void propose(GeneratedCampuses generated, List<String> templates, String campuses)
			throws SQLException {
		generated.propose(templates.get(0), campuses, 1, PROPOSALS - PROPOSALS / 3);
		generated.propose(templates.get(1), campuses, PROPOSALS - PROPOSALS / 3 + 1, PROPOSALS);
	}

	/** As many as are asked, with models of their own and without. */
	private static List<String> spread() {
		return IntStream.range(0, ASKED)
			.mapToObj((i) -> GeneratedCampuses.campus(1 + i * (CAMPUSES - 3) / ASKED))
			.toList();
	}

	/** A rule of its own, so that the campus has a set of its own. */
	private void ownModels(String campus) throws Exception {
		String table = Files.readString(Path.of("dmn/committee-rules.dmn"))
			.replace("Committee rules", "Rules of " + campus);
		this.sets.deploy(campus, Map.of("committee-rules.dmn", table.getBytes(StandardCharsets.UTF_8)), null,
				"benchmark");
	}

	private static List<Ratio> measure(BenchmarkNode few, BenchmarkNode many) throws Exception {
		List<Ratio> ratios = new ArrayList<>();
		double fewStart = Double.MAX_VALUE;
		double manyStart = Double.MAX_VALUE;
		for (int i = 0; i < STARTS; i++) {
			fewStart = Math.min(fewStart, few.start());
			few.stop();
			manyStart = Math.min(manyStart, many.start());
			many.stop();
		}
		ratios.add(new Ratio("a start of the product", fewStart, manyStart));
		few.start();
		many.start();
		ratios.add(inTurns("Tasklist's list, of a department", few, many, (node) -> node.list("-department1", 1)));
		ratios.add(inTurns("Tasklist's list, of faculty", few, many, (node) -> node.list("-faculty1", 0)));
		ratios.add(inTurns("the first page, of a department", few, many, (node) -> node.home("-department1")));
		ratios.add(inTurns("the first page, of faculty", few, many, (node) -> node.home("-faculty1")));
		ratios.add(inTurns("to start a proposal", few, many, BenchmarkNode::proposal));
		ratios.add(inTurns("to complete a task", few, many, BenchmarkNode::completion));
		return ratios;
	}

	/**
	 * Asks one after the other, each first every other time, so that whatever else this
	 * machine does meets both.
	 * @param request prepares a request to a node; only its run is measured
	 */
	private static Ratio inTurns(String what, BenchmarkNode few, BenchmarkNode many,
			Function<BenchmarkNode, Runnable> request) {
		double[] ofFew = new double[REQUESTS];
		double[] ofMany = new double[REQUESTS];
		for (int i = -WARM_UP; i < REQUESTS; i++) {
			boolean fewFirst = i % 2 == 0;
			double first = millis(request.apply(fewFirst ? few : many));
			double second = millis(request.apply(fewFirst ? many : few));
			if (i >= 0) {
				ofFew[i] = fewFirst ? first : second;
				ofMany[i] = fewFirst ? second : first;
			}
		}
		return new Ratio(what, median(ofFew), median(ofMany));
	}

	private static double millis(Runnable request) {
		long begun = System.nanoTime();
		request.run();
		return (System.nanoTime() - begun) / 1e6;
	}

	private static double median(double[] millis) {
		Arrays.sort(millis);
		return millis[millis.length / 2];
	}

	private long count(String table) {
		return this.owner.jdbc().sql("select count(*) from " + table).query(Long.class).single();
	}

	/**
	 * One kind of request.
	 *
	 * @param few with three campuses, in milliseconds: the median, of starts the fastest
	 * @param many with all of them, likewise
	 */
	record Ratio(String what, double few, double many) {

		double value() {
			return this.many / this.few;
		}

	}

}
