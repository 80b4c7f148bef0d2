package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Hostile models over HTTP, as an office whose account was taken over would send them.
 */
@GovernanceTest
class HostileUploadTests {

	private static final Path HOSTILE = Path.of("src/test/resources/hostile");

	/** Of the files in {@code hostile}, all of which the guard's own test tries. */
	private static final List<String> SOME = List.of("script-task-juel", "execution-listener-class", "connector",
			"delegate-class", "service-expression", "unpublished-delegate", "reflection-in-assignee",
			"expression-in-name", "condition-calls-java", "embedded-form", "doctype", "x-include", "external-subset",
			"parameter-entity", "seven-bits", "script-in-sixteen-bits", "entity-in-sixteen-bits", "style-sheet",
			"potential-owner", "field-injection", "publish-without-governance", "calls-another-campus", "entity-bomb",
			"juel-in-dmn", "groovy-in-dmn-cell", "java-in-feel", "nested-loops-in-feel", "import-in-dmn", "iframe",
			"script-in-text", "javascript-link", "prototype-name", "deep", "other-characters", "two-documents");

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	static Stream<Arguments> files() throws IOException {
		return Files.readAllLines(HOSTILE.resolve("cases.csv"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(" \\| ", 4))
			.filter((words) -> SOME.contains(words[0].substring(0, words[0].lastIndexOf('.'))))
			.map((words) -> Arguments.of(words[0], words[1], words[3]));
	}

	@ParameterizedTest
	@MethodSource("files")
	void isRefusedWithItsReason(String file, String model, String words) throws IOException {
		assertRefused(model, Files.readAllBytes(HOSTILE.resolve(file)), words);
	}

	static Stream<Arguments> sizes() {
		String xml = "<?xml version=\"1.0\"?>";
		return Stream.of(
				Arguments.of(Named.of("10,000 levels", xml + "<a>".repeat(10_000) + "</a>".repeat(10_000)),
						"cannot be read as XML"),
				Arguments.of(Named.of("an attribute of a megabyte", xml + "<a b=\"" + "x".repeat(1_100_000) + "\"/>"),
						"larger than 1 MB"),
				Arguments.of(Named.of("half a megabyte of attribute", xml + "<a b=\"" + "x".repeat(500_000) + "\"/>"),
						"is not allowed"),
				Arguments.of(Named.of("20,000 attributes", xml + "<a " + attributes() + "/>"), "cannot be read as XML"),
				Arguments.of(Named.of("a billion laughs", xml + laughs()), "cannot be read as XML"),
				Arguments.of(Named.of("nothing", ""), "cannot be read as XML"));
	}

	@ParameterizedTest
	@MethodSource("sizes")
	void isRefusedWhateverItsSize(String text, String words) {
		assertRefused("market-data-review.bpmn", text.getBytes(StandardCharsets.UTF_8), words);
		assertRefused("review-route.dmn", text.getBytes(StandardCharsets.UTF_8), words);
	}

	@Test
	void nothingIsFetched() throws IOException {
		try (ServerSocket elsewhere = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			elsewhere.setSoTimeout(500);
			String address = "http://127.0.0.1:%d/evil.dtd".formatted(elsewhere.getLocalPort());
			for (String head : List.of("<!DOCTYPE x SYSTEM \"%s\">", "<!DOCTYPE x [<!ENTITY %% e SYSTEM \"%s\"> %%e;]>",
					"<?xml-stylesheet href=\"%s\"?>")) {
				String text = "<?xml version=\"1.0\"?>" + head.formatted(address)
						+ "<x xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x %s\"/>"
							.formatted(address);
				assertRefused("market-data-review.bpmn", text.getBytes(StandardCharsets.UTF_8), "");
				assertRefused("review-route.dmn", text.getBytes(StandardCharsets.UTF_8), "");
			}

			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(elsewhere::accept);
		}
	}

	private void assertRefused(String model, byte[] bytes, String words) {
		long before = this.repository.createDeploymentQuery().count();

		HttpResponse<String> refused = new ModelerUpload("hillview", model, bytes)
			.by(Caller.script(this.port, "hillview-office1"));

		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
		assertThat(Proposing.read(refused).path("message").asText()).startsWith("Nothing was deployed. ")
			.contains(model)
			.contains(words);
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	private static String attributes() {
		StringBuilder attributes = new StringBuilder();
		for (int index = 0; index < 20_000; index++) {
			attributes.append(" a").append(index).append("=\"\"");
		}
		return attributes.toString();
	}

	private static String laughs() {
		StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
		for (int index = 1; index < 10; index++) {
			laughs.append("<!ENTITY a%d \"%s\">".formatted(index, "&a%d;".formatted(index - 1).repeat(10)));
		}
		return laughs + "]><a>&a9;</a>";
	}

}
