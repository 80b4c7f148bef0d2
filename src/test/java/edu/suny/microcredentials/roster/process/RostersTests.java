package edu.suny.microcredentials.roster.process;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.process.Directory;
import edu.suny.microcredentials.access.process.Person;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.roster.Importer;
import edu.suny.microcredentials.roster.Newcomer;
import edu.suny.microcredentials.roster.RosterCsv;
import edu.suny.microcredentials.roster.RosterFinding;
import edu.suny.microcredentials.roster.RosterPlan;
import edu.suny.microcredentials.roster.RosterPlan.Line;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What a roster does in the directory; nothing of it stays after a test. */
@GovernanceTest
@Transactional
class RostersTests {

	private static final ZoneId ZONE = ZoneId.of("America/New_York");

	private static final LocalDate TODAY = LocalDate.now(ZONE);

	private static final String COUNCIL = "hillview-library-council";

	@Autowired
	Rosters rosters;

	@Autowired
	Importers importers;

	@Autowired
	TermKeeper keeper;

	@Autowired
	Campuses campuses;

	@Autowired
	Directory directory;

	@Autowired
	IdentityService identity;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	private Importer office;

	@BeforeEach
	void aCouncil() {
		this.campuses
			.register(new Body(COUNCIL, "hillview", "Library council", Body.Type.DIVISION_COUNCIL, true, null, null));
		this.office = this.importers.of("hillview-office1");
	}

	@Test
	void makesAccountsAndMembers() {
		RosterPlan plan = putInForce("lecturer4,Hillview lecturer 4,lecturer4@example.edu,hillview,library-council,,",
				"hillview-faculty1,,,hillview,library-council,,");

		assertThat(plan.accounts()).containsExactly(
				new Newcomer("hillview-lecturer4", "Hillview lecturer 4", "lecturer4@example.edu", "hillview"));
		assertThat(plan.added()).extracting(Line::user).containsExactly("hillview-faculty1", "hillview-lecturer4");
		Person lecturer = this.directory.find("hillview-lecturer4").orElseThrow();
		assertThat(lecturer.name()).isEqualTo("Hillview lecturer 4");
		assertThat(lecturer.groups()).containsExactly(COUNCIL);
		assertThat(lecturer.campuses()).containsExactly("hillview");
		assertThat(this.directory.signIn("hillview-faculty1", "demo").orElseThrow().groups()).contains(COUNCIL,
				"hillview-faculty");
		assertThat(this.identity.createUserQuery().userId("hillview-lecturer4").singleResult().getPassword())
			.isNullOrEmpty();
	}

	@Test
	void theSameFileTwiceChangesNothingTheSecondTime() {
		String[] rows = { "lecturer4,Hillview lecturer 4,,hillview,library-council," + TODAY + ",",
				"hillview-faculty1,,,hillview,library-council,,2020-01-01",
				"hillview-faculty2,,,hillview,library-council," + TODAY.plusDays(9) + "," };
		putInForce(rows);
		long imports = imports();

		RosterPlan second = putInForce(rows);

		assertThat(second.changes()).isFalse();
		assertThat(second.unchanged()).hasSize(3);
		assertThat(imports()).isEqualTo(imports);
	}

	@Test
	void aDryRunChangesNothing() {
		RosterPlan plan = this.rosters.plan(this.office,
				file("lecturer4,Hillview lecturer 4,,hillview,library-council,,"));

		assertThat(plan.changes()).isTrue();
		assertThat(plan.accounts()).hasSize(1);
		assertThat(this.directory.find("hillview-lecturer4")).isEmpty();
		assertThat(members()).isEmpty();
	}

	@Test
	void whoIsNotInTheFileLeaves() {
		putInForce("hillview-faculty1,,,hillview,library-council,,", "hillview-faculty2,,,hillview,library-council,,");
		this.identity.createMembership("hillview-faculty3", COUNCIL);
		List<String> senate = membersOf("hillview-senate");

		RosterPlan plan = putInForce("hillview-faculty1,,,hillview,library-council,,");

		assertThat(plan.removed()).extracting(Line::user).containsExactly("hillview-faculty2", "hillview-faculty3");
		assertThat(members()).containsExactly("hillview-faculty1");
		assertThat(membersOf("hillview-senate")).isEqualTo(senate);
		assertThat(this.directory.find("hillview-faculty2").orElseThrow().campuses()).containsExactly("hillview");
	}

	@Test
	void oneWrongRowKeepsAllFromBeingWritten() {
		RosterPlan plan = putInForce("lecturer4,Hillview lecturer 4,,hillview,library-council,,",
				"hillview-faculty1,,,hillview,board-of-kings,,");

		assertThat(plan.findings()).extracting(RosterFinding::line).containsExactly(3);
		assertThat(plan.accounts()).isEmpty();
		assertThat(this.directory.find("hillview-lecturer4")).isEmpty();
		assertThat(members()).isEmpty();
	}

