package edu.suny.microcredentials.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;

import static org.assertj.core.api.Assertions.assertThat;

/** What runs by the clock on each node, on the checkpoints of the product. */
@GovernanceTest
class CheckpointKeeperTests {

	@Autowired
	Checkpoints checkpoints;

	@Autowired
	SigningKeys keys;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EmbeddedDatabase.Owner owner;

	@Autowired
	ApplicationContext product;

	@BeforeEach
	@AfterEach
	void asIfThereHadBeenNone() {
		for (String table : List.of("governance_checkpoint_head", "governance_checkpoint")) {
			this.owner.jdbc().sql("set session_replication_role = replica; delete from " + table).update();
		}
	}

	@Test
	void theClockMakesTheCheckpointOfTheDayOnce() {
		node().run((context) -> {
			FixedDelayTask task = (FixedDelayTask) scheduled(context).get(0).getTask();
			assertThat(scheduled(context)).hasSize(1);
			assertThat(task.getInitialDelayDuration()).isEqualTo(Duration.ofMinutes(1));
			assertThat(task.getIntervalDuration()).isEqualTo(Duration.ofMinutes(5));

			task.getRunnable().run();
			String first = this.checkpoints.latest().orElseThrow();
			task.getRunnable().run();

			assertThat(days()).containsExactly(LocalDate.now(ZoneOffset.UTC));
			assertThat(this.checkpoints.latest()).hasValue(first);
			assertThat(new JsonMapper().readTree(this.keys.verified(first).orElseThrow()).path("number").asInt())
				.isOne();
		});
	}

	@Test
	void aDayLaterItMakesTheNextAndTwoNodesMakeOne() {
		Instant yesterday = Instant.now().minus(Duration.ofDays(1));
		assertThat(this.checkpoints.makeOf(yesterday)).isTrue();

		new CheckpointKeeper(this.checkpoints).keep();
		new CheckpointKeeper(this.checkpoints).keep();

		assertThat(days()).containsExactly(LocalDate.ofInstant(yesterday, ZoneOffset.UTC),
				LocalDate.now(ZoneOffset.UTC));
	}

	/** Nor in tests. */
	@Test
	void commandsMakeNone() {
		node().withPropertyValues("camunda.bpm.job-execution.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(CheckpointKeeper.class));
		assertThat(this.product.getBeansOfType(CheckpointKeeper.class)).isEmpty();
		assertThat(days()).isEmpty();
	}

	private ApplicationContextRunner node() {
		return new ApplicationContextRunner().withBean(Checkpoints.class, () -> this.checkpoints)
			.withUserConfiguration(Clock.class, CheckpointKeeper.class);
	}

	private static List<ScheduledTask> scheduled(ApplicationContext context) {
		return List.copyOf(context.getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks());
	}

	private List<LocalDate> days() {
		return this.jdbc.sql("select (made_at at time zone 'UTC')::date from governance_checkpoint order by number")
			.query(LocalDate.class)
			.list();
	}

	@EnableScheduling
	private static final class Clock {

	}

}
