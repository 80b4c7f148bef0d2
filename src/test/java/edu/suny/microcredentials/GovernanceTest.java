package edu.suny.microcredentials;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import edu.suny.microcredentials.access.process.CampusLdap;
import edu.suny.microcredentials.access.provider.CampusProviders;
import edu.suny.microcredentials.notice.MailServer;
import edu.suny.microcredentials.sample.SampleCampuses;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole product on a temporary database with the sample campuses, on a free port; one
 * for all tests. Neither the job executor nor a clock runs: a test runs the jobs and
 * keepers that it waits for.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ EmbeddedDatabase.class, Meter.class, SampleCampuses.class, CampusProviders.class, CampusLdap.class,
		MailServer.class, ClockStopped.class })
@ActiveProfiles("test")
public @interface GovernanceTest {

}
