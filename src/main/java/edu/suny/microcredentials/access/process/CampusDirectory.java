package edu.suny.microcredentials.access.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;

/**
 * The engine's directory. It asks for the campuses of somebody at every request, in a
 * statement for which PostgreSQL reads the members of all campuses. Here they are asked
 * for by the person and then by each group, which are few and found by an index.
 */
public class CampusDirectory extends DbIdentityServiceProvider {

	@Override
	public List<Tenant> findTenantByQueryCriteria(DbTenantQueryImpl query) {
		if (!isOfOnePerson(query)) {
			return super.findTenantByQueryCriteria(query);
		}
		Map<String, Tenant> found = new TreeMap<>();
		add(found, (DbTenantQueryImpl) new DbTenantQueryImpl().userMember(query.getUserId()));
		groups(query.getUserId())
			.forEach((group) -> add(found, (DbTenantQueryImpl) new DbTenantQueryImpl().groupMember(group)));
		return new ArrayList<>(found.values());
	}

	/** Of all their campuses; they come by id, as the engine's own do. */
	private static boolean isOfOnePerson(DbTenantQueryImpl query) {
		return query.getUserId() != null && query.isIncludingGroups() && query.getId() == null && query.getIds() == null
				&& query.getName() == null && query.getNameLike() == null && query.getGroupId() == null
				&& query.getFirstResult() == 0 && query.getMaxResults() == Integer.MAX_VALUE;
	}

	private List<String> groups(String user) {
		List<Group> groups = getDbEntityManager().selectList("selectGroupByQueryCriteria",
				(DbGroupQueryImpl) new DbGroupQueryImpl().groupMember(user));
		return groups.stream().map(Group::getId).toList();
	}

	private void add(Map<String, Tenant> found, DbTenantQueryImpl query) {
		super.findTenantByQueryCriteria(query).forEach((tenant) -> found.put(tenant.getId(), tenant));
	}

}
