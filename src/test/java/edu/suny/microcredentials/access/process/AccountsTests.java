package edu.suny.microcredentials.access.process;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.engine.RefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What campuses say of their people, as the directory keeps it. */
@GovernanceTest
class AccountsTests {

	private static final String ISSUER = "https://id.harbor.example.edu";

	private static final Source OIDC = new Source("oidc:harbor", Set.of("harbor"), Set.of(), false);

	private static final Source ROSTER = Source.roster("harbor");

	private static final Profile LECTURER = new Profile("Harbor lecturer 4", "lecturer4@harbor.example.edu");

	@Autowired
	Accounts accounts;

	@Autowired
	Directory directory;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void forget() {
		List<String> made = this.jdbc.sql("select user_id from external_account where user_id like '%test-%'")
			.query(String.class)
			.list();
		made.forEach(this.identity::deleteUser);
		this.jdbc.sql("delete from external_account where user_id like '%test-%'").update();
		this.jdbc.sql("delete from membership_source where user_id like '%test-%'").update();
		this.identity.deleteGroup("harbor-test-council");
	}

	@Test
	void whoArrivesFirstGetsAnAccountOfTheirCampus() {
		String user = arrives("sub-1", "Test-Lecturer.4@Harbor", "harbor-faculty");

		assertThat(user).isEqualTo("harbor-test-lecturer.4@harbor");
		Person person = person(user);
		assertThat(person.name()).isEqualTo("Harbor lecturer 4");
		assertThat(person.campuses()).containsExactly("harbor");
		assertThat(person.groups()).containsExactly("harbor-faculty");
		assertThat(this.identity.createUserQuery().userId(user).singleResult().getEmail())
			.isEqualTo("lecturer4@harbor.example.edu");
	}

	@Test
	void whoComesBackKeepsTheIdAndLosesTheGroupsThatWereTakenAway() {
		String user = arrives("sub-2", "test-before", "harbor-faculty", "harbor-senate");

		assertThat(arrives("sub-2", "test-after", "harbor-senate")).isEqualTo(user);

		assertThat(person(user).groups()).containsExactly("harbor-senate");
	}

	@Test
	void aSourceTakesAwayOnlyWhatItGave() {
		String user = arrives("sub-3", "test-both", "harbor-faculty");
		this.accounts.setGroups(user, ROSTER, Set.of("harbor-faculty", "harbor-senate"));

		arrives("sub-3", "test-both");
		assertThat(person(user).groups()).containsExactlyInAnyOrder("harbor-faculty", "harbor-senate");

		this.accounts.setGroups(user, ROSTER, Set.of());
		assertThat(person(user).groups()).isEmpty();
	}

	@Test
	void whatWasGivenByHandStaysAndWhatWasTakenByHandComesBackOnlyFromItsSource() {
		String user = arrives("sub-4", "test-hand");
		this.identity.createMembership(user, "harbor-senate");
		arrives("sub-4", "test-hand", "harbor-senate", "harbor-faculty");

		arrives("sub-4", "test-hand");
		assertThat(person(user).groups()).containsExactly("harbor-senate");

		this.identity.deleteMembership(user, "harbor-senate");
		arrives("sub-4", "test-hand", "harbor-senate");
		arrives("sub-4", "test-hand");
		assertThat(person(user).groups()).isEmpty();
	}

	@Test
	void anAccountOfSomebodyElseIsNotTakenOver() {
		String user = arrives("sub-5", "test-mine", "harbor-faculty");

		assertThatThrownBy(() -> arrives("sub-6", "test-mine", "harbor-senate")).isInstanceOf(RefusedException.class)
			.hasMessageContaining("There is an account 'harbor-test-mine' already");
		assertThatThrownBy(() -> arrives("sub-6", "faculty1", "harbor-senate")).isInstanceOf(RefusedException.class)
			.hasMessageContaining("There is an account 'harbor-faculty1' already");
		assertThat(person(user).groups()).containsExactly("harbor-faculty");
		assertThat(person("harbor-faculty1").groups()).doesNotContain("harbor-senate");
	}

	@Test
	void whoIsDeletedIsNotReplacedBySomebodyElse() {
		String user = arrives("sub-7", "test-gone", "harbor-faculty");
		this.identity.deleteUser(user);

		assertThatThrownBy(() -> arrives("sub-8", "test-gone")).isInstanceOf(RefusedException.class);
		assertThat(arrives("sub-7", "test-gone")).isEqualTo(user);
	}

