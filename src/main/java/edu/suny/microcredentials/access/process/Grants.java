package edu.suny.microcredentials.access.process;

import java.util.List;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.Groups;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people may do in the engine beyond the tasks that are theirs: few and broad
 * grants, the same at every start. Which campus a person sees, the engine's tenants
 * decide; members of bodies get nothing but the engine's own grants task by task.
 */
@Component
@Order(10)
public class Grants implements ApplicationRunner {

	private static final String LIFE_OF_A_PROPOSAL = "micro-credential";

	private final AuthorizationService authorizations;

	private final EngineIdentity caller;

	private final Campuses campuses;

	private final JdbcClient jdbc;

	Grants(AuthorizationService authorizations, EngineIdentity caller, Campuses campuses, JdbcClient jdbc) {
		this.authorizations = authorizations;
		this.caller = caller;
		this.campuses = campuses;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		OneNodeAtATime.lock(this.jdbc);
		this.caller.asSystem(() -> {
			everybody();
			administrators();
			office(Groups.SYSTEM_OFFICE);
			this.campuses.all().stream().map(Campus::id).forEach(this::campus);
			return null;
		});
	}

	/** Those of a campus that is new. */
	void begin(String campus) {
		OneNodeAtATime.lock(this.jdbc);
		campus(campus);
	}

	private void everybody() {
		grant(Authorization.ANY, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
		grant(Authorization.ANY, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
		grant(Authorization.ANY, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
		grant(Authorization.ANY, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ);
	}

	private void administrators() {
		for (Resource resource : Resources.values()) {
			grant(Groups.ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
		}
	}

	private void campus(String campus) {
		// To start a process both are needed.
		grant(campus + "-faculty", Resources.PROCESS_DEFINITION, LIFE_OF_A_PROPOSAL, Permissions.READ,
				Permissions.CREATE_INSTANCE);
		grant(campus + "-faculty", Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
		office(Groups.officeOf(campus));
		// Scripts read about the proposals of their campus, not about tasks.
		grant(campus + "-service-accounts", Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ,
				Permissions.READ_INSTANCE, Permissions.READ_HISTORY);
	}

	private void office(String group) {
		grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
		grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_INSTANCE,
				Permissions.READ_HISTORY, ProcessDefinitionPermissions.READ_TASK);
		grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
		grant(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ, Permissions.CREATE);
	}

	/**
	 * Sets what a group may do with a resource, to exactly this.
	 * @param group a group, or {@link Authorization#ANY} for everybody with an account
	 */
	private void grant(String group, Resource resource, String id, Permission... permissions) {
		boolean everybody = Authorization.ANY.equals(group);
		List<Authorization> found = this.authorizations.createAuthorizationQuery()
			.authorizationType(everybody ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT)
			.resourceType(resource)
			.resourceId(id)
			.list()
			.stream()
			.filter((grant) -> everybody || group.equals(grant.getGroupId()))
			.toList();
		Authorization grant = found.isEmpty() ? newGrant(group, resource, id) : found.get(0);
		grant.setPermissions(permissions);
		this.authorizations.saveAuthorization(grant);
	}

	private Authorization newGrant(String group, Resource resource, String id) {
		Authorization grant;
		if (Authorization.ANY.equals(group)) {
			grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
		}
		else {
			grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(group);
		}
		grant.setResource(resource);
		grant.setResourceId(id);
		return grant;
	}

}
