package edu.suny.microcredentials.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import edu.suny.microcredentials.campus.Tracker;
import edu.suny.microcredentials.campus.Trackers;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.credential.Credentials;
import edu.suny.microcredentials.credential.Publishing;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Our pages for everybody: WCAG 2.2 AA, wide and narrow, by keyboard. */
@BrowserTest
class PagesAccessibilityTests {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final int PHONE = 360;

	private static final String ENDS_LEFT_OF_WHERE_IT_BEGINS = """
			() => {
				const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT,
					text => text.data.includes('العلوم') && text.parentElement.checkVisibility()
						? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
				const text = texts.nextNode();
				const at = place => {
					const range = document.createRange();
					range.setStart(text, place);
					range.setEnd(text, place + 1);
					return range.getBoundingClientRect().x;
				};
				return at(text.data.trimEnd().length - 1) < at(text.data.search(/\\S/));
			}""";

	@LocalServerPort
	int port;

	@Autowired
	Proposals proposals;

	@Autowired
	Reviews reviews;

	@Autowired
	Credentials credentials;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Trackers trackers;

	@Test
	void thePublicPagesAreForEverybody(Browsers browsers) {
		String slug = new Publishing(this.proposals, this.reviews, this.credentials).publish("Read by All").slug();
		Page page = browsers.stranger();

		for (String path : List.of("/", "/login", "/catalogue", "/catalogue?words=nothing-like-this",
				"/catalogue/hillview/" + slug, "/catalogue/hillview/nothing")) {
			assertIsForEverybody(page, path);
		}
		assertThat(browsers.complaints()).isEmpty();
	}

	@Test
	void thePagesOfProposalsAreForEverybody(Browsers browsers) {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Read by all of the campus");
		Page page = browsers.of("harbor-faculty1");

		for (String path : List.of("/", "/proposals", "/proposals/" + number, "/proposals/" + number + "/withdrawal",
				"/proposals/" + number + "/changes", "/proposals/" + number + "/texts", "/proposals/none",
				"/absence")) {
			assertIsForEverybody(page, path);
		}
		assertThat(browsers.complaints()).isEmpty();
	}

	@Test
	void whatIsWrittenFromTheRightIsReadFromTheRight(Browsers browsers) {
		String number = new Submitting(this.port).submit("harbor-faculty1", "(مقدمة في العلوم) 101!");
		Page page = browsers.of("harbor-faculty1");

		for (String path : List.of("/proposals?words=مقدمة", "/proposals/" + number)) {
			page.navigate(path);
			assertThat(page.evaluate(ENDS_LEFT_OF_WHERE_IT_BEGINS)).as(path).isEqualTo(true);
		}
		page.navigate("/proposals");
		assertThat(page.evaluate(ENDS_LEFT_OF_WHERE_IT_BEGINS.replace("العلوم", "Proposals"))).isEqualTo(false);
	}

