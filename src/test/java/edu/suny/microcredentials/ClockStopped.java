package edu.suny.microcredentials;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Nothing runs by the clock in tests: what a keeper does for the proposals of one test
 * would be seen by another. A test calls the keeper that it is about.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ClockStopped {

	@Bean
	ThreadPoolTaskScheduler taskScheduler() {
		return new ThreadPoolTaskScheduler() {

			@Override
			public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant start, Duration delay) {
				return super.scheduleWithFixedDelay(task, start.plus(Duration.ofDays(365)), delay);
			}

		};
	}

}
