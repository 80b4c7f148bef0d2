package edu.suny.microcredentials.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product brings no account of its own; the sample, which does, is not in its jar.
 */
class NoKnownPasswordsTests {

	private static final JavaClasses PRODUCT = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("edu.suny.microcredentials");

	@Test
	void onlyTheCommandGivesAnAccountAPasswordThatSomebodyKnows() {
		noClasses().that()
			.doNotHaveSimpleName("CreateAdministrator")
			.and()
			.doNotHaveSimpleName("UnknowablePassword")
			.should()
			.callMethod(User.class, "setPassword", String.class)
			.check(PRODUCT);
	}

	@Test
	void accountsComeByTheCommandAndFromDirectoriesAndRosters() {
		noClasses().that()
			.doNotHaveSimpleName("CreateAdministrator")
			.and()
			.doNotHaveSimpleName("Accounts")
			.should()
			.callMethod(IdentityService.class, "newUser", String.class)
			.orShould()
			.callMethod(IdentityService.class, "saveUser", User.class)
			.check(PRODUCT);
	}

	@Test
	void noResourceMakesAnAccount() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
			assertThat(files.filter((file) -> file.toString().matches(".*\\.(ya?ml|sql|properties|txt|factories)")))
				.isNotEmpty()
				.allSatisfy((file) -> assertThat(Files.readString(file).toLowerCase()).as(file.toString())
					.doesNotContain("admin-user", "insert into act_id", "update act_id", "password: demo", ":demo"));
		}
	}

	@Test
	void theSampleIsNotInTheProduct() {
		assertThat(Path.of("target/classes/application-sample.yaml")).doesNotExist();
		assertThat(Path.of("target/test-classes/application-sample.yaml")).exists();
	}

}