	@Test
	void whatACampusShowsToEverybodyIsForEverybody(Browsers browsers) {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Read by all of the public");
		Page page = browsers.stranger();
		this.trackers.show("harbor", Tracker.PUBLIC);
		try {
			for (String path : List.of("/", "/proposals?words=public", "/proposals?words=nothing-like-this",
					"/proposals/" + number)) {
				assertIsForEverybody(page, path);
			}
			assertThat(page.locator(".diagram .djs-shape.here")).hasCount(1);
			page.setViewportSize(1280, 900);
			page.screenshot(
					new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/open-proposal.png")));
			page.navigate("/proposals");
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/open-proposals.png")));
			assertThat(browsers.complaints()).isEmpty();
		}
		finally {
			this.trackers.show("harbor", Tracker.MEMBERS);
		}
	}

	@Test
	void whatTheOfficeGivesToOthersIsForEverybody(Browsers browsers) {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Given to somebody else");
		Page page = browsers.of("harbor-office1");

		assertIsForEverybody(page, "/absence");
		assertIsForEverybody(page, "/proposals/" + number);
		assertIsForEverybody(browsers.of("harbor-department1"), "/notices");
		page.getByText("Give to another member: Decide for the body").click();
		page.getByText("Transfer to another proposer").click();
		assertThat(violations(page)).isEmpty();
		page.getByLabel("To whom").selectOption("harbor-department2");
		page.locator(".office").getByLabel("Reason").first().fill("The chair has left");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give it")).press("Enter");
		assertThat(page.getByText("gave “Decide for the body” to Harbor sciences department member 2.")).isVisible();
		assertThat(browsers.complaints()).isEmpty();
	}

	@Test
	void thePagesOfRostersAreForEverybody(Browsers browsers) {
		Page page = browsers.of("hillview-office1");
		assertIsForEverybody(page, "/rosters");

		for (String row : List.of("lecturer5,Hillview lecturer 5,,hillview,department-business,2026-09-01,2028-08-31",
				"senator9,,senator9,hillview,board,,")) {
			page.navigate("/rosters");
			page.getByLabel("Roster file")
				.setInputFiles(new FilePayload("roster.csv", "text/csv",
						("user,name,mail,campus,group,from,until\n" + row).getBytes(StandardCharsets.UTF_8)));
			page.getByLabel("Roster file").focus();
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			page.waitForURL("**/rosters/trial**");
			assertThat(violations(page)).isEmpty();
			page.setViewportSize(PHONE, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
			assertThat(violations(page)).isEmpty();
		}
		assertThat(page.locator("main")).containsText("Line 2, group: Hillview College has no body or group 'board'");
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put in force"))).hasCount(0);
		assertThat(browsers.complaints()).isEmpty();
	}

	@Test
	void thePagesOfEarlierCredentialsAreForEverybody(Browsers browsers) throws IOException {
		byte[] file = new ClassPathResource("earlier-credentials/hillview.csv").getContentAsByteArray();
		Page page = browsers.of("hillview-office1");
		try {
			for (byte[] each : List.of("id,title\nmaps,=1\n".getBytes(StandardCharsets.UTF_8), file)) {
				assertIsForEverybody(page, "/earlier-credentials");
				page.getByLabel("File of credentials").setInputFiles(new FilePayload("old.csv", "text/csv", each));
				page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try it")).press("Enter");
				page.waitForURL("**/earlier-credentials/trial**");
				assertThat(violations(page)).isEmpty();
				assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
			}
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put in force")).press("Enter");
			assertThat(page.getByRole(AriaRole.STATUS)).containsText("The file is in force");
			for (String path : List.of("/earlier-credentials", "/catalogue?words=purchasing",
					"/catalogue/hillview/purchasing-and-negotiation", "/catalogue/hillview/maps-in-the-classroom")) {
				assertIsForEverybody(page, path);
				page.setViewportSize(1280, 900);
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target/earlier", path.replaceAll("\\W+", "-") + ".png")));
			}
			assertThat(browsers.complaints()).isEmpty();
		}
		finally {
			this.jdbc.sql("update earlier_credential set withdrawn = true where campus = 'hillview'").update();
		}
	}

	@Test
	void thePagesOfTheCalendarAreForEverybody(Browsers browsers) throws IOException {
		byte[] file = new ClassPathResource("calendars/harbor.ics").getContentAsByteArray();
		Page page = browsers.of("harbor-office1");
		try {
			page.navigate("/calendar");
			page.locator("#ics").setInputFiles(new FilePayload("c.ics", "text/calendar", file));
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try it")).press("Enter");
			assertThat(page.locator("h1")).hasText("What the calendar file would change");
			assertThat(violations(page)).isEmpty();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put in force")).press("Enter");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make an address")).press("Enter");
			assertThat(page.getByLabel("Address for your calendar program"))
				.hasValue(Pattern.compile("http.*/calendar/feed/.{43}\\.ics"));
			page.getByText("Enter a meeting").click();
			page.getByText("Enter a term, holiday or recess").click();
			page.getByText("Change or remove").first().click();
			assertThat(violations(page)).isEmpty();
			assertIsForEverybody(page, "/calendar");
			assertThat(browsers.complaints()).isEmpty();
		}
		finally {
			this.jdbc.sql("delete from meeting where uid like '%@harbor.example.edu'").update();
			this.jdbc.sql("delete from closed_days where campus = 'harbor'").update();
			this.jdbc.sql("delete from academic_term where campus = 'harbor'").update();
		}
	}

	@Test
	void theKeyboardSkipsToTheContentAndChoosesADiagram(Browsers browsers) {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Read by keyboard");
		Page page = browsers.of("harbor-faculty2");
		page.navigate("/proposals/" + number);

		page.keyboard().press("Tab");
		assertThat(page.getByText("Skip to the content")).isFocused();
		page.keyboard().press("Enter");
		assertThat(page.locator("#main")).isFocused();

		assertThat(page.locator(".diagram .djs-shape.here")).hasCount(1);
		assertThat(tab(page, "Department of Sciences")).hasAttribute("aria-selected", "true");
		tab(page, "Department of Sciences").focus();
		page.keyboard().press("Home");
		assertThat(tab(page, "Micro-credential")).isFocused();
		assertThat(page.locator(".diagram [data-element-id=callActivity_governProposal].here")).isVisible();
		assertThat(page.locator(".diagram [data-element-id=callActivity_prepareProposal].passed")).isVisible();
		assertThat(page.locator(".diagram .badge.here")).hasText("● now");
	}

	@Test
	void theListChangesInPlaceAndKeepsItsAddress(Browsers browsers) {
		String number = new Submitting(this.port).start("harbor-faculty1", "{\"title\": \"Ornithology by ear\"}");
		Page page = browsers.of("harbor-faculty1");
		page.navigate("/proposals");

		page.getByLabel("Words").pressSequentially("ornithology ear");

		assertThat(page.locator("#found")).hasText("1 proposal");
		assertThat(page.locator("#results .card")).containsText(number);
		assertThat(page.getByLabel("Words")).isFocused();
		assertThat(page).hasURL(Pattern.compile(".*words=ornithology.*"));
		assertThat(browsers.complaints()).isEmpty();
	}

	static void assertIsForEverybody(Page page, String path) {
		page.setViewportSize(1280, 900);
		page.navigate(path);
		assertThat(page.url()).endsWith(path);
		assertThat(violations(page)).as(path).isEmpty();
		page.setViewportSize(PHONE, 800);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path + " on a phone").isEqualTo(PHONE);
		assertThat(violations(page)).as(path + " on a phone").isEmpty();
	}

	/** Looks in the page itself: else axe opens another for each look, for frames. */
	static List<String> violations(Page page) {
		assertThat(page.frames()).hasSize(1);
		return new AxeBuilder(page).setLegacyMode(true)
			.withTags(RULES)
			.analyze()
			.getViolations()
			.stream()
			.map((Rule rule) -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
			.toList();
	}

	private static Locator tab(Page page, String name) {
		return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
	}

}
