package edu.suny.microcredentials.engine.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelGuardTests {

	private final Models product = ProductModelFiles.all();

	static Stream<String> campusesAndTemplates() throws IOException {
		try (Stream<Path> folders = Files.walk(Path.of("processes"), 2)) {
			return folders.filter((folder) -> folder.getNameCount() == 3)
				.map((folder) -> Path.of("processes").relativize(folder).toString())
				.sorted()
				.toList()
				.stream();
		}
	}

	@Test
	void theProductsOwnModelsMayBeDeployed() {
		assertThat(ProductModelFiles.GUARD.check(this.product, this.product, ProductModelFiles.VOCABULARY)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("campusesAndTemplates")
	void aCampusMayDeployThem(String folder) {
		Models own = ProductModelFiles.in(folder);

		assertThat(own.names()).extracting(ModelName::fileName)
			.contains("faculty-governance.bpmn", "review-route.dmn", "committee-rules.dmn");
		assertThat(own.names()).allSatisfy((model) -> assertThat(Ownership.of(model)).isEqualTo(Ownership.CAMPUS));
		assertThat(own.differingFrom(this.product).names()).isEqualTo(own.names());
		assertThat(ProductModelFiles.GUARD.check(this.product.with(own), this.product, ProductModelFiles.VOCABULARY))
			.isEmpty();
	}

}
