package edu.suny.microcredentials.engine.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each file in {@code hostile} does one thing that no model may do. */
class HostileModelTests {

	private static final Path HOSTILE = Path.of("src/test/resources/hostile");

	private static final ModelGuard GUARD = ProductModelFiles.GUARD;

	private final Models product = ProductModelFiles.all();

	static Stream<Case> cases() throws IOException {
		return Files.readAllLines(HOSTILE.resolve("cases.csv"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(" \\| ", 4))
			.map((words) -> new Case(words[0], words[1], words[2], words[3]));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void isRefusedByNameOfItsElement(Case hostile) throws IOException {
		ModelName model = ModelName.ofFile(hostile.model()).orElseThrow();
		Models set = this.product.with(Models.of(Map.of(model, Files.readAllBytes(HOSTILE.resolve(hostile.file())))));

		List<Finding> findings = GUARD.check(set, this.product, ProductModelFiles.VOCABULARY);

		assertThat(findings).extracting(Finding::file).containsOnly(hostile.model());
		assertThat(findings).anyMatch(
				(finding) -> finding.element().equals(hostile.element()) && finding.reason().contains(hostile.words()));
	}

	@Test
	void noFixtureIsForgotten() throws IOException {
		try (Stream<Path> files = Files.list(HOSTILE)) {
			assertThat(files.map((file) -> file.getFileName().toString()).filter((file) -> !file.equals("cases.csv")))
				.containsExactlyInAnyOrderElementsOf(cases().map(Case::file).toList());
		}
	}

	record Case(String file, String model, String element, String words) {

		@Override
		public String toString() {
			return this.file;
		}

	}

}
