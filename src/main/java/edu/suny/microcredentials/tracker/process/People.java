package edu.suny.microcredentials.tracker.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/** Names of people and groups, and who belongs where, from the directory. */
@Component
public class People {

	private final IdentityService identity;

	private final EngineIdentity caller;

	People(IdentityService identity, EngineIdentity caller) {
		this.identity = identity;
		this.caller = caller;
	}

	/** The names of these users by id; an id stands for itself where there is no name. */
	public Map<String, String> names(Collection<String> ids) {
		Map<String, String> names = new TreeMap<>();
		ids.stream().filter((id) -> id != null).forEach((id) -> names.put(id, id));
		if (!names.isEmpty()) {
			this.caller
				.asSystem(() -> this.identity.createUserQuery().userIdIn(names.keySet().toArray(String[]::new)).list())
				.forEach((user) -> names.put(user.getId(), name(user)));
		}
		return names;
	}

	public Set<String> groups(String user) {
		return this.caller.asSystem(() -> this.identity.createGroupQuery().groupMember(user).list())
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet());
	}

	public List<String> campuses(String user) {
		return this.caller
			.asSystem(() -> this.identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list())
			.stream()
			.map(Tenant::getId)
			.toList();
	}

	private static String name(User user) {
		String name = Stream.of(user.getFirstName(), user.getLastName())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? user.getId() : name;
	}

}
