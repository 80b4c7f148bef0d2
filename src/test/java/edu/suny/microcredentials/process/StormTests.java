package edu.suny.microcredentials.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All members of a body vote at the same moment, with the engine's jobs running: forty in
 * the build, two hundred by {@code mvn test -Dtest=StormTests -Dstorm.members=200}.
 */
class StormTests extends JourneyTests {

	private static final int MEMBERS = Integer.getInteger("storm.members", 40);

	private static final int AT_ONCE = 32;

	private static final String BODY = "hillview-department-sciences";

	@Autowired
	IdentityService directory;

	@Autowired
	JdbcClient jdbc;

	private JobExecutor jobs;

	@BeforeEach
	void fillTheBody() {
		this.jobs = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor();
		newcomers().forEach((id) -> {
			User user = this.directory.newUser(id);
			user.setPassword("demo");
			((IdentityServiceImpl) this.directory).saveUser(user, true);
			this.directory.createTenantUserMembership("hillview", id);
			this.directory.createMembership(id, BODY);
		});
	}

	@AfterEach
	void emptyTheBody() {
		this.jobs.shutdown();
		newcomers().forEach(this.directory::deleteUser);
		Rules.takeBack("hillview", this.engine.getRepositoryService());
	}

	@ParameterizedTest
	@ValueSource(strings = { "open", "secret" })
	void noVoteIsLostInAStorm(String ballot) throws Exception {
		new Rules().with("departmentChair", "method", "\"ballot\"")
			.with("departmentChair", "ballot", "\"" + ballot + "\"")
			.at("hillview", this.engine.getRepositoryService());
		Journey proposal = anIdea(Documents.at("hillview", Documents.credit()), "hillview-faculty1").submits();
		List<Task> tasks = proposal.tasks();
		assertThat(tasks).hasSize(MEMBERS);
		this.jobs.start();

		Instant begun = Instant.now();
		List<String> errors = voteAtOnce(tasks);
		Duration voted = Duration.between(begun, Instant.now());
		Review review = decided(proposal, begun);
		System.out.printf("Storm, %s ballot: %d members, %d at once, all votes in after %d ms, decided after %d ms%n",
				ballot, MEMBERS, AT_ONCE, voted.toMillis(), Duration.between(begun, review.closedAt()).toMillis());

		assertThat(errors).isEmpty();
		assertThat(review.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review.count().present()).isEqualTo(MEMBERS);
		assertThat(review.count().votesFor()).isEqualTo(MEMBERS - MEMBERS / 4);
		assertThat(review.count().votesAgainst()).isEqualTo(MEMBERS / 4);
		assertThat(this.jdbc.sql("select count(*) from ballot where review = :review")
			.param("review", review.id())
			.query(Integer.class)
			.single()).isEqualTo(MEMBERS);
		assertThat(this.reviews.of(proposal.number()).stream().filter((each) -> each.body().equals(BODY))).hasSize(1);
		assertThat(Duration.between(begun, review.closedAt())).isLessThan(Duration.ofSeconds(60));
	}

	private List<String> voteAtOnce(List<Task> tasks) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		CountDownLatch start = new CountDownLatch(1);
		try {
			List<Future<String>> answers = new ArrayList<>();
			for (int index = 0; index < tasks.size(); index++) {
				Task task = tasks.get(index);
				Map<String, Object> answer = (index % 4 == 0)
						? Map.of("choice", "return", "changes", "Say which course") : Map.of("choice", "approve");
				answers.add(threads.submit(() -> {
					start.await();
					return vote(task, answer);
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

	/** So many that with the members of the sample there are as many as vote. */
	private List<String> newcomers() {
		return IntStream.rangeClosed(1, MEMBERS - 3).mapToObj((index) -> "hillview-storm%d".formatted(index)).toList();
	}

}
