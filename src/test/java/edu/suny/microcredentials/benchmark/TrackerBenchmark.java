package edu.suny.microcredentials.benchmark;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.Meter;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast the tracker is with 1,000 and with 100,000 proposals, and with how many
 * statements. Not among the tests: {@code mvn test -Dtest=TrackerBenchmark}.
 */
@GovernanceTest
class TrackerBenchmark {

	private static final int FEW = 1_000;

	private static final int MANY = Integer.getInteger("benchmark.proposals", 100_000);

	private static final int WARM_UP = 10;

	private static final int REQUESTS = 40;

	/** Prints what the last request of each kind sent, for whoever has to mend it. */
	private static final boolean SHOWN = Boolean.getBoolean("benchmark.statements");

	private static final int MOST_MILLIS = 100;

	private static final int MOST_MILLIS_OF_A_LARGE_ONE = 500;

	@LocalServerPort
	int port;

	@Autowired
	FlywayConnectionDetails database;

	@Autowired
	EmbeddedDatabase.Owner owner;

	private final Map<String, Caller> people = new LinkedHashMap<>();

	@Test
	void theTrackerIsAsFastAndAsksAsOftenWithAHundredTimesAsMany() throws Exception {
		Map<String, String> templates = new LinkedHashMap<>();
		for (String campus : List.of("harbor", "lakeside", "hillview")) {
			templates.put(campus, new Submitting(this.port).submit(campus + "-faculty1", "The real one of " + campus));
		}
		GeneratedProposals generated = new GeneratedProposals(this.database.getJdbcUrl(), this.database.getUsername(),
				this.database.getPassword(), templates);
		List<String> people = List.of("harbor-faculty1", "harbor-faculty2", "harbor-department1", "harbor-office1",
				"admin");
		people.forEach((user) -> this.people.put(user, Caller.browser(this.port, user)));

		generated.make(1, FEW);
		Map<String, Measured> few = measureWarm(FEW);
		long begun = System.nanoTime();
		generated.make(FEW + 1, MANY);
		System.out.printf("%n%,d proposals and %,d rows of the record, made in %d s%n", count("proposal"),
				count("governance_record"), (System.nanoTime() - begun) / 1_000_000_000);
		Map<String, Measured> many = measureWarm(MANY);
		this.owner.jdbc()
			.sql(GeneratedProposals.script("large-proposal.sql",
					Map.of(":'number'", "'" + templates.get("harbor") + "'")))
			.update();
		measurePages((i) -> templates.get("harbor"));
		Map<String, Measured> large = measurePages((i) -> templates.get("harbor"));

		System.out.printf("%n| page | p95 with %,d | p95 with %,d | statements with %,d | with %,d |%n", FEW, MANY, FEW,
				MANY);
		System.out.println("| --- | --- | --- | --- | --- |");
		few.forEach((what, before) -> System.out.printf("| %s | %.0f ms | %.0f ms | %d | %d |%n", what, before.millis(),
				many.get(what).millis(), before.statements(), many.get(what).statements()));
		System.out.printf("%n| a very large proposal | p95 with %,d | statements |%n| --- | --- | --- |%n", MANY);
		large.forEach((what, measured) -> System.out.printf("| %s | %.0f ms | %d |%n", what, measured.millis(),
				measured.statements()));
		assertThat(few).allSatisfy((what, before) -> {
			assertThat(many.get(what).millis()).as(what).isLessThan(MOST_MILLIS);
			assertThat(many.get(what).statements()).as(what).isLessThanOrEqualTo(before.statements());
		});
		assertThat(large).allSatisfy((what, measured) -> {
			assertThat(measured.millis()).as(what).isLessThan(MOST_MILLIS_OF_A_LARGE_ONE);
			assertThat(measured.statements()).as(what)
				.isLessThanOrEqualTo(many.get(what).statements() + LargeProposalTests.OF_WHAT_COMES);
		});
	}

	/** Once before: what was made in bulk is still being written. */
	private Map<String, Measured> measureWarm(int proposals) {
		measure(proposals);
		return measure(proposals);
	}

