package edu.suny.microcredentials.access;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.process.Grants;
import edu.suny.microcredentials.access.process.SharedFilters;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import static java.util.List.of;
import static org.assertj.core.api.Assertions.assertThat;

/** What each role may do in the engine. */
@GovernanceTest
class GrantsTests {

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	FilterService filters;

	@Autowired
	Grants grants;

	@Autowired
	SharedFilters sharedFilters;

	@Test
	void facultyStartProposalsAndNothingElse() {
		assertThat(may("harbor-faculty1", "harbor-faculty", Permissions.CREATE_INSTANCE, "micro-credential")).isTrue();
		assertThat(may("harbor-faculty1", "harbor-faculty", Permissions.CREATE_INSTANCE, "faculty-governance"))
			.isFalse();
		assertThat(may("harbor-senator1", "harbor-senate", Permissions.CREATE_INSTANCE, "micro-credential")).isFalse();
	}

	@Test
	void onlyOfficesSeeTheTasksOfOthers() {
		assertThat(may("harbor-office1", "harbor-governance-office", Permissions.READ_TASK, "committee-review"))
			.isTrue();
		assertThat(may("harbor-committee1", "harbor-curriculum-committee", Permissions.READ_TASK, "committee-review"))
			.isFalse();
		assertThat(may("harbor-office1", "harbor-governance-office", Permissions.UPDATE_TASK, "committee-review"))
			.isFalse();
	}

	@Test
	void onlyOfficesDeploy() {
		assertThat(this.authorizations.isUserAuthorized("harbor-office1", of("harbor-governance-office"),
				Permissions.CREATE, Resources.DEPLOYMENT))
			.isTrue();
		assertThat(this.authorizations.isUserAuthorized("harbor-office1", of("harbor-governance-office"),
				Permissions.DELETE, Resources.DEPLOYMENT))
			.isFalse();
		assertThat(this.authorizations.isUserAuthorized("harbor-faculty1", of("harbor-faculty"), Permissions.CREATE,
				Resources.DEPLOYMENT))
			.isFalse();
	}

	@Test
	void anotherStartChangesNothing() {
		long grantsBefore = this.authorizations.createAuthorizationQuery().count();
		long filtersBefore = this.filters.createFilterQuery().count();

		this.grants.run(new DefaultApplicationArguments());
		this.sharedFilters.run(new DefaultApplicationArguments());

		assertThat(this.authorizations.createAuthorizationQuery().count()).isEqualTo(grantsBefore);
		assertThat(this.filters.createFilterQuery().count()).isEqualTo(filtersBefore).isEqualTo(3);
	}

	@Test
	void nodesThatStartAtOnceSetThemOnce() throws Exception {
		this.authorizations.createAuthorizationQuery()
			.groupIdIn("harbor-faculty", "system-governance-office")
			.list()
			.forEach((grant) -> this.authorizations.deleteAuthorization(grant.getId()));
		ExecutorService nodes = Executors.newFixedThreadPool(4);
		CyclicBarrier start = new CyclicBarrier(4);
		List<Future<Void>> started = Stream.<Callable<Void>>generate(() -> () -> {
			start.await();
			this.grants.run(new DefaultApplicationArguments());
			this.sharedFilters.run(new DefaultApplicationArguments());
			return null;
		}).limit(4).map(nodes::submit).toList();
		for (Future<Void> node : started) {
			node.get();
		}
		nodes.shutdown();

		assertThat(this.authorizations.createAuthorizationQuery().list())
			.extracting((grant) -> List.of(grant.getAuthorizationType(), String.valueOf(grant.getGroupId()),
					String.valueOf(grant.getUserId()), grant.getResourceType(), grant.getResourceId()))
			.doesNotHaveDuplicates();
		assertThat(this.filters.createFilterQuery().count()).isEqualTo(3);
		facultyStartProposalsAndNothingElse();
	}

	private boolean may(String user, String group, Permissions permission, String definition) {
		return this.authorizations.isUserAuthorized(user, of(group), permission, Resources.PROCESS_DEFINITION,
				definition);
	}

}
