package edu.suny.microcredentials.access.process;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.access.process.Memberships.Kind;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Groups and campuses of people, by source, within what the source may give. */
@Component
class EngineMemberships {

	private static final Logger LOG = LoggerFactory.getLogger(EngineMemberships.class);

	private final IdentityService identity;

	private final Memberships memberships;

	private final ExternalAccounts external;

	private final CampusOfId ids;

	private final Campuses campuses;

	EngineMemberships(IdentityService identity, Memberships memberships, ExternalAccounts external, CampusOfId ids,
			Campuses campuses) {
		this.identity = identity;
		this.memberships = memberships;
		this.external = external;
		this.ids = ids;
		this.campuses = campuses;
	}

	void setCampuses(String user, Source source, Set<String> targets) {
		targets.stream().filter((campus) -> !source.campuses().contains(campus)).findFirst().ifPresent((campus) -> {
			throw new RefusedException(Reason.FORBIDDEN,
					"%s may not make anybody a member of the campus '%s'.".formatted(source.name(), campus));
		});
		this.memberships.set(Kind.CAMPUS, user, source.name(), targets, new Table(
				(id) -> this.identity.createTenantQuery()
					.userMember(id)
					.list()
					.stream()
					.map(Tenant::getId)
					.collect(Collectors.toSet()),
				(id, campus) -> this.identity.createTenantUserMembership(campus, id),
				(id, campus) -> this.identity.deleteTenantUserMembership(campus, id)));
	}

	void setGroups(String user, Source source, Set<String> targets) {
		Set<String> there = new TreeSet<>(targets);
		there.forEach((group) -> checkMayGive(source, group));
		there.removeIf((group) -> !exists(group, source));
		this.memberships.set(Kind.GROUP, user, source.name(), there, groups());
	}

	void endByHand(String user, String group) {
		this.memberships.endByHand(Kind.GROUP, user, group, groups());
	}

	Map<String, Set<String>> groupsGivenBy(Source source) {
		return this.memberships.givenBy(Kind.GROUP, source.name());
	}

	private Table groups() {
		return new Table((id) -> this.identity.createGroupQuery()
			.groupMember(id)
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet()), this.identity::createMembership, this.identity::deleteMembership);
	}

	private void checkMayGive(Source source, String group) {
		boolean its = this.ids.of(group).filter(source.campuses()::contains).isPresent();
		if (!its && !source.systemGroups().contains(group)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"%s may not make anybody a member of '%s'.".formatted(source.name(), group));
		}
	}

	private boolean exists(String group, Source source) {
		if (this.identity.createGroupQuery().groupId(group).count() > 0) {
			return true;
		}
		if (source.makesGroups() && !source.systemGroups().contains(group)) {
			this.external.lock("group " + group);
			if (this.identity.createGroupQuery().groupId(group).count() == 0) {
				make(group);
			}
			return true;
		}
		LOG.warn("{} names the group '{}', which does not exist", source.name(), group);
		return false;
	}

	private void make(String id) {
		String campus = this.ids.of(id).orElseThrow();
		Group group = this.identity.newGroup(id);
		group.setName(this.campuses.get(campus).name() + ": " + id.substring(campus.length() + 1).replace('-', ' '));
		group.setType("WORKFLOW");
		this.identity.saveGroup(group);
	}

	private record Table(Function<String, Set<String>> query, BiConsumer<String, String> create,
			BiConsumer<String, String> delete) implements Memberships.Engine {

		@Override
		public Set<String> of(String user) {
			return this.query.apply(user);
		}

		@Override
		public void add(String user, String target) {
			this.create.accept(user, target);
		}

		@Override
		public void remove(String user, String target) {
			this.delete.accept(user, target);
		}

	}

}
