package edu.suny.microcredentials.engine;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * There is one way for models into the engine. In the engine itself only its repository
 * service, which is ours, deploys.
 */
class OneWayInTests {

	@Test
	void onlyModelSetsDeploy() {
		noClasses().that()
			.doNotHaveSimpleName("DeployModelSet")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(DeployCmd.class)
			.orShould()
			.callMethod(RepositoryService.class, "createDeployment")
			.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
				.importPackages("edu.suny.microcredentials"));
	}

}
