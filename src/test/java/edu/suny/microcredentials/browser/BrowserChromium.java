package edu.suny.microcredentials.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

/**
 * The Chromium that the tests drive: one on the path; else Debian's package, where that
 * can be installed; else Playwright's own.
 */
final class BrowserChromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final List<String> FLAGS = List.of("--disable-gpu", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private BrowserChromium() {
	}

	static Browser launch(Playwright playwright) {
		Path chromium = onPath().or(BrowserChromium::fromDebian).orElse(null);
		if (chromium == null) {
			run("the browser of Playwright", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
					System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium");
		}
		var options = new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(flags());
		try {
			return playwright.chromium().launch(options);
		}
		catch (PlaywrightException ex) {
			throw new IllegalStateException(
					"The browser tests need a Chromium. None was found on the path (%s), and none could be installed. "
						.formatted(String.join(", ", NAMES))
							+ "Install one, for example with: apt-get install chromium",
					ex);
		}
	}

	/** Playwright must not fetch browsers by itself: it would take all of them. */
	static Playwright playwright() {
		return Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
	}

	private static List<String> flags() {
		return root() ? Stream.concat(FLAGS.stream(), Stream.of("--no-sandbox")).toList() : FLAGS;
	}

	private static boolean root() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static Optional<Path> onPath() {
		return NAMES.stream().map(BrowserChromium::command).flatMap(Optional::stream).findFirst();
	}

	private static Optional<Path> command(String name) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static Optional<Path> fromDebian() {
		if (!root() || command("apt-get").isEmpty()) {
			return Optional.empty();
		}
		if (!run("Debian's Chromium", "apt-get", "install", "-y", "--no-install-recommends", "chromium")) {
			run("the list of Debian's packages", "apt-get", "update");
			run("Debian's Chromium", "apt-get", "install", "-y", "--no-install-recommends", "chromium");
		}
		return onPath();
	}

	private static boolean run(String what, String... command) {
		System.out.printf("No browser for the tests: fetching %s%n", what);
		try {
			ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
			builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
			Process process = builder.start();
			return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
