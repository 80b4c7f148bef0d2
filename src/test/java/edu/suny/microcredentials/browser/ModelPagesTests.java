package edu.suny.microcredentials.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import edu.suny.microcredentials.engine.ModelHistory;
import edu.suny.microcredentials.engine.ModelSets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static edu.suny.microcredentials.browser.PagesAccessibilityTests.assertIsForEverybody;
import static edu.suny.microcredentials.browser.PagesAccessibilityTests.violations;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of a campus's models, for everybody, and going back to earlier ones there.
 */
@BrowserTest
class ModelPagesTests {

	private static final String PAGE = "/campuses/hillview/models";

	@Autowired
	ModelSets sets;

	@Autowired
	ModelHistory history;

	@Autowired
	RepositoryService repository;

	private String first;

	@BeforeEach
	void theCampusHasHadTwoRoutesAndAPathOfItsOwn() throws IOException {
		this.first = deploy("review-route.dmn", "dmn/", "(0..15]", "(0..10]");
		deploy("review-route.dmn", "dmn/", "(0..15]", "(0..20]");
		deploy("faculty-governance.bpmn", "processes/", "sourceExpression=\"senate\"",
				"sourceExpression=\"hillview-senate\"");
	}

	@AfterEach
	void theCampusGoesByTheSharedModels() {
		this.repository.createDeploymentQuery()
			.tenantIdIn("hillview")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void theyAreForEverybody(Browsers browsers) {
		Page office = browsers.of("hillview-office1");
		assertIsForEverybody(office, "/campuses/hillview/comparison");
		office.locator("details").first().locator("summary").click();
		assertThat(violations(office)).isEmpty();
		shot(office, "campus-comparison");
		assertIsForEverybody(office, PAGE + "/" + this.first + "/return");
		shot(office, "campus-models-change");
		assertIsForEverybody(office, PAGE);
		assertThat(office.locator("[data-element-id=callActivity_senateReview]").first()).isVisible();
		office.locator("summary", new Page.LocatorOptions().setHasText("Review route")).click();
		office.getByText("Go back to the shared ones").click();
		assertThat(violations(office)).isEmpty();
		shot(office, "campus-models");
		Page system = browsers.of("system-office");
		assertIsForEverybody(system, "/campuses/comparison?which=all");
		shot(system, "comparison");
		assertThat(browsers.complaints()).isEmpty();
	}

	@Test
	void anEarlierSetComesInForceAgainByKeyboard(Browsers browsers) {
		Page page = browsers.of("hillview-office1");
		page.navigate(PAGE);
		page.getByText("Put in force again").last().press("Enter");
		assertThat(page.locator("h1")).hasText("What would change");
		assertThat(page.locator("main")).containsText("It asks the senate");

		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put in force again")).press("Enter");

		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Done.");
		assertThat(this.history.current("hillview").orElseThrow().own()).containsExactly("review-route.dmn");
	}

	private static void shot(Page page, String name) {
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/%s-360.png".formatted(name))));
		page.setViewportSize(1280, 900);
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/%s.png".formatted(name))));
	}

	private String deploy(String file, String folder, String from, String to) throws IOException {
		this.sets.deploy("hillview",
				Map.of(file,
						Files.readString(Path.of(folder + file)).replace(from, to).getBytes(StandardCharsets.UTF_8)),
				"hillview-office1", "Camunda Modeler");
		return this.history.current("hillview").orElseThrow().deployment();
	}

}
