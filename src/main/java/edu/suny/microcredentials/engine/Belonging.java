package edu.suny.microcredentials.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who belongs to which group and campus, by the directory as it is now. */
@Component
public class Belonging {

	private final IdentityService identity;

	private final EngineIdentity caller;

	Belonging(@Lazy IdentityService identity, EngineIdentity caller) {
		this.identity = identity;
		this.caller = caller;
	}

	public boolean knows(String user) {
		return this.caller.asSystem(() -> this.identity.createUserQuery().userId(user).count() == 1);
	}

	public Set<String> groups(String user) {
		return this.caller.asSystem(() -> this.identity.createGroupQuery().groupMember(user).list())
			.stream()
			.map(Group::getId)
			.collect(Collectors.toUnmodifiableSet());
	}

	public List<String> campuses(String user) {
		return this.caller
			.asSystem(() -> this.identity.createTenantQuery()
				.userMember(user)
				.includingGroupsOfUser(true)
				.orderByTenantId()
				.asc()
				.list())
			.stream()
			.map(Tenant::getId)
			.toList();
	}

	/** User ids, in their order. */
	public List<String> members(String group) {
		return this.caller
			.asSystem(() -> this.identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list())
			.stream()
			.map(User::getId)
			.toList();
	}

	/** Whether they serve in the governance office of this campus. */
	public boolean isOffice(String user, String campus) {
		return groups(user).contains(Groups.officeOf(campus)) && campuses(user).contains(campus);
	}

	/** Names by user id; the id where there is no name. */
	public Map<String, String> names(Collection<String> users) {
		Map<String, String> names = new TreeMap<>();
		Set<String> ids = new HashSet<>(users);
		ids.remove(null);
		ids.forEach((id) -> names.put(id, id));
		if (!ids.isEmpty()) {
			this.caller.asSystem(() -> this.identity.createUserQuery().userIdIn(ids.toArray(String[]::new)).list())
				.forEach((user) -> names.put(user.getId(), nameOf(user)));
		}
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
