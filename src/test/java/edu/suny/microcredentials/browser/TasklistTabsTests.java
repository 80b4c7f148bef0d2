package edu.suny.microcredentials.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What stands beside the form of a task in Tasklist, in a real browser. */
@BrowserTest
class TasklistTabsTests {

	private static final String TASK = "Decide for the body";

	@LocalServerPort
	int port;

	@Test
	void besideTheFormStandTheProposalAndItsWay(Browsers browsers) {
		Submitting submitting = new Submitting(this.port);
		String number = submitting.submit("harbor-faculty1", "Read beside its task");
		String other = submitting.submit("harbor-faculty1", "Opened after it");
		BrowserTasklist tasklist = BrowserTasklist.open(browsers.of("harbor-department1"))
			.openTask("My bodies", TASK, number);
		Page page = tasklist.page();
		Locator shown = page.locator(".governance-tab");

		tab(page, "Proposal");
		assertThat(shown.locator("h2").first()).hasText("Read beside its task");
		assertThat(shown).containsText("Nobody has decided on it yet");
		assertThat(shown.locator("a").first()).hasAttribute("target", "_blank");
		assertThat(shown.evaluate("""
				tab => ['ins', 'del'].map(name => {
					const changed = tab.appendChild(document.createElement(name));
					const said = getComputedStyle(changed, '::before').content;
					changed.remove();
					return said;
				}).join(' ')""")).isEqualTo("\" added: \" \" removed: \"");
		speak(shown);
		attach(shown);
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/tab-proposal.png")));

		tab(page, "Way so far");
		assertThat(shown.locator("table")).containsText("Draft the proposal");
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/tab-way.png")));

		tab(page, "Proposal");
		page.locator(".tasks-list .task")
			.filter(new Locator.FilterOptions().setHasText(other))
			.locator("a")
			.first()
			.click();
		assertThat(shown.locator("h2").first()).hasText("Opened after it");
		assertThat(browsers.complaints()).allMatch((complaint) -> complaint.contains("400"));
	}

	@Test
	void whoMayNotSeeTheProposalIsShownNeither() {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Of another campus");

		for (String tab : new String[] { "proposal", "way" }) {
			assertThat(Caller.browser(this.port, "lakeside-senator1")
				.get("/proposals/%s/tabs/%s".formatted(number, tab))
				.statusCode()).isEqualTo(404);
			assertThat(Caller.browser(this.port, "harbor-senator1")
				.get("/proposals/%s/tabs/%s".formatted(number, tab))
				.statusCode()).isEqualTo(200);
		}
	}

	private static void speak(Locator shown) {
		shown.getByLabel("Comment", new Locator.GetByLabelOptions().setExact(true)).fill("Which rubric is it?");
		shown.getByText("Say it").click();
		assertThat(shown.locator(".conversation")).containsText("Which rubric is it?");
	}

	private static void attach(Locator shown) {
		shown.locator("#attach-file")
			.setInputFiles(new FilePayload("letter.txt", "text/plain", "We agree.".getBytes(StandardCharsets.UTF_8)));
		shown.getByText("Attach it").click();
		assertThat(shown.locator("[aria-labelledby=attachments]")).containsText("letter.txt");
		shown.locator("#attach-file")
			.setInputFiles(new FilePayload("letter.pdf", "application/pdf", new byte[] { 'M', 'Z', 0, 1 }));
		shown.getByText("Attach it").click();
		assertThat(shown.locator(".governance-refusal")).not().isEmpty();
	}

	private static void tab(Page page, String name) {
		page.locator(".nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
	}

}
