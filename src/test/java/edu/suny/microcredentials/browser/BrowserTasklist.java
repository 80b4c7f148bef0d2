package edu.suny.microcredentials.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Tasklist, in the words of somebody who uses it. */
final class BrowserTasklist {

	static final String ADDRESS = "/camunda/app/tasklist/default/";

	private final Page page;

	private BrowserTasklist(Page page) {
		this.page = page;
	}

	/** Opens Tasklist on a page whose person has signed in. */
	static BrowserTasklist open(Page page) {
		page.navigate(ADDRESS);
		return in(page);
	}

	/** Tasklist, which stands open in this page. */
	static BrowserTasklist in(Page page) {
		assertThat(page.locator(".task-filter").first()).isVisible();
		return new BrowserTasklist(page);
	}

	Page page() {
		return this.page;
	}

	/** The form in the middle, of a task or in the start dialog. */
	Locator form() {
		return this.page.locator(".fjs-container");
	}

	Locator filters() {
		return this.page.locator(".task-filter .name a");
	}

	Locator tasks() {
		return this.page.locator(".tasks-list .task");
	}

	Locator completeButton() {
		return button(".form-actions", "Complete");
	}

	Locator startButton() {
		return button(".modal-footer", "Start");
	}

	Locator saveDraftButton() {
		return button(".form-actions", "Save draft");
	}

	/** The sentence beside "Save draft". */
	Locator draftStatus() {
		return this.page.locator(".governance-draft-status");
	}

	/** What the form or the server found wrong. */
	Locator refusal() {
		return this.page.locator(".governance-refusal");
	}

	/** Opens the start form of a proposal. */
	BrowserTasklist beginProposal() {
		this.page.locator(".start-process-action a").click();
		this.page.locator(".modal-body .processes a").getByText("Micro-credential").click();
		assertThat(form()).isVisible();
		return this;
	}

	BrowserTasklist select(String filter) {
		filters().getByText(filter).click();
		return this;
	}

	/** Opens the first task of this name, of the proposal if one is given. */
	BrowserTasklist openTask(String name, String proposal) {
		Locator task = tasks().filter(new Locator.FilterOptions().setHasText(name));
		task = (proposal != null) ? task.filter(new Locator.FilterOptions().setHasText(proposal)) : task;
		task.first().locator("h4 a, h6 a, a").first().click();
		assertThat(form()).isVisible();
		return this;
	}

	BrowserTasklist fill(String label, String text) {
		form().getByLabel(label, new Locator.GetByLabelOptions().setExact(false)).first().fill(text);
		return this;
	}

	/** Waits until the form has looked at what was typed: it does so after a moment. */
	BrowserTasklist settle() {
		this.page.waitForTimeout(600);
		return this;
	}

	/** Chooses an answer of a radio group or a checklist. */
	BrowserTasklist choose(String answer) {
		form().getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).first().check();
		return this;
	}

	BrowserTasklist select(String label, String option) {
		form().getByLabel(label).first().click();
		this.page.locator(".fjs-dropdownlist-item").getByText(option).click();
		return this;
	}

	BrowserTasklist claim() {
		this.page.locator(".claim").click();
		assertThat(this.page.locator(".unclaim")).isVisible();
		return this;
	}

	private Locator button(String place, String name) {
		return this.page.locator(place)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

}
