package edu.suny.microcredentials.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.EngineOperations.Operation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of open calls has every endpoint of ours, and nothing that is not there. */
@GovernanceTest
class TableOfCallsTests {

	/** What filters answer, before any controller. */
	private static final Set<String> ANSWERED_BY_FILTERS = Set.of("POST /login", "POST /logout",
			"GET /oauth2/authorization/{campus}", "GET /login/oauth2/code/{campus}",
			"POST /logout/connect/back-channel/{campus}");

	@Autowired
	OpenCalls calls;

	@Autowired
	ApplicationContext context;

	@Test
	void everyEndpointOfOursHasARow() {
		assertThat(endpoints()).hasSizeGreaterThan(25)
			.filteredOn((endpoint) -> this.calls.rows().stream().noneMatch((row) -> isFor(row, endpoint)))
			.isEmpty();
	}

	@Test
	void everyRowOfOursHasAnEndpoint() {
		Set<Operation> endpoints = endpoints();

		assertThat(this.calls.rows()).filteredOn((row) -> !row.path().matches("(\\{engine}|/engine-rest|/camunda).*"))
			.filteredOn((row) -> !row.path().startsWith("/assets/") && !row.path().startsWith("/favicon"))
			.filteredOn((row) -> endpoints.stream().noneMatch((endpoint) -> isFor(row, endpoint)))
			.extracting((row) -> row.method() + " " + row.path())
			.allMatch(ANSWERED_BY_FILTERS::contains);
	}

	@Test
	void everyStaticFileOfOursHasARow() throws IOException {
		Path files = Path.of("src/main/resources/static");
		try (Stream<Path> found = Files.walk(files)) {
			assertThat(found.filter(Files::isRegularFile).map((file) -> "/" + files.relativize(file))).isNotEmpty()
				.allSatisfy((path) -> assertThat(this.calls.of("GET", path)).get()
					.extracting(OpenCall::roles)
					.isEqualTo(Set.of(Role.ANYONE)));
		}
	}

	@Test
	void noCallStandsTwice() {
		assertThat(this.calls.rows()).extracting((row) -> row.method() + " " + row.path()).doesNotHaveDuplicates();
	}

	@Test
	void whatIsNotListedIsOpenToNobody() {
		for (String path : List.of("/nowhere", "/api", "/api/", "/api/nothing", "/actuator", "/actuator/env",
				"/webjars/x", "/camunda/nothing", "/plugin/x", "/login/", "/proposals/", "/h2-console",
				"/v3/api-docs/x")) {
			for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD")) {
				assertThat(this.calls.of(method, path)).as("%s %s", method, path).isEmpty();
			}
		}
		assertThat(this.calls.of("TRACE", "/")).isEmpty();
		assertThat(this.calls.of("HEAD", "/catalogue")).isPresent();
	}

	@Test
	void aPathThatIsWrittenOtherwiseThanItHadToBeHasNoRow() {
		assertThat(this.calls.of("GET", "/engine-rest/task")).isPresent();
		for (String path : List.of("/engine-rest//task", "/engine-rest/task;a=b", "/engine-rest/./task",
				"/engine-rest/x/../task", "/engine-rest/%74ask", "/engine-rest%2ftask", "/engine-rest%2Ftask",
				"/engine-rest/%2e/task", "/engine-rest\\task", "/engine-rest%5ctask", "/engine-rest/task%00",
				"/engine-rest/task%3ba=b", "/engine-rest/%2574ask", "/engine-rest/task%", "engine-rest/task")) {
			assertThat(this.calls.of("GET", path)).as(path).isEmpty();
		}
		assertThat(this.calls.of("GET", "/engine-rest/user/somebody%40example.edu/profile")).isPresent();
	}

	@Test
	void theDocumentIsMadeFromTheTable() throws IOException {
		String expected = CallsDocument.of(this.calls.rows());
		// To be copied to where it belongs, when the table has changed.
		Files.writeString(Path.of("target/calls.md"), expected);

		assertThat(Files.readString(Path.of("src/docs/calls.md"))).isEqualTo(expected);
	}

	private static boolean isFor(OpenCall row, Operation endpoint) {
		return endpoint.isOf(row.method(), row.path())
				|| (row.method().equals("*") && endpoint.isOf(endpoint.method(), row.path()));
	}

	private Set<Operation> endpoints() {
		return this.context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(TableOfCallsTests::operations)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<Operation> operations(RequestMappingInfo mapping) {
		Set<String> methods = mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.map(Enum::name)
			.collect(Collectors.toSet());
		return mapping.getPatternValues()
			.stream()
			.flatMap((path) -> (methods.isEmpty() ? Set.of("GET", "POST") : methods).stream()
				.map((method) -> new Operation(method, path)));
	}

}
