package edu.suny.microcredentials.tracker;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A person of Harbor and of Hillview sees both, chooses, and sees no third campus. */
@GovernanceTest
class TwoCampusesTests {

	@LocalServerPort
	int port;

	private Caller both;

	@BeforeEach
	void theyAreSignedIn() {
		this.both = Caller.browser(this.port, "two-campuses");
	}

	@Test
	void theirListHasTheProposalsOfBothAndIsNarrowedToOne() {
		Submitting submitting = new Submitting(this.port);
		String harbor = submitting.submit("harbor-faculty1", "Two campuses, the one");
		String hillview = submitting.submit("hillview-faculty1", "Two campuses, the other");
		String lakeside = submitting.submit("lakeside-faculty2", "Two campuses, a third");

		assertThat(get("/proposals?words=%22Two+campuses%22")).contains(harbor, hillview);
		assertThat(get("/proposals?words=%22Two+campuses%22&campus=hillview")).contains(hillview)
			.doesNotContain(harbor);
		assertThat(get("/api/proposals?words=%22Two+campuses%22")).contains(harbor, hillview);
		assertThat(this.both.get("/proposals/" + harbor).statusCode()).isEqualTo(200);
		assertThat(this.both.get("/proposals/" + hillview).statusCode()).isEqualTo(200);
		assertThat(get("/campuses")).contains("Harbor University", "Hillview College")
			.doesNotContain("Lakeside Community College");
		assertThat(Caller.browser(this.port, "harbor-faculty2").get("/proposals?words=%22Two+campuses%22").body())
			.contains(harbor)
			.doesNotContain(hillview, lakeside);
	}

	@Test
	void theyChooseOfWhichTheySeeTheCalendar() {
		assertThat(get("/calendar")).contains("/calendar?campus=harbor", "/calendar?campus=hillview")
			.doesNotContain("lakeside");
		assertThat(get("/calendar?campus=hillview")).contains("Calendar of Hillview College");
		assertThat(get("/calendar?campus=harbor")).contains("Calendar of Harbor University");
		assertThat(this.both.get("/calendar?campus=lakeside").statusCode()).isBetween(400, 499);
	}

	private String get(String path) {
		return this.both.get(path).body();
	}

}
