package edu.suny.microcredentials.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

/**
 * The product in a process of its own, without the tests and the sample on its class
 * path, as its jar has it.
 */
public final class Product implements AutoCloseable {

	private final Process process;

	private final Path said;

	private Product(Process process, Path said) {
		this.process = process;
		this.said = said;
	}

	public static Product start(Map<String, String> environment, String... arguments) {
		try {
			Path said = Files.createTempFile("product", ".log");
			List<String> command = new ArrayList<>(List.of(
					Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
					"-Xmx512m", "-cp", classPath(), "edu.suny.microcredentials.GovernanceApplication"));
			command.addAll(List.of(arguments));
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(said.toFile());
			builder.environment().keySet().removeIf((name) -> name.matches("(SPRING|GOVERNANCE|CAMUNDA|SERVER)_.*"));
			builder.environment().putAll(environment);
			return new Product(builder.start(), said);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** Waits for its end. */
	int status() throws InterruptedException {
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			throw new AssertionError("Did not end by itself: " + said());
		}
		return this.process.exitValue();
	}

	String said() {
		try {
			return Files.readString(this.said);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until it says that it is ready. */
	public void awaitReady(int port) {
		try {
			Awaitility.await()
				.atMost(Duration.ofMinutes(3))
				.pollInterval(Duration.ofMillis(100))
				.ignoreExceptionsMatching((failure) -> this.process.isAlive())
				.until(() -> answer(port, "/actuator/health/readiness").contains("UP"));
		}
		catch (Exception ex) {
			throw new AssertionError("Not ready: " + said(), ex);
		}
	}

	String answer(int port, String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path))).build(),
					BodyHandlers.ofString())
			.body();
	}

	@Override
	public void close() throws IOException {
		this.process.destroy();
		this.process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
		Files.deleteIfExists(this.said);
	}

}