	@Test
	void termsBeginAndEndByThemselves() {
		LocalDate first = TODAY.plusDays(10);
		RosterPlan plan = putInForce(
				"lecturer4,Lecturer 4,,hillview,library-council,%s,%s".formatted(first, first.plusDays(1)));
		assertThat(plan.added()).extracting(Line::standing).hasToString("[LATER]");

		keepAt(first.atStartOfDay(ZONE).minusSeconds(1).toInstant());
		assertThat(members()).isEmpty();
		keepAt(first.atStartOfDay(ZONE).toInstant());
		assertThat(members()).containsExactly("hillview-lecturer4");
		assertThat(this.directory.find("hillview-lecturer4").orElseThrow().campuses()).containsExactly("hillview");
		keepAt(first.plusDays(2).atStartOfDay(ZONE).minusSeconds(1).toInstant());
		assertThat(members()).containsExactly("hillview-lecturer4");
		keepAt(first.plusDays(2).atStartOfDay(ZONE).toInstant());
		assertThat(members()).isEmpty();
		assertThat(this.directory.find("hillview-lecturer4").orElseThrow().campuses()).isEmpty();
	}

	@Test
	void whoPresidesFollowsTheTerms() {
		LocalDate first = TODAY.plusDays(10);
		putInForceWithRoles("hillview-faculty1,,,hillview,library-council,,%s,chair,".formatted(first.minusDays(1)),
				"hillview-faculty2,,,hillview,library-council,%s,,chair,".formatted(first),
				"hillview-faculty3,,,hillview,library-council,,,ex-officio,");
		assertThat(council().chair()).isEqualTo("hillview-faculty1");
		assertThat(this.campuses.seats(COUNCIL))
			.containsExactly(new BodySeat(COUNCIL, "hillview-faculty3", BodySeat.Role.EX_OFFICIO, null));

		keepAt(first.atStartOfDay(ZONE).toInstant());

		assertThat(council().chair()).isEqualTo("hillview-faculty2");
	}

	@Test
	void aFileWithoutRolesLeavesThemAsTheyAre() {
		putInForceWithRoles("hillview-faculty1,,,hillview,library-council,,,chair,",
				"hillview-faculty3,,,hillview,library-council,,,substitute,hillview-faculty1");

		RosterPlan plan = putInForce("hillview-faculty1,,,hillview,library-council,,",
				"hillview-faculty3,,,hillview,library-council,,");

		assertThat(plan.changes()).isFalse();
		assertThat(council().chair()).isEqualTo("hillview-faculty1");
		assertThat(this.campuses.seats(COUNCIL)).hasSize(1);
	}

	@Test
	void whatWasMissedWhileTheServerWasDownIsCaughtUpOnce() {
		putInForce(
				"lecturer4,Lecturer 4,,hillview,library-council,%s,%s".formatted(TODAY.plusDays(1), TODAY.plusDays(2)),
				"hillview-faculty1,,,hillview,library-council,," + TODAY.plusDays(5),
				"hillview-faculty2,,,hillview,library-council," + TODAY.plusDays(8) + ",");

		keepAt(TODAY.plusDays(30).atStartOfDay(ZONE).toInstant());

		assertThat(members()).containsExactly("hillview-faculty2");
		assertThat(this.directory.find("hillview-faculty1").orElseThrow().groups()).contains("hillview-faculty");
	}

	@Test
	void aTermThatWasByHandEndsByTheRoster() {
		this.identity.createMembership("hillview-faculty1", "hillview-senate");
		RosterPlan plan = this.rosters.putInForce(this.importers.operator(),
				exportWith("hillview-senate", "hillview-faculty1", TODAY.plusDays(1)));
		assertThat(plan.changed()).extracting(Line::user, Line::before)
			.containsExactly(tuple("hillview-faculty1", "without an end"));
		assertThat(membersOf("hillview-senate")).contains("hillview-faculty1");

		keepAt(TODAY.plusDays(2).atStartOfDay(ZONE).toInstant());

		assertThat(membersOf("hillview-senate")).doesNotContain("hillview-faculty1").contains("hillview-senator1");
	}

	@Test
	void whoLeavesWithWorkInHandIsSaid() {
		putInForce("hillview-faculty1,,,hillview,library-council,,", "hillview-faculty2,,,hillview,library-council,,");
		int before = (int) this.tasks.createTaskQuery()
			.taskAssignee("hillview-faculty1")
			.tenantIdIn("hillview")
			.count();
		var task = this.tasks.newTask();
		task.setAssignee("hillview-faculty1");
		task.setTenantId("hillview");
		this.tasks.saveTask(task);

		RosterPlan plan = this.rosters.plan(this.office, file("hillview-faculty2,,,hillview,library-council,,"));

		assertThat(plan.leavingWork()).extracting(Line::user, Line::openTasks)
			.containsExactly(tuple("hillview-faculty1", before + 1));
	}

	@Test
	void nobodyOfTheOfficePutsThemselvesInABody() {
		assertThat(putInForce("hillview-office1,,,hillview,library-council,,").findings()).singleElement()
			.extracting(RosterFinding::sentence)
			.asString()
			.startsWith("You cannot put yourself into hillview-library-council.");
		assertThat(putInForce("hillview-office2,,,hillview,library-council,,").findings()).isEmpty();
	}

