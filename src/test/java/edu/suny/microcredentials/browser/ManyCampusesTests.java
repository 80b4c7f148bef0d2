package edu.suny.microcredentials.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Who sees more campuses than one choice of bodies can hold. */
@BrowserTest
class ManyCampusesTests {

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void manyCampuses() {
		this.jdbc.sql("""
				insert into campus (id, name, sector, time_zone)
				select 'many' || n, 'One of many ' || n, 'community college', 'America/New_York'
				from generate_series(1, 11) n""").update();
	}

	@AfterEach
	void fewAgain() {
		this.jdbc.sql("delete from campus where id like 'many%'").update();
	}

	@Test
	void theCampusDecidesWhichBodiesCanBeChosenAndNothingThatIsSoughtIsLost(Browsers browsers) {
		Page page = browsers.of("system-office");
		page.navigate("/proposals");
		Locator bodies = page.locator("#body");
		assertThat(bodies.locator("option")).hasText(new String[] { "Any; choose a campus for its bodies" });

		page.selectOption("#campus", "harbor");
		assertThat(bodies.locator("optgroup")).hasCount(1);
		page.selectOption("#body", "harbor-senate");
		page.waitForURL((url) -> url.contains("body=harbor-senate"));
		page.selectOption("#campus", "hillview");

		assertThat(bodies.locator("optgroup")).hasCount(2);
		assertThat(bodies).hasValue("harbor-senate");
		page.selectOption("#body", "hillview-senate");
		page.waitForURL((url) -> url.contains("body=hillview-senate"));
		assertThat(bodies.locator("optgroup")).hasCount(1);
		assertThat(bodies).hasValue("hillview-senate");
		PagesAccessibilityTests.assertIsForEverybody(page, "/proposals?campus=hillview&body=hillview-senate");
		assertThat(browsers.complaints()).isEmpty();
	}

}
