package edu.suny.microcredentials.access.process;

import java.util.List;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose somebody is, is the same by the person and their groups as in one statement. */
@GovernanceTest
class CampusDirectoryTests {

	private static final String BY_GROUP = "directory-of-groups";

	@Autowired
	IdentityService identity;

	@BeforeEach
	void somebodyIsOfACampusByAGroupAlone() {
		this.identity.saveUser(this.identity.newUser(BY_GROUP));
		this.identity.saveGroup(this.identity.newGroup(BY_GROUP));
		this.identity.createMembership(BY_GROUP, BY_GROUP);
		this.identity.createTenantGroupMembership("hillview", BY_GROUP);
		this.identity.createTenantGroupMembership("harbor", BY_GROUP);
	}

	@AfterEach
	void theyAreGone() {
		this.identity.deleteUser(BY_GROUP);
		this.identity.deleteGroup(BY_GROUP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "harbor-faculty1", "two-campuses", "system-office", "admin", "nobody", BY_GROUP })
	void theCampusesOfAPersonAreThoseOfTheEngine(String user) {
		assertThat(ids(of(user).list())).isEqualTo(ids(of(user).orderByTenantId().asc().listPage(0, 1000)));
	}

	@Test
	void whoIsOfACampusByAGroupIsOfItOnce() {
		this.identity.createTenantUserMembership("harbor", BY_GROUP);

		assertThat(ids(of(BY_GROUP).list())).containsExactly("harbor", "hillview");
		assertThat(ids(of(BY_GROUP).tenantId("harbor").list())).containsExactly("harbor");
		assertThat(ids(this.identity.createTenantQuery().userMember(BY_GROUP).list())).containsExactly("harbor");
		assertThat(of(BY_GROUP).count()).isEqualTo(2);
	}

	private TenantQuery of(String user) {
		return this.identity.createTenantQuery().userMember(user).includingGroupsOfUser(true);
	}

	private static List<String> ids(List<Tenant> tenants) {
		return tenants.stream().map(Tenant::getId).toList();
	}

}
