package edu.suny.microcredentials.access.process;

import java.util.List;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.Groups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A campus in the directory: its tenant, the groups of its bodies and of its people, and
 * what these may do. Within the transaction of whoever makes the campus.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CampusGroups {

	private static final String OF_THE_ENGINE = "SYSTEM";

	private static final String OF_PEOPLE = "WORKFLOW";

	private final IdentityService identity;

	private final EngineIdentity caller;

	private final Grants grants;

	private final JdbcClient jdbc;

	CampusGroups(IdentityService identity, EngineIdentity caller, Grants grants, JdbcClient jdbc) {
		this.identity = identity;
		this.caller = caller;
		this.grants = grants;
		this.jdbc = jdbc;
	}

	/** Makes one campus after the other, on however many nodes. */
	public void lock() {
		OneNodeAtATime.lock(this.jdbc);
	}

	/** Whether the directory has a campus, or a group, of this id. */
	public boolean isTaken(String id) {
		return this.caller.asSystem(() -> this.identity.createTenantQuery().tenantId(id).count() > 0
				|| this.identity.createGroupQuery().groupId(id).count() > 0);
	}

	/**
	 * Whether groups or accounts have ids that begin with this one, and are of no campus
	 * with a longer id.
	 */
	public boolean isBegun(String campus) {
		return this.jdbc.sql("""
				select exists (select from (select id_ from act_id_group union all select id_ from act_id_user) known
				where starts_with(id_, :campus || '-') and not exists (select from campus
				where starts_with(id_, campus.id || '-') and starts_with(campus.id, :campus || '-')))""")
			.param("campus", campus)
			.query(Boolean.class)
			.single();
	}

	/** The tenant, which the system's office sees, too, and the groups of no body. */
	public void begin(String campus, String name) {
		this.caller.asSystem(() -> {
			Tenant tenant = this.identity.newTenant(campus);
			tenant.setName(name);
			this.identity.saveTenant(tenant);
			if (this.identity.createGroupQuery().groupId(Groups.SYSTEM_OFFICE).count() == 0) {
				save(Groups.SYSTEM_OFFICE, "System governance office", OF_THE_ENGINE);
			}
			this.identity.createTenantGroupMembership(campus, Groups.SYSTEM_OFFICE);
			save(campus + "-faculty", name + " faculty", OF_PEOPLE);
			save(campus + "-service-accounts", name + ": Service accounts", OF_THE_ENGINE);
			return null;
		});
	}

	/** What the groups of a campus may do, once all of them are there. */
	public void grant(String campus) {
		this.caller.asSystem(() -> {
			this.grants.begin(campus);
			return null;
		});
	}

	/** The tenant is called so from now on. */
	public void rename(String campus, String name) {
		this.caller.asSystem(() -> {
			Tenant tenant = this.identity.createTenantQuery().tenantId(campus).singleResult();
			if (tenant != null && !name.equals(tenant.getName())) {
				tenant.setName(name);
				this.identity.saveTenant(tenant);
			}
			return null;
		});
	}

	/** The group of a body, made or renamed. */
	public void keep(String group, String name) {
		this.caller.asSystem(() -> {
			Group found = this.identity.createGroupQuery().groupId(group).singleResult();
			if (found == null) {
				save(group, name, OF_PEOPLE);
			}
			else if (!name.equals(found.getName())) {
				found.setName(name);
				this.identity.saveGroup(found);
			}
			return null;
		});
	}

	/** Who is in a group. */
	public List<String> members(String group) {
		return this.caller
			.asSystem(() -> this.identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list())
			.stream()
			.map(User::getId)
			.toList();
	}

	/** A group that nobody is in. */
	public void remove(String group) {
		this.caller.asSystem(() -> {
			this.identity.deleteGroup(group);
			return null;
		});
	}

	private void save(String id, String name, String type) {
		Group group = this.identity.newGroup(id);
		group.setName(name);
		group.setType(type);
		this.identity.saveGroup(group);
	}

}
