package edu.suny.microcredentials.browser;

import com.microsoft.playwright.Page;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a proposal from idea to catalogue, as each person goes their part of it in
 * Tasklist; of the committee one member does, and the others vote by script.
 */
@BrowserTest
class JourneyTests {

	private static final String TITLE = "Surface Water Sampling and Reporting";

	@LocalServerPort
	int port;

	@Test
	void aProposalGoesFromIdeaToCatalogue(Browsers browsers) {
		BrowserTasklist proposer = BrowserTasklist.open(browsers.of("hillview-faculty1"));
		beginIt(proposer);
		sendItTooEarly(proposer);
		completeTheDraft(proposer);
		String number = numberOf(browsers.of("hillview-faculty1"));
		anAdministratorSeesItInCockpit(browsers.of("admin"), number);

		decide(browsers, "hillview-department1", "Forward it: the next body considers it");
		ballot(browsers, "hillview-committee1");
		for (int member = 2; member <= 5; member++) {
			new Submitting(this.port).complete("hillview-committee" + member, number,
					"{\"choice\": {\"value\": \"approve\"}}");
		}
		decide(browsers, "hillview-analyst1", "The evidence supports the need");
		recordTheVoteOfTheSenate(browsers);
		decide(browsers, "hillview-provost", "Approve: the credential is published");

		itStandsInTheCatalogue(browsers.stranger());
		assertThat(browsers.complaints()).isEmpty();
	}

	private static void beginIt(BrowserTasklist tasklist) {
		tasklist.beginProposal()
			.fill("Title", TITLE)
			.fill("Summary", "Learners take, test and report samples of surface water.")
			.choose("Credit")
			.choose("Department", "Department of Sciences");
		tasklist.settle().startButton().click();
		assertThat(tasklist.page().locator(".modal-title")).isHidden();
	}

	private static void sendItTooEarly(BrowserTasklist tasklist) {
		tasklist.openTask("My tasks", "Draft the proposal", TITLE).choose("Submit it for review").complete();

		tasklist.openTask("My tasks", "Draft the proposal", TITLE);
		assertThat(tasklist.form()).containsText("List at least one learning outcome.");
		assertThat(tasklist.form()).containsText("Give the number of credits.");
	}

	private static void completeTheDraft(BrowserTasklist tasklist) {
		tasklist.choose("Digital badge")
			.choose("Level", "Undergraduate")
			.choose("Delivery", "Hybrid")
			.choose("On its own")
			.fill("Audience", "Technicians of towns and counties")
			.fill("Contact", "sciences@example.edu")
			.fill("What the learner can do", "Takes a sample of surface water by the written protocol")
			.fill("How it is assessed", "Observed in the field by an instructor")
			.fill("Evidence of achievement", "The signed field sheet")
			.fill("Credits", "6")
			.addRow("Courses")
			.fill("Course number", "ENV 210")
			.fill("Course title", "Water Sampling");
		disclose(tasklist);
		tasklist.addRow("Occupations")
			.fill("O*NET-SOC code", "19-4042.00")
			.fill("Occupation", "Environmental Science and Protection Technicians")
			.choose("Designed to meet a market need")
			.fill("Region", "Western New York")
			.choose("Measure", "Annual openings")
			.fill("Figure", "120")
			.fill("Year of the data", "2025")
			.fill("Source", "Made up for this test")
			.fill("Portability", "Learners export it as an Open Badge.");
		tasklist.saveDraftButton().click();
		assertThat(tasklist.draftStatus()).containsText("Draft saved at");

		tasklist.openTask("My tasks", "Draft the proposal", TITLE);
		assertThat(tasklist.field("Course title").locator("input")).hasValue("Water Sampling");
		tasklist.choose("Submit it for review").complete();
	}

	private static void disclose(BrowserTasklist tasklist) {
		tasklist.choose("What is paid for", "Tuition")
			.fill("Amount", "295")
			.choose("Per", "Credit")
			.choose("Who pays it", "Everyone")
			.choose("No")
			.fill("Transferability", "Six credits transfer to the A.S. in Environmental Science.")
			.fill("Award", "A.S. in Environmental Science")
			.choose("Type of award", "Associate degree");
	}

	private static void decide(Browsers browsers, String person, String decision) {
		BrowserTasklist.open(browsers.of(person)).openTask("My bodies", TITLE).claim().choose(decision).complete();
	}

	private static void ballot(Browsers browsers, String member) {
		BrowserTasklist.open(browsers.of(member)).openTask("My tasks", TITLE).choose("Approve").complete();
	}

	private static void recordTheVoteOfTheSenate(Browsers browsers) {
		BrowserTasklist secretary = BrowserTasklist.open(browsers.of("hillview-senator2"));
		secretary.openTask("My bodies", TITLE)
			.claim()
			.choose("To forward it")
			.fill("Members present", "6")
			.fill("For the motion", "5")
			.fill("Against it", "1")
			.complete();
	}

	private static void itStandsInTheCatalogue(Page page) {
		for (int tries = 0; tries < 30; tries++) {
			page.navigate("/catalogue");
			if (page.getByText(TITLE).count() > 0) {
				break;
			}
			page.waitForTimeout(500);
		}
		page.getByText(TITLE).first().click();
		assertThat(page.locator("main")).containsText("295");
		assertThat(page.locator("main")).containsText("Six credits transfer to the A.S. in Environmental Science.");
		assertThat(page.locator("main")).containsText("A.S. in Environmental Science");
	}

	/** The proposal's number, as its proposer reads it on the page of all proposals. */
	private static String numberOf(Page page) {
		page.navigate("/proposals");
		page.getByText(TITLE).first().click();
		page.waitForURL((url) -> url.contains("/proposals/"));
		return page.url().replaceFirst(".*/", "");
	}

	private static void anAdministratorSeesItInCockpit(Page page, String number) {
		page.navigate("/camunda/app/cockpit/default/#/processes");
		page.locator("a[href*='#/process-definition/micro-credential:']").first().click();
		assertThat(page.getByText(number).first()).isVisible();
	}

}
