package edu.suny.microcredentials.engine;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A model that was changed in the database, behind the back of {@link ModelSets}, is
 * refused when the engine reads it.
 */
@GovernanceTest
class ReadModelsTests {

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<bpmn:process id="market-data-review" | <bpmn:process camunda:jobPriority="${''.getClass()}" id="market-data-review" | market-data-review: The attribute camunda:jobPriority
					camunda:delegateExpression="${recordAssessment}" | camunda:class="java.lang.Runtime" | serviceTask_recordAssessment: The attribute camunda:class
					camunda:candidateGroups="${bodies.marketAnalysts(execution)}" | camunda:candidateGroups="${bodies.reviewers.getClass()}" | userTask_assessMarketEvidence: camunda:candidateGroups
					""")
	void aDiagramIsRefusedWhenItIsParsed(String there, String instead, String words) {
		String definition = definition("market-data-review");

		changed("processes/market-data-review.bpmn", there, instead,
				() -> assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> deployed(definition))
					.withMessageContaining("market-data-review.bpmn, ")
					.withMessageContaining(words));

		assertThat(deployed(definition)).isNotNull();
	}

	@Test
	void aTableIsRefusedWhenItIsParsed() {
		changed("dmn/review-route.dmn", "expressionLanguage=\"feel\"", "expressionLanguage=\"juel\"",
				() -> assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> evaluated())
					.matches((failure) -> Refusals.of(failure)
						.filter((refused) -> refused.getMessage().contains("tables are written in FEEL"))
						.isPresent()));

		assertThat(evaluated()).isPositive();
	}

	@Test
	void aFormIsRefusedWhenItIsShownAndWhenItIsSubmitted() {
		Proposing proposal = Proposing.begun(this.port);
		Caller proposer = Caller.script(this.port, Proposing.PROPOSER);
		String form = "/engine-rest/task/%s/deployed-form".formatted(proposal.task());

		changed("forms/proposal.form", "\"id\": \"field_title\",",
				"\"id\": \"field_title\", \"url\": \"https://evil\",", () -> {
					HttpResponse<String> refused = proposer.get(form);
					assertThat(refused.statusCode()).isEqualTo(400);
					assertThat(Proposing.read(refused).path("message").asText())
						.contains("proposal.form, field_title: The setting 'url' of 'textfield' is not allowed.");
				});

		assertThat(proposer.get(form).statusCode()).isEqualTo(200);
		assertThat(proposal
			.submit(Proposing.PROPOSER,
					Map.of("action", Proposing.text("save"), "proposal", Proposing.json(Proposing.IDEA)))
			.statusCode()).isEqualTo(204);
	}

	private void changed(String file, String there, String instead, Runnable then) {
		String row = this.jdbc
			.sql("select b.id_ from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_"
					+ " where b.name_ = ? and d.tenant_id_ is null order by d.deploy_time_ desc limit 1")
			.param(file)
			.query(String.class)
			.single();
		byte[] before = this.jdbc.sql("select bytes_ from act_ge_bytearray where id_ = ?")
			.param(row)
			.query(byte[].class)
			.single();
		String changed = new String(before, StandardCharsets.UTF_8).replace(there, instead);
		assertThat(changed.getBytes(StandardCharsets.UTF_8)).as("It has no %s", there).isNotEqualTo(before);
		try {
			write(row, changed.getBytes(StandardCharsets.UTF_8));
			then.run();
		}
		finally {
			write(row, before);
		}
	}

	private void write(String row, byte[] bytes) {
		this.jdbc.sql("update act_ge_bytearray set bytes_ = ? where id_ = ?").params(bytes, row).update();
		DeploymentCache cache = configuration().getDeploymentCache();
		cache.discardProcessDefinitionCache();
		cache.discardDecisionDefinitionCache();
	}

	private String definition(String key) {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.withoutTenantId()
			.latestVersion()
			.singleResult()
			.getId();
	}

	private Object deployed(String definition) {
		return configuration().getCommandExecutorTxRequired()
			.execute((context) -> configuration().getDeploymentCache().findDeployedProcessDefinitionById(definition));
	}

	private int evaluated() {
		return this.engine.getDecisionService()
			.evaluateDecisionTableByKey("review-route")
			.decisionDefinitionWithoutTenantId()
			.variables(Map.of("proposal", Map.of("kind", "credit")))
			.evaluate()
			.size();
	}

	private ProcessEngineConfigurationImpl configuration() {
		return (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
	}

}
