package edu.suny.microcredentials.access.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

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
		List<Grant> all = new ArrayList<>();
		everybody(all);
		administrators(all);
		office(Groups.SYSTEM_OFFICE, all);
		this.campuses.all().stream().map(Campus::id).forEach((campus) -> campus(campus, all));
		this.caller.asSystem(() -> {
			set(all);
			return null;
		});
	}

	/** Those of a campus that is new. */
	void begin(String campus) {
		OneNodeAtATime.lock(this.jdbc);
		List<Grant> all = new ArrayList<>();
		campus(campus, all);
		set(all);
	}

	private static void everybody(List<Grant> all) {
		all.add(new Grant(Authorization.ANY, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
		all.add(new Grant(Authorization.ANY, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ));
		all.add(new Grant(Authorization.ANY, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ));
		all.add(new Grant(Authorization.ANY, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY,
				Permissions.READ));
	}

	private static void administrators(List<Grant> all) {
		for (Resource resource : Resources.values()) {
			all.add(new Grant(Groups.ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL));
		}
	}

	private static void campus(String campus, List<Grant> all) {
		// To start a process both are needed.
		all.add(new Grant(Groups.facultyOf(campus), Resources.PROCESS_DEFINITION, LIFE_OF_A_PROPOSAL, Permissions.READ,
				Permissions.CREATE_INSTANCE));
		all.add(new Grant(Groups.facultyOf(campus), Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE));
		office(Groups.officeOf(campus), all);
		// Scripts read about the proposals of their campus, not about tasks.
		all.add(new Grant(campus + "-service-accounts", Resources.PROCESS_DEFINITION, Authorization.ANY,
				Permissions.READ, Permissions.READ_INSTANCE, Permissions.READ_HISTORY));
	}

	private static void office(String group, List<Grant> all) {
		all.add(new Grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
		all.add(new Grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ,
				Permissions.READ_INSTANCE, Permissions.READ_HISTORY, ProcessDefinitionPermissions.READ_TASK));
		all.add(new Grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ,
				Permissions.READ_HISTORY));
		all.add(new Grant(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ, Permissions.CREATE));
	}

	/**
	 * Sets what groups may do with a resource, to exactly this. What is there is read
	 * once for each resource, however many campuses there are.
	 */
	private void set(List<Grant> all) {
		all.stream().collect(Collectors.groupingBy(Grant::resource)).forEach((resource, grants) -> {
			Map<String, Authorization> found = new HashMap<>();
			found(resource, grants)
				.forEach((each) -> found.putIfAbsent(key(each.getGroupId(), each.getResourceId()), each));
			grants.forEach((grant) -> {
				Authorization set = found.get(key(grant.isForEverybody() ? null : grant.group(), grant.id()));
				if (set == null) {
					set = newGrant(grant.group(), resource, grant.id());
				}
				int before = ((AuthorizationEntity) set).getPermissions();
				set.setPermissions(grant.permissions());
				if (set.getId() == null || ((AuthorizationEntity) set).getPermissions() != before) {
					this.authorizations.saveAuthorization(set);
				}
			});
		});
	}

	private List<Authorization> found(Resource resource, List<Grant> grants) {
		String[] groups = grants.stream()
			.filter((grant) -> !grant.isForEverybody())
			.map(Grant::group)
			.distinct()
			.toArray(String[]::new);
		List<Authorization> found = new ArrayList<>(this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GLOBAL)
			.resourceType(resource)
			.list());
		if (groups.length > 0) {
			found.addAll(this.authorizations.createAuthorizationQuery()
				.authorizationType(Authorization.AUTH_TYPE_GRANT)
				.resourceType(resource)
				.groupIdIn(groups)
				.list());
		}
		return found;
	}

	private static String key(String group, String id) {
		return group + " " + id;
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

	/**
	 * What a group may do with a resource.
	 *
	 * @param group a group, or {@link Authorization#ANY} for everybody with an account
	 */
	private record Grant(String group, Resource resource, String id, Permission... permissions) {

		boolean isForEverybody() {
			return Authorization.ANY.equals(this.group);
		}

	}

}