	private Map<String, Measured> measure(int proposals) {
		Map<String, Measured> all = new LinkedHashMap<>();
		Map<String, IntFunction<String>> lists = new LinkedHashMap<>();
		lists.put("all", (i) -> "");
		lists.put("a frequent word", (i) -> "words=" + List.of("hydrology", "robotics", "learners").get(i % 3));
		lists.put("two words", (i) -> "words=" + encoded(List.of("brewing nurses", "forest farm").get(i % 2)));
		lists.put("a rare word", (i) -> "words=" + (101 + 10 * (i % 80)));
		lists.put("a beginning", (i) -> "words=" + List.of("h", "mid", "pho").get(i % 3));
		lists.put("a number", (i) -> "words=" + number(i, proposals));
		lists.put("a title", (i) -> "words=" + encoded("Applied hydrology for teachers"));
		lists.put("a state", (i) -> "state=" + List.of("DRAFT", "IN_REVIEW", "PUBLISHED", "REJECTED").get(i % 4));
		lists.put("a campus", (i) -> "campus=" + List.of("harbor", "lakeside", "hillview").get(i % 3));
		lists.put("a body", (i) -> "body="
				+ List.of("harbor-senate", "lakeside-curriculum-committee", "harbor-department-sciences").get(i % 3));
		lists.put("unchanged", (i) -> "unchanged=" + List.of(14, 30, 365).get(i % 3));
		lists.put("submitted", (i) -> "submitted=" + List.of(14, 60, 365).get(i % 3));
		lists.put("mine", (i) -> "mine=true");
		lists.put("all together",
				(i) -> "words=hydrology&state=IN_REVIEW&campus=harbor&body=harbor-senate&unchanged=7" + "&submitted=7");
		lists.put("a later page", (i) -> "after=" + encoded("2026-10-%02dT00:00:00Z_harbor".formatted(15 + i % 8)));
		for (String user : List.of("harbor-faculty1", "admin")) {
			lists.forEach((what, query) -> all.put("`/proposals` by %s, %s".formatted(what, user),
					measure(user, (i) -> "/proposals?" + query.apply(i))));
		}
		all.putAll(measurePages((i) -> number(i, proposals)));
		return all;
	}

	private Map<String, Measured> measurePages(IntFunction<String> number) {
		Map<String, Measured> all = new LinkedHashMap<>();
		all.put("`/proposals/{number}` by faculty", measure("harbor-faculty2", (i) -> "/proposals/" + number.apply(i)));
		all.put("`/proposals/{number}` by a member",
				measure("harbor-department1", (i) -> "/proposals/" + number.apply(i)));
		all.put("`/proposals/{number}` by the office",
				measure("harbor-office1", (i) -> "/proposals/" + number.apply(i)));
		all.put("`/proposals/{number}/changes`",
				measure("harbor-office1", (i) -> "/proposals/" + number.apply(i) + "/changes"));
		all.put("`/api/proposals/{number}/record`",
				measure("harbor-office1", (i) -> "/api/proposals/" + number.apply(i) + "/record"));
		return all;
	}

	/** In review at harbor, with two revisions. */
	private static String number(int i, int proposals) {
		int n = 21 + 60 * (int) ((long) i * 7919 % ((proposals - 30) / 60));
		return "harbor-2016-%06d".formatted(n);
	}

	private Measured measure(String user, IntFunction<String> path) {
		Caller caller = this.people.get(user);
		List<Long> statements = new ArrayList<>();
		long[] nanos = new long[REQUESTS];
		for (int i = -WARM_UP; i < REQUESTS; i++) {
			String address = path.apply(i + WARM_UP);
			HttpResponse<String> answer = caller.get(address);
			assertThat(answer.statusCode()).as(address).isEqualTo(200);
			if (i >= 0) {
				nanos[i] = Meter.last().nanos();
				statements.add((long) Meter.last().statements().size());
			}
		}
		if (SHOWN) {
			System.out.println(String.join("\n", Meter.last().statements()));
		}
		Arrays.sort(nanos);
		Measured measured = new Measured(nanos[REQUESTS * 95 / 100 - 1] / 1e6,
				statements.stream().max(Long::compare).orElseThrow());
		System.out.printf("%s %s: %s%n", user, path.apply(0), measured);
		return measured;
	}

	private long count(String table) {
		return this.owner.jdbc().sql("select count(*) from " + table).query(Long.class).single();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * One kind of request.
	 *
	 * @param millis on the server, which 95 in 100 take at most
	 * @param statements the most that one sent
	 */
	record Measured(double millis, long statements) {
	}

}
