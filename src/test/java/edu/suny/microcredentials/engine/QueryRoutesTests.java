package edu.suny.microcredentials.engine;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Expressions in every query and filter route, asked by one who may do the most. */
@GovernanceTest
class QueryRoutesTests {

	private static final String ATTACK = "${''.getClass().forName('java.lang.System').getMethod('setProperty', "
			+ "''.getClass(), ''.getClass()).invoke(null, 'attacked', 'by a query')}";

	@LocalServerPort
	int port;

	@Autowired
	FilterService filters;

	static Stream<String> keys() {
		return Arrays.stream(TaskQueryDto.class.getDeclaredFields())
			.map((field) -> field.getName())
			.filter((name) -> name.endsWith("Expression"));
	}

	@ParameterizedTest
	@MethodSource("keys")
	void noKeyOfAQueryHoldsAnExpression(String key) {
		for (String query : List.of("{\"%s\": \"%s\"}", "{\"orQueries\": [{\"%s\": \"%s\"}]}",
				"{\"orQueries\": [{\"orQueries\": [{\"%s\": \"%s\"}]}]}",
				"{\"processInstanceQuery\": {\"%s\": \"%s\"}}", "{\"%s\": [\"%s\"]}")) {
			assertRefused(admin().post("/engine-rest/task", query.formatted(key, ATTACK)), key);
		}
		assertRefused(admin().get("/engine-rest/task?" + key + "=%24%7B1%7D"), key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "task", "task/count", "history/task", "history/task/count", "external-task",
			"external-task/count", "process-instance", "process-instance/count", "history/process-instance",
			"execution", "variable-instance", "process-definition/statistics", "filter/{id}/list", "filter/{id}/count",
			"filter/{id}/singleResult", "incident", "job", "batch", "user", "authorization" })
	void noRouteTakesAnExpression(String route) {
		String path = "/engine-rest/" + route.replace("{id}", this.filters.createFilterQuery().list().get(0).getId());
		String query = "{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}".formatted(ATTACK);

		assertRefused(admin().post(path, query), "assigneeExpression");
		assertRefused(admin().post(path.replace("/engine-rest/", "/engine-rest/engine/default/"), query),
				"assigneeExpression");
		assertRefused(admin().get(path + "?dueBeforeExpression=%24%7B1%7D"), "dueBeforeExpression");
		Caller browser = Caller.browser(this.port, "admin");
		browser.get("/camunda/app/tasklist/default/");
		assertRefused(browser.post(path.replace("/engine-rest/", "/camunda/api/engine/engine/default/"), query),
				"assigneeExpression");
	}

	@Test
	void queriesWithoutExpressionsAreAnswered() {
		assertThat(admin().post("/engine-rest/task", "{\"orQueries\": [{\"assignee\": \"x\", \"name\": \"y\"}]}")
			.statusCode()).isEqualTo(200);
		assertThat(admin().post("/engine-rest/task", "{\"assigneeExpression\": null}").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"assigneeExpression": "${''.getClass()}"}                    | assigneeExpression
			{"assigneeExpression": "${currentUser().getClass()}"}         | assigneeExpression
			{"assigneeExpression": "${currentUser()}${1}"}                | assigneeExpression
			{"candidateGroupsExpression": ["${currentUserGroups()}"]}     | candidateGroupsExpression
			{"dueBeforeExpression": {"a": "${now()}"}}                    | dueBeforeExpression
			{"orQueries": [{"assigneeExpression": "${currentUser()}"}]}   | assigneeExpression
			""")
	void aFilterKeepsNoOtherExpression(String query, String key) {
		HttpResponse<String> made = admin().post("/engine-rest/filter/create", filter(query));
		HttpResponse<String> changed = admin()
			.put("/engine-rest/filter/" + this.filters.createFilterQuery().list().get(0).getId(), filter(query));

		assertRefused(made, key);
		assertRefused(changed, key);
	}

	@Test
	void anAdministratorMakesAFilterWithTheExpressionsThatFiltersNeed() {
		HttpResponse<String> made = admin().post("/engine-rest/filter/create", filter(
				"{\"assigneeExpression\": \"${currentUser()}\", \"createdBeforeExpression\": \"${dateTime().plusDays(1)}\"}"));

		assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
		String id = Proposing.read(made).path("id").asText();
		assertThat(admin().get("/engine-rest/filter/" + id + "/count").statusCode()).isEqualTo(200);
		this.filters.deleteFilter(id);
	}

	@Test
	void aBodyThatIsNestedTooDeeplyIsRefusedWithASentence() {
		HttpResponse<String> refused = admin().post("/engine-rest/task",
				"{\"orQueries\": [".repeat(5000) + "]}".repeat(5000));

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("nested too deeply");
	}

	private static String filter(String query) {
		return "{\"resourceType\": \"Task\", \"name\": \"Mine\", \"query\": %s, \"properties\": {}}".formatted(query);
	}

	private Caller admin() {
		return Caller.script(this.port, "admin");
	}

	private static void assertRefused(HttpResponse<String> answer, String key) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains(key);
		assertThat(System.getProperty("attacked")).isNull();
	}

}
