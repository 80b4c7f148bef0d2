package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node that has read the models of a campus already follows what another one puts in
 * force: what its engine keeps in memory are definitions by their ids, which never
 * change; which of them is the latest it asks the database each time.
 */
@GovernanceTest
class AnotherNodeTests {

	@Autowired
	ModelSets sets;

	@Autowired
	ProcessEngine engine;

	@Autowired
	DataSource database;

	@AfterEach
	void theCampusGoesByTheSharedModels() {
		this.engine.getRepositoryService()
			.createDeploymentQuery()
			.tenantIdIn("hillview")
			.list()
			.forEach((deployment) -> this.engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
	}

	@Test
	void followsWhatIsPutInForceHereAtOnce() throws IOException {
		ProcessEngine other = anotherEngine();
		try {
			deploy("One");
			assertThat(latest(other).getName()).isEqualTo("One");

			deploy("Two");

			assertThat(latest(other).getName()).isEqualTo("Two");
			assertThat(latest(other).getId()).isEqualTo(latest(this.engine).getId());
		}
		finally {
			other.close();
		}
	}

	/** As the call of a path from the life of a proposal finds it. */
	private static ProcessDefinitionEntity latest(ProcessEngine engine) {
		var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(() -> configuration.getDeploymentCache()
				.findDeployedLatestProcessDefinitionByKeyAndTenantId("faculty-governance", "hillview")));
	}

	private ProcessEngine anotherEngine() {
		var configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("another node");
		configuration.setDataSource(this.database);
		configuration.setTransactionsExternallyManaged(false);
		configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
		configuration.setDatabaseSchemaUpdate("false");
		configuration.setJobExecutorActivate(false);
		configuration.setEnforceHistoryTimeToLive(false);
		configuration.setHistory(this.engine.getProcessEngineConfiguration().getHistory());
		return configuration.buildProcessEngine();
	}

	private void deploy(String name) throws IOException {
		this.sets.deploy("hillview",
				Map.of("faculty-governance.bpmn",
						Files.readString(Path.of("processes/faculty-governance.bpmn"))
							.replace("name=\"Faculty governance\"", "name=\"%s\"".formatted(name))
							.getBytes()),
				null, "test");
	}

}
