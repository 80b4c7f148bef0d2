package edu.suny.microcredentials.browser;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What changed from one revision to another, in a real browser. */
@BrowserTest
class ChangesPageTests {

	@LocalServerPort
	int port;

	@Autowired
	Proposals proposals;

	String path;

	@BeforeEach
	void twoRevisions() {
		ObjectNode before = document("Learners read old maps.", 3, 198).put("audience", "a".repeat(120));
		ObjectNode after = document("Learners read old and new maps.", 4, 223.5).put("audience",
				"مهارات " + "b".repeat(120));
		((ObjectNode) after.path("courses").path(0)).put("title", "Geographic-information-systems ".repeat(4));
		String number = this.proposals.begin("harbor", before, "harbor-faculty1").number();
		this.proposals.submit(number, before, "harbor-faculty1");
		this.proposals.beginNextRound(number);
		this.proposals.submit(number, after, "harbor-faculty1");
		this.path = "/proposals/" + number + "/changes?from=1&to=2";
	}

	@Test
	void inLineItIsForEverybody(Browsers browsers) {
		Page page = browsers.of("harbor-senator1");

		PagesAccessibilityTests.assertIsForEverybody(page, this.path);

		assertThat(page.locator("h2.part")).hasCount(4);
		assertThat(page.locator(".redline ins").getByText("and new")).isVisible();
		assertThat(page.locator(".redline del").getByText("198")).isVisible();
		assertThat(page.locator("table.sides")).hasCount(0);
		assertThat(browsers.complaints()).isEmpty();
	}

	@Test
	void sideBySideItIsForEverybodyAndShowsBeforeAndAfter(Browsers browsers) {
		Page page = browsers.of("harbor-senator1");

		PagesAccessibilityTests.assertIsForEverybody(page, this.path + "&view=side");
		Locator summary = page.locator("section[aria-labelledby]")
			.filter(new Locator.FilterOptions().setHas(page.locator("h2").getByText("summary")));
		Locator sides = summary.locator("tbody td");
		assertThat(sides.nth(0)).hasText("Learners read old maps.");
		assertThat(sides.nth(1)).hasText("Learners read old and new maps.");
		assertThat(sides.nth(1).locator("ins")).hasCount(1);
		assertThat(said(sides.nth(0))).contains("Revision 1");
		assertThat(said(sides.nth(1))).contains("Revision 2");
		assertThat(sides.nth(1).boundingBox().y).isGreaterThan(sides.nth(0).boundingBox().y);
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/changes-phone.png")));

		page.setViewportSize(1280, 900);
		assertThat(summary.locator("th")).hasText(new String[] { "Revision 1", "Revision 2" });
		assertThat(sides.nth(1).boundingBox().x).isGreaterThan(sides.nth(0).boundingBox().x + 100);
		assertThat(sides.nth(1).boundingBox().y).isEqualTo(sides.nth(0).boundingBox().y);
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/changes.png")));
		assertThat(browsers.complaints()).isEmpty();
	}

	/** What stands before a cell where there is no head above it. */
	private static String said(Locator cell) {
		return (String) cell.evaluate("cell => getComputedStyle(cell, '::before').content + cell.dataset.label");
	}

	private static ObjectNode document(String summary, int credits, double tuition) {
		ObjectNode document = new ObjectMapper().createObjectNode()
			.put("title", "Maps")
			.put("summary", summary)
			.put("kind", "credit")
			.put("department", "harbor-department-sciences");
		document.putArray("courses").addObject().put("code", "GEO 335").put("title", "Maps").put("credits", credits);
		document.putObject("disclosure")
			.putArray("costs")
			.addObject()
			.put("type", "tuition")
			.put("amount", tuition)
			.put("currency", "USD")
			.put("per", "credit")
			.put("residency", "in-state");
		return document;
	}

}
