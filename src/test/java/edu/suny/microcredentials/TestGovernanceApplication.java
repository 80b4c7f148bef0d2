package edu.suny.microcredentials;

import edu.suny.microcredentials.sample.SampleCalendars;
import edu.suny.microcredentials.sample.SampleCampuses;
import edu.suny.microcredentials.sample.SampleEarlierCredentials;
import edu.suny.microcredentials.sample.SampleModels;
import edu.suny.microcredentials.sample.SampleProposals;

import org.springframework.boot.SpringApplication;

/**
 * {@code mvn spring-boot:test-run}: the product on an embedded database, with sample
 * campuses, accounts, calendars, paths, earlier credentials and proposals.
 */
public final class TestGovernanceApplication {

	private TestGovernanceApplication() {
	}

	public static void main(String[] args) {
		System.setProperty("spring.profiles.default", "sample");
		SpringApplication.from(GovernanceApplication::main)
			.with(EmbeddedDatabase.class, SampleCampuses.class, SampleCalendars.class, SampleModels.class,
					SampleEarlierCredentials.class, SampleProposals.class)
			.run(args);
	}

}
