package edu.suny.microcredentials.engine;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Code execution by query, CVE-2026-109432, behind the web filter. */
@GovernanceTest
class QueryExpressionsTests {

	private static final String ATTACK = "${''.getClass().forName('java.lang.System').getMethod('setProperty', "
			+ "''.getClass(), ''.getClass()).invoke(null, 'attacked', 'yes')}";

	@Autowired
	TaskService tasks;

	@Autowired
	FilterService filters;

	@Autowired
	EngineIdentity identity;

	@Test
	void aQueryEvaluatesNoExpression() {
		assertRefused(this.tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr());
	}

	@Test
	void aStoredFilterEvaluatesNoExpression() {
		Filter filter = saved(this.tasks.createTaskQuery().taskAssigneeExpression(ATTACK));

		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.filters.list(filter.getId()))
			.matches((failure) -> Refusals.of(failure).isPresent());
		assertThat(System.getProperty("attacked")).isNull();
		this.filters.deleteFilter(filter.getId());
	}

	@Test
	void aQueryThatExtendsAFilterEvaluatesNoExpression() {
		Filter filter = saved(this.tasks.createTaskQuery());
		TaskQuery extending = this.tasks.createTaskQuery().or().taskAssigneeLikeExpression(ATTACK).endOr();

		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.filters.count(filter.getId(), extending))
			.matches((failure) -> Refusals.of(failure).isPresent());
		assertThat(System.getProperty("attacked")).isNull();
		this.filters.deleteFilter(filter.getId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "${currentUser().getClass()}", "${now()}${''.getClass()}", "${proposers}",
			"${dateTime().plusDays(''.getClass())}", "#{''.getClass()}" })
	void nothingHidesBehindWhatIsAllowed(String expression) {
		assertRefused(this.tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr());
	}

	@Test
	void filtersOfOursGoOnWorking() {
		Filter mine = saved(this.tasks.createTaskQuery()
			.taskAssigneeExpression("${currentUser()}")
			.taskCreatedBeforeExpression("${dateTime().plusDays(1).withTimeAtStartOfDay()}"));
		Filter ours = saved(this.tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));

		assertThatCode(() -> this.identity.as("admin",
				() -> this.filters.list(mine.getId()).size() + this.filters.list(ours.getId()).size()))
			.doesNotThrowAnyException();
		this.filters.deleteFilter(mine.getId());
		this.filters.deleteFilter(ours.getId());
	}

	private Filter saved(TaskQuery query) {
		return this.filters.saveFilter(this.filters.newTaskFilter("Test " + System.nanoTime()).setQuery(query));
	}

	private static void assertRefused(TaskQuery query) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(query::list)
			.matches((failure) -> Refusals.of(failure).isPresent());
		assertThat(System.getProperty("attacked")).isNull();
	}

}
