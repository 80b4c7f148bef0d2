package edu.suny.microcredentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final String BASE = "edu.suny.microcredentials";

	private static final Path SOURCES = Path.of("src/main/java", BASE.split("\\."));

	private static final JavaClasses PRODUCT = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(BASE);

	@Test
	void theBordersBetweenFeaturesHold() {
		ApplicationModules.of(GovernanceApplication.class).verify();
	}

	@Test
	void onlyTheEdgeKnowsTheEngine() {
		noClasses().that()
			.resideOutsideOfPackages(BASE + ".engine..", BASE + "..process..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(PRODUCT);
	}

	@Test
	void whatModelsCallIsPublicAndDelegatesAreNot() {
		classes().that()
			.areAnnotatedWith(PublishedToModels.class)
			.and()
			.areNotAssignableTo(JavaDelegate.class)
			.should()
			.bePublic()
			.check(PRODUCT);
		classes().that().areAssignableTo(JavaDelegate.class).should().notBePublic().check(PRODUCT);
	}

	@Test
	void everyFeatureSaysWhatItIsFor() throws IOException {
		try (Stream<Path> features = Files.list(SOURCES)) {
			assertThat(features.filter(Files::isDirectory)).isNotEmpty()
				.allSatisfy((feature) -> assertThat(feature.resolve("package-info.java")).exists());
		}
	}

	@Test
	void noClassIsTwoThings() throws IOException {
		try (Stream<Path> sources = Files.walk(SOURCES)) {
			assertThat(sources.filter((source) -> source.toString().endsWith(".java")))
				.allSatisfy((source) -> assertThat(Files.readAllLines(source)).as(source.toString())
					.hasSizeLessThanOrEqualTo(250));
		}
	}

}
