package edu.suny.microcredentials.browser;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Campuses on their pages, and a change that two people make. */
@BrowserTest
class CampusPagesTests {

	@LocalServerPort
	int port;

	@Test
	void thePagesOfCampusesAreForEverybody(Browsers browsers) {
		Page system = browsers.of("system-office");
		for (String path : List.of("/campuses", "/campuses/new", "/campuses/harbor", "/campuses/system/changes")) {
			PagesAccessibilityTests.assertIsForEverybody(system, path);
			photograph(system, path);
		}
		propose();
		Page office = browsers.of("hillview-office2");
		for (String path : List.of("/campuses/hillview", "/campuses/hillview/changes")) {
			PagesAccessibilityTests.assertIsForEverybody(office, path);
			photograph(office, path);
		}
		office.getByText("Refuse change").click();
		field(office, "Reason").fill("One council is enough.");
		press(office, "Refuse it");
		assertThat(office.locator("main")).containsText("will not be in force");
		assertThat(browsers.complaints()).isEmpty();
	}

	@Test
	void anOfficeIsLedToItsOwnCampusAndChangesIt(Browsers browsers) {
		Page office = browsers.of("hillview-office1");
		office.navigate("/campuses");
		assertThat(office.locator("h1")).hasText("Hillview College");

		field(office, "Days for an appeal").fill("18");
		press(office, "Put it in force");
		assertThat(office.locator("main")).containsText("settings.appealDays: 18, before 20.");
		field(office, "Colour").fill("#ffff00");
		press(office, "Put it in force");
		assertThat(office.locator("main")).containsText("Nothing was changed.");
		PagesAccessibilityTests.assertIsForEverybody(office, "/campuses/hillview");
		field(office, "Days for an appeal").fill("20");
		press(office, "Put it in force");
		assertThat(office.locator("main")).containsText("before 18.");
	}

	@Test
	void aCampusIsMadeByTheForm(Browsers browsers) {
		Page system = browsers.of("system-office");
		system.navigate("/campuses/new");
		field(system, "Name").fill("Formlake College");
		field(system, "Id").fill("formlake");
		field(system, "Sector").fill("community college");
		field(system, "Departments").fill("Department of Nursing\nWelding");
		press(system, "Try it");
		assertThat(system.locator("main")).containsText("Department of Nursing (department-nursing) is added");
		press(system, "Make the campus");

		assertThat(system.locator("h1")).hasText("Formlake College");
		assertThat(system.locator("main")).containsText("department-welding");
		photograph(system, "/campuses/formlake");
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
	}

	private static Locator field(Page page, String label) {
		return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
	}

	private void propose() {
		Caller office = Caller.script(this.port, "hillview-office1");
		String bodies = office.get("/api/campuses/hillview").body();
		String file = "{" + bodies.substring(bodies.indexOf("\"bodies\""))
			.replaceFirst("\\[",
					"[{\"id\":\"council\",\"name\":\"Council\",\"type\":\"division-council\",\"faculty\":true},");
		assertThat(office
			.send(office.request("/api/campuses/hillview")
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers.ofString(file)))
			.body()).contains("Nothing is in force yet");
	}

	private static void photograph(Page page, String path) {
		for (int width : new int[] { 1280, 360 }) {
			page.setViewportSize(width, 900);
			page.navigate(path);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/campuses%s-%d.png".formatted(path.substring(9).replace('/', '-'), width))));
		}
	}

}
