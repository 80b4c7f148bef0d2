package edu.suny.microcredentials.engine;

import java.util.function.Function;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is behind the guard of models: an expression that got through reaches nothing. */
@GovernanceTest
class ExpressionsLockedTests {

	private static Proposing proposal;

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@ParameterizedTest
	@ValueSource(strings = { "dataSource", "environment", "systemProperties", "systemEnvironment", "applicationContext",
			"processEngine", "runtimeService", "identityService", "jdbcClient", "modelSets", "formContract", "campuses",
			"jdbcConnectionDetails", "task", "caseExecution", "externalTask" })
	void nothingButWhatIsPublishedHasAName(String name) {
		Proposing proposal = begun();

		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> value(proposal, "${%s}".formatted(name)))
			.withMessageContaining(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass()}", "${''.class}", "${''.bytes}", "${1 .getClass()}", "${(1).class}",
			"${execution.getClass()}", "${execution.class.classLoader}", "${execution.engineServices}",
			"${execution.getProcessEngineServices()}", "${execution.processInstance}", "${execution.tenantId}",
			"${execution.setVariable('outcome', 'forwarded')}", "${execution.variables}", "${bodies.class}",
			"${bodies.getClass()}", "${bodies.hashCode()}", "${bodies.toString()}", "${campusModels.sets}",
			"${recordOutcome.execute(execution)}", "${proposal.getClass()}", "${proposal.prop('title')}",
			"${proposal.deleteProp('title')}", "${proposal.unwrap()}", "${proposal.mapTo('java.lang.Runtime')}",
			"${dateTime().getClass()}", "${dateTime().zone}", "${currentUser().getClass()}", "${XML('<a/>')}",
			"${S('{}')}", "${JSON('{}').getClass()}", "${[]}", "#{execution.superExecution}",
			"${proposal.elements().getClass()}", "${execution.processBusinessKey.getClass()}" })
	void nothingIsCalledThatIsNotOpen(String expression) {
		Proposing proposal = begun();

		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> value(proposal, expression));
	}

	@Test
	void whatModelsUseGoesOnWorking() {
		Proposing proposal = begun();

		assertThat(value(proposal, "#{execution.processBusinessKey}")).isEqualTo(proposal.number());
		assertThat(value(proposal, "${proposers.lead(execution)}")).isEqualTo(Proposing.PROPOSER);
		assertThat(value(proposal, "${campusModels.tenant(execution)}")).isNull();
		assertThat(value(proposal, "${bodies.office(execution)}")).isEqualTo("harbor-governance-office");
		assertThat(value(proposal, "${JSON('[1]').elements()}")).asList().hasSize(1);
		assertThat(value(proposal, "${JSON('\"a\"').stringValue()}")).isEqualTo("a");
	}

	@Test
	void aVariableDoesNotHideABean() {
		assertThat(inScope(begun(), (scope) -> {
			scope.setVariableLocal("bodies", "mine");
			try {
				return expression("${bodies}", scope);
			}
			finally {
				scope.removeVariableLocal("bodies");
			}
		})).isNotEqualTo("mine");
	}

	@ParameterizedTest
	@ValueSource(strings = { "juel", "groovy", "javascript", "Graal.js", "ecmascript", "python", "ruby", "JUEL", "" })
	void noLanguageIsRunBeside(String language) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> engineFor(language))
			.withMessageContaining("Nothing is run here but FEEL");
	}

	@Test
	void feelIsRun() {
		assertThat(engineFor("FEEL")).isNotNull();
	}

	@Test
	void tablesHaveNoExpressionsOfTheEngine() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> configuration().getDmnElProvider().createExpression("${''.getClass()}"));
		assertThat(configuration().isCmmnEnabled()).isFalse();
	}

	/** One for all tests here, which leave it as it is. */
	private Proposing begun() {
		if (proposal == null) {
			proposal = Proposing.begun(this.port);
		}
		return proposal;
	}

	private Object value(Proposing proposal, String expression) {
		return inScope(proposal, (scope) -> expression(expression, scope));
	}

	private Object expression(String text, VariableScope scope) {
		return configuration().getExpressionManager().createExpression(text).getValue(scope);
	}

	private Object inScope(Proposing proposal, Function<ExecutionEntity, Object> call) {
		return configuration().getCommandExecutorTxRequired()
			.execute((context) -> call.apply(context.getExecutionManager().findExecutionById(proposal.instance())));
	}

	private Object engineFor(String language) {
		return configuration().getCommandExecutorTxRequired()
			.execute((context) -> configuration().getScriptingEngines().getScriptEngineForLanguage(language));
	}

	private ProcessEngineConfigurationImpl configuration() {
		return (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
	}

}
