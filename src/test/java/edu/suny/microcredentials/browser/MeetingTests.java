package edu.suny.microcredentials.browser;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.process.Arriving;
import edu.suny.microcredentials.proposal.process.Ideas;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A secretary runs a whole meeting of the senate, from the agenda to the minutes. */
@BrowserTest
class MeetingTests {

	@Autowired
	ProcessEngine engine;

	@Autowired
	EngineIdentity identity;

	@Autowired
	Ideas ideas;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aMeetingWithAConsentCalendarOfTenMattersEndsInPostedMinutes(Browsers browsers) {
		Arriving arriving = new Arriving(this.engine, this.identity, this.ideas);
		List<String> numbers = IntStream.rangeClosed(1, 10)
			.mapToObj((index) -> arriving.atTheSenate("Estuary field methods " + index, "harbor-faculty1"))
			.toList();
		String meeting = "/committees/harbor-senate/meetings/" + meeting();
		Page page = browsers.of("harbor-senator2");

		page.navigate("/committees");
		page.locator("main").getByText("Senate").click();
		assertThat(page.locator("#matter-" + review(numbers.get(0)))).containsText("On no agenda yet.");
		page.navigate(meeting);
		makeTheAgenda(page, numbers);
		callTheRoll(page);
		voteOnAll(page);
		numbers.forEach((number) -> arriving.waits(number, "userTask_confirmApproval"));

		for (String path : List.of("/committees", "/committees/harbor-senate", meeting, meeting + "/minutes",
				meeting + "/packet")) {
			PagesAccessibilityTests.assertIsForEverybody(page, path);
			photograph(page, path);
		}
		page.setViewportSize(1280, 900);
		page.navigate(meeting + "/minutes");
		button(page, "Post the minutes").click();
		assertThat(page.locator("main")).containsText("Posted");
		assertThat(page.locator(".entry")).hasCount(10);
		assertThat(page.locator(".entry").nth(9)).containsText("6 for, 0 against, 1 abstained, 0 recused; 7 present");
		assertThat(page.locator(".entry").nth(9)).containsText("Forwarded");
		assertThat(browsers.complaints()).isEmpty();
	}

	private void makeTheAgenda(Page page, List<String> numbers) {
		for (String number : numbers) {
			assertThat(page.locator("#review-" + review(number))).isChecked();
		}
		// Matters of other tests are left for another meeting.
		for (var box : page.locator("input[name=review]").all()) {
			box.setChecked(
					numbers.stream().anyMatch((number) -> ("review-" + review(number)).equals(box.getAttribute("id"))));
		}
		button(page, "Put on the consent calendar").click();
		assertThat(page.locator(".agenda li")).hasCount(10);
		page.locator(".agenda li").last().getByLabel("Move up: ").press("Enter");
		assertThat(page.locator(".agenda li").nth(8)).containsText("Estuary field methods 10");
	}

	private static void callTheRoll(Page page) {
		IntStream.rangeClosed(1, 7)
			.forEach((index) -> page.getByLabel("Harbor senator %d: present".formatted(index)).check());
		page.getByLabel("Harbor committee member and senator: excused").check();
		button(page, "Keep the attendance").click();
		assertThat(page.getByText("7 of 8 members with a vote are present.")).isVisible();
	}

	private static void voteOnAll(Page page) {
		page.getByText("Record one vote for all of them").click();
		page.getByLabel("Moved by").selectOption("harbor-senator3");
		page.getByLabel("Seconded by").selectOption("harbor-senator3");
		page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).fill("6");
		page.getByLabel("Against", new Page.GetByLabelOptions().setExact(true)).fill("0");
		page.getByLabel("Abstained").fill("1");
		assertThat(PagesAccessibilityTests.violations(page)).isEmpty();
		photograph(page, "/vote");
		button(page, "Record the vote").click();
		assertThat(page.getByRole(AriaRole.ALERT))
			.containsText("Harbor senator 3 moved it, and cannot second it, too.");
		page.getByLabel("Seconded by").selectOption("harbor-senator4");
		button(page, "Record the vote").click();
		assertThat(page.locator(".agenda li").first()).containsText("6 for, 0 against, 1 abstained");
	}

	/** One that began an hour ago. */
	private long meeting() {
		Instant begins = Instant.now().minus(Duration.ofHours(1));
		return this.jdbc.sql("""
				insert into meeting (campus, body, begins, ends, place)
				values ('harbor', 'harbor-senate', ?, ?, 'Hall B') returning id""")
			.params(Timestamp.from(begins), Timestamp.from(begins.plus(Duration.ofHours(2))))
			.query(Long.class)
			.single();
	}

	private long review(String number) {
		return this.jdbc.sql("select id from review where proposal = ? and body = 'harbor-senate'")
			.param(number)
			.query(Long.class)
			.single();
	}

	private static void photograph(Page page, String path) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "browser", "meeting" + path.replaceAll("[^a-z]+", "-") + ".png")));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
