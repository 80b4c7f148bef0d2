package edu.suny.microcredentials.meeting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@GovernanceTest
class MeetingLocksTests {

	private static final String WAITING = """
			select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%from body where id%'""";

	@Autowired
	Agendas agendas;

	@Autowired
	Committees committees;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void whoWaitsForTheBodyDoesNotHoldTheMeeting() {
		Participant secretary = this.committees.at("harbor-senate", "harbor-senator2");
		long meeting = meeting();

		// Somebody moves the meeting: they have the body, and come for the meeting.
		CompletableFuture<Void> adding = new TransactionTemplate(this.transactions).execute((status) -> {
			this.jdbc.sql("select id from body where id = 'harbor-senate' for no key update")
				.query(String.class)
				.single();
			CompletableFuture<Void> waits = CompletableFuture
				.runAsync(() -> this.agendas.addOther(secretary, meeting, "After the move", null));
			await().atMost(Duration.ofSeconds(20))
				.until(() -> this.jdbc.sql(WAITING).query(Integer.class).single() > 0);
			assertThat(this.jdbc.sql("select id from meeting where id = ? for update nowait")
				.param(meeting)
				.query(Long.class)
				.single()).isEqualTo(meeting);
			assertThat(waits).isNotDone();
			return waits;
		});

		assertThat(adding).succeedsWithin(Duration.ofSeconds(20));
		assertThat(this.agendas.items(meeting)).extracting(AgendaItem::title).containsExactly("After the move");
	}

	private long meeting() {
		Instant begins = Instant.now().plus(Duration.ofDays(40));
		return this.jdbc.sql(
				"insert into meeting (campus, body, begins, ends) values ('harbor', 'harbor-senate', ?, ?) returning id")
			.params(Timestamp.from(begins), Timestamp.from(begins.plus(Duration.ofHours(1))))
			.query(Long.class)
			.single();
	}

}
