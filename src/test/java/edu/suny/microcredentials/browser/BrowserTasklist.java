package edu.suny.microcredentials.browser;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Tasklist, in the words of somebody who uses it. */
final class BrowserTasklist {

	static final String ADDRESS = "/camunda/app/tasklist/default/";

	private final Page page;

	/** Whether its list may be out of date. */
	private boolean used;

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
		this.used = true;
		this.page.locator(".start-process-action a").click();
		this.page.locator(".modal-body .processes a").getByText("Micro-credential").click();
		return formIsReady();
	}

	BrowserTasklist select(String filter) {
		filters().getByText(filter).click();
		return this;
	}

	/**
	 * Opens the task whose name holds all of these words, waiting for it where the engine
	 * is still busy. The list refreshes by itself, but not often enough for a test.
	 */
	BrowserTasklist openTask(String filter, String... words) {
		for (int tries = 0; tries < 30 && !stands(filter, words); tries++) {
			this.page.waitForTimeout(500);
		}
		task(words).first().locator("a").first().click();
		assertThat(this.page.locator(".task-card h2")).containsText(words[0]);
		return formIsReady();
	}

	/** What is typed into a form in the moment in which it appears is lost. */
	BrowserTasklist formIsReady() {
		assertThat(form()).isVisible();
		return settle();
	}

	private boolean stands(String filter, String... words) {
		if (this.used) {
			this.page.navigate(ADDRESS);
			this.page.reload();
		}
		this.used = true;
		select(filter);
		assertThat(this.page.locator(".task-filter.active")).containsText(filter);
		assertThat(this.page.locator(".tasks-list .task, .tasks-list .well:visible").first()).isVisible();
		return task(words).count() > 0;
	}

	private Locator task(String... words) {
		Locator task = tasks();
		for (String word : words) {
			task = task.filter(new Locator.FilterOptions().setHasText(word));
		}
		return task;
	}

	BrowserTasklist claim() {
		this.page.locator(".claim").click();
		assertThat(this.page.locator(".unclaim")).isVisible();
		assertThat(completeButton()).isEnabled();
		return this;
	}

	/** Completes the task and waits until the server has taken it. */
	void complete() {
		complete(Response::ok);
	}

	/** Completes the task and waits for such an answer. */
	void complete(Predicate<Response> answered) {
		settle();
		this.page.waitForResponse((response) -> response.url().endsWith("/submit-form") && answered.test(response),
				() -> completeButton().click());
	}

	/**
	 * Types into a field and leaves it. The form takes what was typed then, and draws
	 * itself anew; what it loses of somebody faster than people are is typed again.
	 */
	BrowserTasklist fill(String label, String text) {
		Locator input = field(label).locator("input, textarea").first();
		for (int tries = 0; tries == 0 || (tries < 3 && !input.inputValue().equals(text)); tries++) {
			input.fill(text);
			input.blur();
			this.page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))");
		}
		assertThat(input).hasValue(text);
		return this;
	}

	/** Chooses an answer of a radio group, a checklist or a checkbox. */
	BrowserTasklist choose(String answer) {
		form().getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).first().check();
		return this;
	}

	BrowserTasklist choose(String label, String option) {
		field(label).locator(".fjs-input-group").first().click();
		this.page.locator(".fjs-dropdownlist-item")
			.getByText(option, new Locator.GetByTextOptions().setExact(true))
			.click();
		return this;
	}

	/**
	 * Adds a row to a list of the form. What is typed into it within a third of a second
	 * the form may lose, which is faster than people are.
	 */
	BrowserTasklist addRow(String list) {
		Locator lists = form().locator(".fjs-form-field-dynamiclist");
		Locator rows = lists.filter(new Locator.FilterOptions().setHas(label("label", list))).last();
		rows.locator(".fjs-repeat-render-add").click();
		return settle();
	}

	/** The first field with this label, required or not. */
	Locator field(String label) {
		return form().locator(".fjs-form-field")
			.filter(new Locator.FilterOptions().setHas(label(":scope > label", label)))
			.first();
	}

	private Locator label(String selector, String text) {
		// Read by JavaScript, which knows no quoting.
		String words = text.replaceAll("[^A-Za-z0-9 ]", "\\\\$0");
		return this.page.locator(selector,
				new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + words + "\\*?\\s*$")));
	}

	/** Waits until the form has looked at what was typed: it does so after a moment. */
	BrowserTasklist settle() {
		this.page.waitForTimeout(600);
		return this;
	}

	private Locator button(String place, String name) {
		return this.page.locator(place)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

}
