package edu.suny.microcredentials.access;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords, for all nodes alike. Each count falls by one in a while, so
 * that nobody waits longer than that; whoever has signed in before, from this browser or
 * this address, has a count of their own, which nobody else can raise.
 */
@Component
class Throttle {

	private final JdbcClient jdbc;

	private final Acquaintances known;

	Throttle(JdbcClient jdbc, Acquaintances known) {
		this.jdbc = jdbc;
		this.known = known;
	}

	/** What was counted against this person until now. */
	@Transactional(readOnly = true)
	Standing standing(Attempt attempt) {
		boolean known = this.known.knows(attempt.account(), attempt.address());
		List<Count> counts = counts(attempt, known);
		List<Double> levels = counts.stream().map(this::level).toList();
		Duration wait = IntStream.range(0, counts.size())
			.mapToObj((index) -> counts.get(index).limit().wait(levels.get(index)))
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
		return new Standing(known, wait, levels.stream().allMatch((level) -> level == 0));
	}

	/** Counts a wrong password. */
	@Transactional
	void failed(Attempt attempt) {
		// Always in the same order, so that no two wait for each other.
		counts(attempt, this.known.knows(attempt.account(), attempt.address())).stream()
			.sorted((one, other) -> one.key().compareTo(other.key()))
			.forEach(this::raise);
		this.jdbc.sql("delete from sign_in_failures where at < now() - interval '1 day'").update();
	}

	/** Forgets what this person mistyped before, and knows them from here on. */
	@Transactional
	void succeeded(Attempt attempt) {
		this.jdbc.sql("delete from sign_in_failures where key in (:keys)")
			.param("keys", List.of(Limit.HERE.key(attempt), Limit.DEVICE.key(attempt)))
			.update();
		this.known.remember(attempt.account(), attempt.address());
	}

	private List<Count> counts(Attempt attempt, boolean known) {
		if (attempt.device().filter((device) -> this.known.knows(attempt.account(), device)).isPresent()) {
			return List.of(new Count(Limit.DEVICE, Limit.DEVICE.key(attempt)));
		}
		if (known) {
			return List.of(new Count(Limit.HERE, Limit.HERE.key(attempt)));
		}
		return List.of(new Count(Limit.HERE, Limit.HERE.key(attempt)),
				new Count(Limit.ACCOUNT, Limit.ACCOUNT.key(attempt)),
				new Count(Limit.ADDRESS, Limit.ADDRESS.key(attempt)));
	}

	private double level(Count count) {
		return this.jdbc.sql("""
				select greatest(0, level - extract(epoch from clock_timestamp() - at) / :seconds)
				from sign_in_failures where key = :key""")
			.param("seconds", count.limit().seconds)
			.param("key", count.key())
			.query(Double.class)
			.optional()
			.orElse(0.0);
	}

	private void raise(Count count) {
		this.jdbc.sql("""
				insert into sign_in_failures as f (key, level, at) values (:key, 1, clock_timestamp())
				on conflict (key) do update set at = clock_timestamp(), level = least(:most,
					greatest(0, f.level - extract(epoch from clock_timestamp() - f.at) / :seconds) + 1)""")
			.param("key", count.key())
			.param("most", count.limit().tries)
			.param("seconds", count.limit().seconds)
			.update();
	}

	/**
	 * How somebody stands.
	 *
	 * @param known whether they signed in from this address before
	 * @param delay until the next try; zero if there is none
	 * @param clean whether nothing is counted against them
	 */
	record Standing(boolean known, Duration delay, boolean clean) {

		boolean mustWait() {
			return !this.delay.isZero();
		}

		/** Nothing to forget and nothing to learn of them. */
		boolean isGood() {
			return this.known && this.clean;
		}

	}

	private record Count(Limit limit, String key) {

	}

	/**
	 * What is counted: how many tries there are, and after how long there is one more.
	 */
	enum Limit {

		/** The account, from this address. */
		HERE(5, 60),
		/** The account, in a browser that it was signed in with before. */
		DEVICE(10, 60),
		/** The account, from all addresses that it is not known from. */
		ACCOUNT(30, 30),
		/** All accounts that are not known from this address. */
		ADDRESS(60, 3);

		private final int tries;

		private final int seconds;

		Limit(int tries, int seconds) {
			this.tries = tries;
			this.seconds = seconds;
		}

		private String key(Attempt attempt) {
			return switch (this) {
				case HERE -> Attempt.digest(name(), attempt.account(), attempt.address());
				case DEVICE -> Attempt.digest(name(), attempt.account(), attempt.device().orElse(""));
				case ACCOUNT -> Attempt.digest(name(), attempt.account());
				case ADDRESS -> Attempt.digest(name(), attempt.address());
			};
		}

		private Duration wait(double level) {
			double over = level + 1 - this.tries;
			return (over <= 0) ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(over * this.seconds * 1000));
		}

	}

}
