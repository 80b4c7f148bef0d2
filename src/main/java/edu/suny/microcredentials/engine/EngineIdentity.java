package edu.suny.microcredentials.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** On whose behalf the engine is called in this thread. */
@Component
public class EngineIdentity {

	private final IdentityService identity;

	EngineIdentity(@Lazy IdentityService identity) {
		this.identity = identity;
	}

	/** Who is signed in, if anybody. */
	public Optional<String> user() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication()).map(Authentication::getUserId);
	}

	/**
	 * Signs a person in for this thread, with the groups and campuses that the directory
	 * gives them.
	 */
	public void signIn(String user) {
		clear();
		List<String> groups = this.identity.createGroupQuery()
			.groupMember(user)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
		List<String> campuses = this.identity.createTenantQuery()
			.userMember(user)
			.includingGroupsOfUser(true)
			.list()
			.stream()
			.map(Tenant::getId)
			.toList();
		signIn(user, groups, campuses);
	}

	/** Signs a person in for this thread, whose groups and campuses are known. */
	public void signIn(String user, Collection<String> groups, Collection<String> campuses) {
		this.identity.setAuthentication(user, List.copyOf(groups), List.copyOf(campuses));
	}

	public void clear() {
		this.identity.clearAuthentication();
	}

	/** Calls the engine as this person. */
	public <T> T as(String user, Supplier<T> call) {
		Authentication before = this.identity.getCurrentAuthentication();
		try {
			signIn(user);
			return call.get();
		}
		finally {
			restore(before);
		}
	}

	/**
	 * Calls the engine with the product's own rights, for what it does on its own
	 * account.
	 */
	public <T> T asSystem(Supplier<T> call) {
		Authentication before = this.identity.getCurrentAuthentication();
		try {
			clear();
			return call.get();
		}
		finally {
			restore(before);
		}
	}

	private void restore(Authentication before) {
		if (before == null) {
			clear();
		}
		else {
			this.identity.setAuthentication(before);
		}
	}

}
