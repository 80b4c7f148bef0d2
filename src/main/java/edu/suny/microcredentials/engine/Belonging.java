package edu.suny.microcredentials.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.request.ReadOnce;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which group and campus, by the directory as it is now. */
@Component
public class Belonging {

	/** How the ids begin of those who were made anonymous. */
	private static final String FORGOTTEN = "former-member-";

	private final IdentityService identity;

	private final JdbcClient jdbc;

	private final EngineIdentity caller;

	Belonging(@Lazy IdentityService identity, JdbcClient jdbc, EngineIdentity caller) {
		this.jdbc = jdbc;
		this.identity = identity;
		this.caller = caller;
	}

	public boolean knows(String user) {
		return this.caller.asSystem(() -> this.identity.createUserQuery().userId(user).count() == 1);
	}

	public Set<String> groups(String user) {
		return ReadOnce.of(List.of("groups", user),
				() -> this.caller.asSystem(() -> this.identity.createGroupQuery().groupMember(user).list())
					.stream()
					.map(Group::getId)
					.collect(Collectors.toUnmodifiableSet()));
	}

	/** The groups of each of these users. The engine's API tells of one user only. */
	public Map<String, Set<String>> groups(Collection<String> users) {
		Map<String, Set<String>> groups = new TreeMap<>();
		users.forEach((user) -> groups.put(user, new HashSet<>()));
		this.jdbc.sql("select user_id_, group_id_ from act_id_membership where user_id_ = any(:users)")
			.param("users", groups.keySet().toArray(String[]::new))
			.query((row) -> {
				groups.get(row.getString("user_id_")).add(row.getString("group_id_"));
			});
		return groups;
	}

	public List<String> campuses(String user) {
		return ReadOnce
			.of(List.of("campuses", user),
					() -> this.caller.asSystem(() -> this.identity.createTenantQuery()
						.userMember(user)
						.includingGroupsOfUser(true)
						.orderByTenantId()
						.asc()
						.list()).stream().map(Tenant::getId).toList());
	}

	/** User ids, in their order. */
	public List<String> members(String group) {
		return this.caller
			.asSystem(() -> this.identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list())
			.stream()
			.map(User::getId)
			.toList();
	}

	/**
	 * User ids of those in a group who belong to its campus, in their order. Who has left
	 * the campus sits in none of its bodies, whatever groups they kept.
	 */
	public List<String> members(String group, String campus) {
		return this.jdbc.sql("""
				select user_id_ from act_id_membership where group_id_ = :group and user_id_ in (
					select user_id_ from act_id_tenant_member where tenant_id_ = :campus and user_id_ is not null
					union all select m.user_id_ from act_id_tenant_member t
						join act_id_membership m on m.group_id_ = t.group_id_ where t.tenant_id_ = :campus)
				order by 1""").param("group", group).param("campus", campus).query(String.class).list();
	}

	/** User ids of several groups, by group. */
	public Map<String, List<String>> members(Collection<String> groups) {
		Map<String, List<String>> members = new TreeMap<>();
		if (!groups.isEmpty()) {
			this.jdbc
				.sql("select group_id_, user_id_ from act_id_membership where group_id_ = any(:groups) order by 1, 2")
				.param("groups", groups.toArray(String[]::new))
				.query((row) -> {
					members.computeIfAbsent(row.getString("group_id_"), (group) -> new ArrayList<>())
						.add(row.getString("user_id_"));
				});
		}
		return members;
	}

	/** Whether they serve in the governance office of this campus. */
	public boolean isOffice(String user, String campus) {
		return groups(user).contains(Groups.officeOf(campus)) && campuses(user).contains(campus);
	}

	/** Names by user id; the id where there is no name and none was forgotten. */
	public Map<String, String> names(Collection<String> users) {
		Map<String, String> names = new TreeMap<>();
		Set<String> ids = new HashSet<>(users);
		ids.remove(null);
		Map<String, String> known = ReadOnce.of("names", HashMap::new);
		List<String> asked = ids.stream().filter((id) -> !known.containsKey(id)).toList();
		if (!asked.isEmpty()) {
			asked.forEach((id) -> known.put(id, id.startsWith(FORGOTTEN) ? "a former member" : id));
			this.caller.asSystem(() -> this.identity.createUserQuery().userIdIn(asked.toArray(String[]::new)).list())
				.forEach((user) -> known.put(user.getId(), nameOf(user)));
		}
		ids.forEach((id) -> names.put(id, known.get(id)));
		return names;
	}

	/** Mail addresses by user id; of those who have one. */
	public Map<String, String> addresses(Collection<String> users) {
		Map<String, String> addresses = new TreeMap<>();
		if (!users.isEmpty()) {
			this.caller.asSystem(() -> this.identity.createUserQuery().userIdIn(users.toArray(String[]::new)).list())
				.stream()
				.filter((user) -> user.getEmail() != null && !user.getEmail().isBlank())
				.forEach((user) -> addresses.put(user.getId(), user.getEmail().strip()));
		}
		return addresses;
	}

	public String name(String user) {
		return names(List.of(user)).get(user);
	}

	/** First and last name; the id where the account has neither. */
	public static String nameOf(User user) {
		String name = Stream.of(user.getFirstName(), user.getLastName())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? user.getId() : name;
	}

}
