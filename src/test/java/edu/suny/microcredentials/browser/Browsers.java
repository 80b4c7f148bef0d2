package edu.suny.microcredentials.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import edu.suny.microcredentials.access.Caller;

/** The browsers of the people in a test, each with cookies of its own. */
final class Browsers {

	private static final double TIMEOUT = 30_000;

	private static final String SESSION = "governance-session";

	private final Browser browser;

	private final Deque<BrowserContext> idle;

	private final int port;

	private final String address;

	private final List<BrowserContext> open = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	private final Consumer<ConsoleMessage> listener = this::listen;

	/**
	 * Browsers for the people of one test.
	 * @param idle what earlier tests have left at this address, with the scripts of
	 * Tasklist in their caches and nobody signed in
	 */
	Browsers(Browser browser, Deque<BrowserContext> idle, int port) {
		this.browser = browser;
		this.idle = idle;
		// Machines that build may be busy with other things.
		PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT);
		this.port = port;
		this.address = "http://localhost:" + port;
	}

	/** A browser in which nobody has signed in. */
	Page stranger() {
		BrowserContext context = this.idle.isEmpty() ? newContext() : this.idle.pop();
		context.onConsoleMessage(this.listener);
		this.open.add(context);
		return context.newPage();
	}

	private BrowserContext newContext() {
		BrowserContext context = this.browser.newContext(
				new Browser.NewContextOptions().setBaseURL(this.address).setViewportSize(1400, 900).setLocale("en-US"));
		context.setDefaultTimeout(TIMEOUT);
		return context;
	}

	/** A browser in which this person has signed in, on no page yet. */
	Page of(String user) {
		Page page = stranger();
		String session = Caller.browser(this.port, user).cookie(SESSION);
		page.context().addCookies(List.of(new Cookie(SESSION, session).setUrl(this.address)));
		return page;
	}

	/** Fills in the sign-in page that stands open. */
	static void signIn(Page page, String user) {
		page.getByLabel("Name").fill(user);
		page.getByLabel("Password").fill("demo");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
		page.waitForURL((url) -> !url.contains("/login"));
	}

	/** What browsers said against our content security policy or our scripts. */
	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	private void listen(ConsoleMessage message) {
		if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
			this.complaints.add(message.text());
		}
	}

	/** Keeps what each browser shows, for whoever looks for the cause of a failure. */
	void photograph(String test) {
		int index = 0;
		for (BrowserContext context : this.open) {
			for (Page page : context.pages()) {
				page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser",
						test.replaceAll("[^A-Za-z0-9.]+", "_") + "-" + (++index) + ".png")));
			}
		}
	}

	/** Leaves the browsers to the next test, with nobody signed in and nothing typed. */
	void close() {
		for (BrowserContext context : this.open) {
			context.offConsoleMessage(this.listener);
			context.pages().forEach(Page::close);
			context.clearCookies();
			Page empty = context.newPage();
			JsonObject everything = new JsonObject();
			everything.addProperty("origin", this.address);
			everything.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
			context.newCDPSession(empty).send("Storage.clearDataForOrigin", everything);
			empty.close();
			this.idle.push(context);
		}
	}

}