	@Test
	void namesThatNoIdCanHaveAreRefused() {
		assertThatThrownBy(() -> arrives("sub-9", " ?! ")).isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> arrives("sub-9", "test-" + "x".repeat(64))).isInstanceOf(RefusedException.class)
			.hasMessageContaining("longer than 64");
		assertThat(arrives("sub-9", "Test-Doyenné d'Office")).isEqualTo("harbor-test-doyennedoffice");
	}

	@Test
	void noSourceGivesWhatIsNotItsOwn() {
		for (String group : List.of("camunda-admin", "system-governance-office", "hillview-senate", "nowhere")) {
			assertThatThrownBy(() -> arrives("sub-10", "test-greedy", group)).as(group)
				.isInstanceOf(RefusedException.class)
				.hasMessageContaining("may not make anybody a member of '%s'".formatted(group));
		}
		assertThat(this.directory.find("harbor-test-greedy")).isEmpty();
		Source trusted = new Source("oidc:harbor", Set.of("harbor"), Set.of("system-governance-office"), false);
		String user = this.accounts.arrive(trusted, arrival("sub-10", "test-greedy", "system-governance-office"));
		assertThat(person(user).groups()).containsExactly("system-governance-office");
	}

	@Test
	void aGroupIsMadeOnlyByThoseWhoMay() {
		String user = arrives("sub-11", "test-council", "harbor-test-council");
		assertThat(person(user).groups()).isEmpty();

		this.accounts.setGroups(user, ROSTER, Set.of("harbor-test-council"));

		assertThat(person(user).groups()).containsExactly("harbor-test-council");
		assertThat(this.identity.createGroupQuery().groupId("harbor-test-council").singleResult().getName())
			.isEqualTo("Harbor University: test council");
	}

	@Test
	void whomARosterNamedIsKnownWhenTheyArrive() {
		assertThat(this.accounts.enrol("harbor", "harbor-test-new", LECTURER)).isTrue();
		assertThat(this.accounts.enrol("harbor", "harbor-test-new", LECTURER)).isFalse();
		this.accounts.setCampuses("harbor-test-new", ROSTER, Set.of("harbor"));
		this.accounts.setGroups("harbor-test-new", ROSTER, Set.of("harbor-senate"));

		assertThat(arrives("sub-12", "test-new", "harbor-faculty")).isEqualTo("harbor-test-new");

		assertThat(person("harbor-test-new").groups()).containsExactlyInAnyOrder("harbor-faculty", "harbor-senate");
		assertThatThrownBy(() -> arrives("sub-13", "test-new")).isInstanceOf(RefusedException.class);
	}

	@Test
	void aNameThatOnlyResemblesTheAwaitedOneIsNotThem() {
		this.accounts.enrol("harbor", "harbor-test-provost", LECTURER);

		for (String name : List.of("test-pr\u00f6vost", "test-pro vost", "test-pro*vost")) {
			assertThatThrownBy(() -> arrives("sub-16", name)).as(name).isInstanceOf(RefusedException.class);
		}
		assertThat(arrives("sub-17", "Test-Provost")).isEqualTo("harbor-test-provost");
	}

	@Test
	void whoGotAPasswordHereIsNotTakenOver() {
		this.accounts.enrol("harbor", "harbor-test-local", LECTURER);
		var local = this.identity.createUserQuery().userId("harbor-test-local").singleResult();
		local.setPassword("a long enough password");
		this.identity.saveUser(local);

		assertThatThrownBy(() -> arrives("sub-14", "test-local")).isInstanceOf(RefusedException.class);
	}

	@Test
	void aRosterMakesNoAccountsOfOtherCampusesAndChangesNoLocalOnes() {
		for (String id : List.of("hillview-test-x", "admin2", "harbor-", "harbor-Test-x", "harbor-test x")) {
			assertThatThrownBy(() -> this.accounts.enrol("harbor", id, LECTURER)).as(id)
				.isInstanceOf(RefusedException.class);
		}
		assertThat(this.accounts.enrol("harbor", "harbor-faculty1", LECTURER)).isFalse();
		assertThat(person("harbor-faculty1").name()).isEqualTo("Harbor faculty 1");
	}

	@Test
	void theSameSubjectMayArriveManyTimesAtOnce() {
		List<CompletableFuture<String>> arrivals = IntStream.range(0, 16)
			.mapToObj((index) -> CompletableFuture
				.supplyAsync(() -> arrives("sub-15", "test-crowd", "harbor-faculty", "harbor-senate")))
			.toList();

		assertThat(arrivals).allSatisfy((one) -> assertThat(one.join()).isEqualTo("harbor-test-crowd"));
		assertThat(person("harbor-test-crowd").groups()).hasSize(2);
	}

	private String arrives(String subject, String name, String... groups) {
		return this.accounts.arrive(OIDC, arrival(subject, name, groups));
	}

	private static Arrival arrival(String subject, String name, String... groups) {
		return new Arrival(ISSUER, subject, name, LECTURER, List.of("harbor"), Set.of(groups));
	}

	private Person person(String user) {
		return this.directory.find(user).orElseThrow();
	}

}
