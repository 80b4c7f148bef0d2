package edu.suny.microcredentials.process;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All members of a body vote at the same moment, with the engine's jobs running: two
 * hundred as Tasklist's server does it, and sixty over HTTP, each with a password that is
 * checked.
 */
class StormTests extends JourneyTests {

	private static final int OVER_HTTP = 60;

	private static final int AT_ONCE = 32;

	private static final String BODY = "hillview-department-sciences";

	@Autowired
	IdentityService directory;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EmbeddedDatabase.Owner owner;

	private JobExecutor jobs;

	private List<String> newcomers;

	@LocalServerPort
	int port;

	/** So many that with the members of the sample there are as many as vote. */
	private void fill(int members, String password) {
		this.jobs = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor();
		this.newcomers = IntStream.rangeClosed(1, members - 3)
			.mapToObj((index) -> "hillview-storm%d".formatted(index))
			.toList();
		this.newcomers.forEach((id) -> {
			User user = this.directory.newUser(id);
			user.setPassword(password);
			((IdentityServiceImpl) this.directory).saveUser(user, true);
			this.directory.createTenantUserMembership("hillview", id);
			this.directory.createMembership(id, BODY);
		});
	}

	@AfterEach
	void emptyTheBody() {
		this.jobs.shutdown();
		this.newcomers.forEach(this.directory::deleteUser);
		Rules.takeBack("hillview", this.engine.getRepositoryService());
	}

	@ParameterizedTest
	@CsvSource({ "open, 200", "secret, 40" })
	void noVoteIsLostInAStorm(String ballot, int members) throws Exception {
		fill(members, null);
		storm(members, ballot, AT_ONCE, this::vote);
	}

	@Test
	void noVoteIsLostInAStormOverHttp() throws Exception {
		fill(OVER_HTTP, "demo");
		storm(OVER_HTTP, "open", OVER_HTTP, this::voteOverHttp);
	}

	private void storm(int members, String ballot, int atOnce, BiFunction<Task, Map<String, Object>, String> voting)
			throws Exception {
		new Rules().with("departmentChair", "method", "\"ballot\"")
			.with("departmentChair", "ballot", "\"" + ballot + "\"")
			.at("hillview", this.engine.getRepositoryService());
		Journey proposal = anIdea(Documents.at("hillview", Documents.credit()), "hillview-faculty1").submits();
		List<Task> tasks = proposal.tasks();
		assertThat(tasks).hasSize(members);
		putOffWhatOthersLeft();
		this.jobs.start();

		Instant begun = Instant.now();
		List<String> errors = voteAtOnce(tasks, atOnce, voting);
		Duration voted = Duration.between(begun, Instant.now());
		Review review = decided(proposal, begun);
		System.out.printf("Storm, %s ballot: %d members, %d at once, all votes in after %d ms, decided after %d ms%n",
				ballot, members, atOnce, voted.toMillis(), Duration.between(begun, review.closedAt()).toMillis());

		assertThat(errors).isEmpty();
		assertThat(review.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review.count().present()).isEqualTo(members);
		assertThat(review.count().votesFor()).isEqualTo(members - members / 4);
		assertThat(review.count().votesAgainst()).isEqualTo(members / 4);
		assertThat(this.jdbc.sql("select count(*) from ballot where review = :review")
			.param("review", review.id())
			.query(Integer.class)
			.single()).isEqualTo(members);
		assertThat(this.reviews.of(proposal.number()).stream().filter((each) -> each.body().equals(BODY))).hasSize(1);
		assertThat(Duration.between(begun, review.closedAt())).isLessThan(Duration.ofSeconds(60));
	}

	/**
	 * The jobs of every other test, which would all be done before the first of these.
	 */
	private void putOffWhatOthersLeft() {
		Date later = Date.from(Instant.now().plus(Duration.ofDays(365)));
		ManagementService management = this.engine.getManagementService();
		management.createJobQuery().executable().list().forEach((job) -> management.setJobDuedate(job.getId(), later));
	}

	private List<String> voteAtOnce(List<Task> tasks, int atOnce, BiFunction<Task, Map<String, Object>, String> voting)
			throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(atOnce);
		CountDownLatch start = new CountDownLatch(1);
		try {
			List<Future<String>> answers = new ArrayList<>();
			for (int index = 0; index < tasks.size(); index++) {
				Task task = tasks.get(index);
				Map<String, Object> answer = (index % 4 == 0)
						? Map.of("choice", "return", "changes", "Say which course") : Map.of("choice", "approve");
				answers.add(threads.submit(() -> {
					start.await();
					return voting.apply(task, answer);
				}));
			}
			start.countDown();
			List<String> errors = new ArrayList<>();
			for (Future<String> answer : answers) {
				errors.add(answer.get());
			}
			return errors.stream().filter((error) -> error != null).collect(Collectors.toList());
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** What went wrong, or null. */
	private String vote(Task task, Map<String, Object> answer) {
		try {
			this.identity.as(task.getAssignee(), () -> {
				this.engine.getFormService().submitTaskForm(task.getId(), answer);
				return null;
			});
			return null;
		}
		catch (RuntimeException ex) {
			return task.getAssignee() + ": " + ex;
		}
	}

	private String voteOverHttp(Task task, Map<String, Object> answer) {
		String fields = answer.entrySet()
			.stream()
			.map((each) -> "\"%s\": {\"value\": \"%s\"}".formatted(each.getKey(), each.getValue()))
			.collect(Collectors.joining(", "));
		HttpResponse<String> given = Caller.script(this.port, task.getAssignee())
			.post("/engine-rest/task/%s/submit-form".formatted(task.getId()),
					"{\"variables\": {%s}}".formatted(fields));
		return (given.statusCode() / 100 == 2) ? null : task.getAssignee() + ": " + given + given.body();
	}

	private Review decided(Journey proposal, Instant begun) throws InterruptedException {
		CountDownLatch never = new CountDownLatch(1);
		while (review(proposal, "department-sciences").closedAt() == null
				&& begun.plusSeconds(90).isAfter(Instant.now())) {
			never.await(200, TimeUnit.MILLISECONDS);
		}
		Review review = review(proposal, "department-sciences");
		assertThat(review.closedAt()).as("decided within 90 seconds").isNotNull();
		return review;
	}

}
