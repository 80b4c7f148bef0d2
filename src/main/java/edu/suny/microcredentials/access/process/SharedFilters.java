package edu.suny.microcredentials.access.process;

import java.util.Map;

import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters that everybody finds in Tasklist. One set serves all campuses: the engine
 * shows each person their own. Nobody but administrators makes others, as a filter can
 * hold an expression.
 */
@Component
@Order(11)
public class SharedFilters implements ApplicationRunner {

	private final FilterService filters;

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	private final EngineIdentity caller;

	private final JdbcClient jdbc;

	SharedFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, EngineIdentity caller,
			JdbcClient jdbc) {
		this.filters = filters;
		this.tasks = tasks;
		this.authorizations = authorizations;
		this.caller = caller;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		OneNodeAtATime.lock(this.jdbc);
		this.caller.asSystem(() -> {
			filter("My tasks", "What waits for me by name", 10,
					this.tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
			// Offered to the person, or to a body of theirs, and not yet claimed.
			filter("My bodies", "What waits for a body or office of mine, and nobody has claimed", 20,
					this.tasks.createTaskQuery().taskCandidateUserExpression("${currentUser()}"));
			filter("All I may see", "Every open task that I may see", 30, this.tasks.createTaskQuery());
			return null;
		});
	}

	private void filter(String name, String description, int position, TaskQuery query) {
		Filter filter = this.filters.createFilterQuery()
			.filterResourceType(EntityTypes.TASK)
			.filterName(name)
			.list()
			.stream()
			.filter((found) -> found.getOwner() == null)
			.findFirst()
			.orElseGet(() -> this.filters.newTaskFilter(name));
		filter.setQuery(query.orderByTaskCreateTime().desc());
		filter.setProperties(
				Map.of("description", description, "priority", position, "refresh", true, "color", "#1d4f63"));
		this.filters.saveFilter(filter);
		forEverybody(filter.getId());
	}

	private void forEverybody(String filter) {
		if (this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GLOBAL)
			.resourceType(Resources.FILTER)
			.resourceId(filter)
			.count() == 0) {
			Authorization grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
			grant.setResource(Resources.FILTER);
			grant.setResourceId(filter);
			grant.addPermission(Permissions.READ);
			this.authorizations.saveAuthorization(grant);
		}
	}

}