	@Test
	void anOfficeChoosesNeitherItsOwnPeopleNorThoseOfOthers() {
		for (String row : List.of("hillview-faculty1,,,hillview,governance-office,,",
				"hillview-faculty1,,,hillview,camunda-admin,,",
				"hillview-faculty1,,,hillview,system-governance-office,,",
				"harbor-faculty1,,,hillview,library-council,,", "harbor-faculty1,,,harbor,senate,,",
				"admin,,,hillview,library-council,,", "system-office,,,hillview,library-council,,")) {
			assertThat(putInForce(row).findings()).as(row).isNotEmpty();
		}
		assertThat(
				this.rosters.plan(this.importers.of("admin"), file("hillview-faculty1,,,hillview,governance-office,,"))
					.findings())
			.isEmpty();
		assertThat(this.rosters.plan(this.importers.of("admin"), file("admin,,,hillview,library-council,,")).findings())
			.isNotEmpty();
	}

	@Test
	void onlyOfficesAndAdministratorsKeepRosters() {
		for (String user : List.of("hillview-faculty1", "hillview-senator1", "hillview-provost", "hillview-analyst1",
				"system-office", "nobody-at-all")) {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.importers.of(user));
		}
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.importers.of("hillview-office1", "harbor"));
		assertThat(this.importers.of("admin").campuses()).contains("harbor", "hillview", "lakeside");
		assertThat(this.office.campuses()).containsExactly("hillview");
	}

	@Test
	void whoLeftTheCampusKeepsNoRosterByItsOfficeAlone() {
		assertThat(this.importers.of("hillview-office2").campuses()).containsExactly("hillview");

		this.identity.deleteTenantUserMembership("hillview", "hillview-office2");

		assertThat(membersOf("hillview-governance-office")).contains("hillview-office2");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.importers.of("hillview-office2"))
			.withMessageContaining("kept by the governance office of a campus");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.importers.of("hillview-office2", "hillview"));
		assertThat(this.importers.of("hillview-office1", "hillview").campuses()).containsExactly("hillview");
	}

	@Test
	void anotherRosterOfTheCampusIsNotTouched() {
		putInForce("lecturer4,Lecturer 4,,hillview,library-council,,",
				"lecturer4,Lecturer 4,,hillview,department-business,,",
				"hillview-business1,,,hillview,department-business,,");

		putInForce("hillview-faculty1,,,hillview,library-council,,");

		assertThat(this.directory.find("hillview-lecturer4").orElseThrow().groups())
			.containsExactly("hillview-department-business");
	}

	@Test
	void whatIsExportedAndImportedAnewChangesNothing() {
		putInForce("lecturer4,=Lecturer 4,lecturer4@example.edu,hillview,library-council,%s,%s".formatted(TODAY,
				TODAY.plusDays(1)));
		String csv = RosterCsv.of(this.rosters.all(this.office));

		assertThat(csv)
			.contains("hillview-lecturer4,'=Lecturer 4,lecturer4@example.edu,hillview,hillview-library-council,");
		RosterPlan plan = this.rosters.plan(this.office, csv.getBytes(StandardCharsets.UTF_8));
		assertThat(plan.findings()).isEmpty();
		assertThat(plan.changes()).isFalse();
		assertThat(plan.unchanged()).hasSizeGreaterThan(20);
	}

	private byte[] exportWith(String group, String user, LocalDate until) {
		String rows = RosterCsv.of(this.rosters.all(this.importers.operator()))
			.lines()
			.filter((row) -> row.startsWith("user,") || row.contains("," + group + ","))
			.map((row) -> row.startsWith(user + ",") ? row.replace(",member,", until + ",member,") : row)
			.reduce("", (all, row) -> all + row + "\n");
		return rows.getBytes(StandardCharsets.UTF_8);
	}

	private RosterPlan putInForce(String... rows) {
		return this.rosters.putInForce(this.office, file(rows));
	}

	private RosterPlan putInForceWithRoles(String... rows) {
		return this.rosters.putInForce(this.office,
				("user,name,mail,campus,group,from,until,role,for\n" + String.join("\n", rows))
					.getBytes(StandardCharsets.UTF_8));
	}

	private Body council() {
		return this.campuses.body(COUNCIL).orElseThrow();
	}

	private static byte[] file(String... rows) {
		return ("user,name,mail,campus,group,from,until\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
	}

	private void keepAt(Instant now) {
		this.keeper.keep(now);
	}

	private List<String> members() {
		return membersOf(COUNCIL);
	}

	private List<String> membersOf(String group) {
		return this.identity.createUserQuery()
			.memberOfGroup(group)
			.orderByUserId()
			.asc()
			.list()
			.stream()
			.map((user) -> user.getId())
			.toList();
	}

	private long imports() {
		return this.jdbc.sql("select count(*) from roster_import").query(Long.class).single();
	}

}
