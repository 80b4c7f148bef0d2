package edu.suny.microcredentials.roster;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.roster.RosterFacts.Account;
import edu.suny.microcredentials.roster.RosterFacts.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What may stand in a row, and what is said of a row that may not be. */
class RosterCheckTests {

	/** Without days, and without a column that says as what. */
	private static final Term UNSAID = new Term(null, null, null, null);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final List<Place> CAMPUSES = List.of(
			new Place("harbor", "Harbor University", TODAY, Set.of("harbor-senate", "harbor-faculty")),
			new Place("harbor-west", "Harbor West", TODAY, Set.of("harbor-west-senate")),
			new Place("lakeside", "Lakeside", TODAY, Set.of("lakeside-senate")));

	private static final List<Account> ACCOUNTS = List.of(
			new Account("harbor-lecturer4", "Harbor lecturer 4", "lecturer4@example.edu", Set.of("harbor"), false,
					null),
			new Account("lecturer5", "Harbor lecturer 5", "", Set.of("harbor"), false, null),
			new Account("harbor-new", "New", "", Set.of("harbor"), true, null),
			new Account("lakeside-dean1", "Dean", "", Set.of("lakeside"), false, null),
			new Account("admin", "Admin", "", Set.of("harbor"), false, "is an administrator"));

	@Test
	void accountsThatExistAreTakenByTheirId() {
		CheckedRoster checked = check("harbor-lecturer4,,,harbor,senate,,", "lecturer5,,,harbor,harbor-faculty,,");

		assertThat(checked.findings()).isEmpty();
		assertThat(checked.newcomers()).isEmpty();
		assertThat(checked.entries()).containsExactly(
				new RosterEntry("harbor-lecturer4", "harbor", "harbor-senate", UNSAID),
				new RosterEntry("lecturer5", "harbor", "harbor-faculty", UNSAID));
	}

	@Test
	void asWhatSomebodySitsIsRead() {
		CheckedRoster checked = checkRoles("harbor-lecturer4,,,harbor,senate,,,chair,", "lecturer5,,,harbor,senate,,,,",
				"harbor-new,,,harbor,senate,,,substitute,lecturer5");

		assertThat(checked.findings()).isEmpty();
		assertThat(checked.entries())
			.extracting((entry) -> entry.term().capacity(), (entry) -> entry.term().substituteFor())
			.containsExactly(tuple(Capacity.CHAIR, null), tuple(Capacity.MEMBER, null),
					tuple(Capacity.SUBSTITUTE, "lecturer5"));
	}

	@Test
	void oneChairFollowsTheOther() {
		assertThat(checkRoles("harbor-lecturer4,,,harbor,senate,,2026-08-31,chair,",
				"lecturer5,,,harbor,senate,2026-09-01,,chair,")
			.findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					harbor-lecturer4,,,harbor,senate,,,dean,        | 'dean' is no role; there are member, chair,
					harbor-lecturer4,,,harbor,senate,,,chair,x      | Only a substitute sits for somebody; this is a chair.
					harbor-lecturer4,,,harbor,faculty,,,chair,      | harbor-faculty is no body
					harbor-lecturer4,,,harbor,senate,,,substitute,x | is no member of harbor-senate in this file
					harbor-lecturer4,,,harbor,senate,,,substitute,harbor-lecturer4 | Nobody is a substitute for themself.
					lecturer5,,,harbor,senate,2026-09-01,,chair,    | harbor-senate has a chair in these days already, in line 2.
					""")
	void nobodySitsInAWayThatCannotBe(String row, String said) {
		assertThat(checkRoles("harbor-new,,,harbor,senate,,,chair,", row).findings()).singleElement()
			.extracting(RosterFinding::sentence)
			.asString()
			.contains(said);
	}

	@Test
	void othersGetAnIdOfTheCampus() {
		CheckedRoster checked = check(
				"lecturer6,Harbor lecturer 6,lecturer6@example.edu,harbor,senate,2026-09-01,2028-08-31",
				"harbor-lecturer7,Harbor lecturer 7,,harbor,senate,,");

		assertThat(checked.findings()).isEmpty();
		assertThat(checked.newcomers()).containsExactly(
				new Newcomer("harbor-lecturer6", "Harbor lecturer 6", "lecturer6@example.edu", "harbor"),
				new Newcomer("harbor-lecturer7", "Harbor lecturer 7", "", "harbor"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					,X,,harbor,senate,,                                | user  | The person's id is needed here.
					new one,X,,harbor,senate,,                         | user  | 'harbor-new one' cannot be the id
					Lecturer6,X,,harbor,senate,,                       | user  | 'harbor-Lecturer6' cannot be the id
					../x,X,,harbor,senate,,                            | user  | cannot be the id
					${x},X,,harbor,senate,,                            | user  | cannot be the id
					harbor-Lecturer4,X,,harbor,senate,,                      | user  | There is an account 'harbor-lecturer4'; capitals count.
					lakeside-dean1,,,harbor,senate,,                    | user  | The account 'lakeside-dean1' is not of this campus.
					lakeside-senator9,Senator 9,,harbor,senate,,                | user  | begins with 'harbor-'
					harbor-west-senator9,Senator 9,,harbor,senate,,             | user  | begins with 'harbor-'
					admin,,,harbor,senate,,                            | user  | 'admin' is an administrator.
					senator9,,,harbor,senate,,                             | name  | its holder's name is needed here
					senator9,Senator 9,senator9,harbor,senate,,                     | mail  | 'senator9' is no mail address
					senator9,Senator 9,n@x,harbor,senate,,                      | mail  | is no mail address
					senator9,Senator 9,n@e.edu;o@e.edu,harbor,senate,,          | mail  | is no mail address
					senator9,Senator 9,,,senate,,                               | campus| A campus is needed here.
					senator9,Senator 9,,atlantis,senate,,                       | campus| 'atlantis' is no campus whose rosters you may change.
					senator9,Senator 9,,lakeside,senate,,                       | campus| 'lakeside' is no campus whose rosters you may change.
					senator9,Senator 9,,harbor,,,                               | group | has no body or group '' whose roster you may change
					senator9,Senator 9,,harbor,governance-office,,              | group | It has: harbor-
					senator9,Senator 9,,harbor,camunda-admin,,                  | group | has no body or group 'camunda-admin'
					senator9,Senator 9,,harbor,system-governance-office,,       | group | has no body or group
					senator9,Senator 9,,harbor,lakeside-senate,,                | group | has no body or group
					senator9,Senator 9,,harbor,west-senate,,                    | group | has no body or group
					senator9,Senator 9,,harbor,senate,9/1/2026,                 | from  | Write it as 2026-09-01
					senator9,Senator 9,,harbor,senate,2026-02-30,               | from  | '2026-02-30' is no day
					senator9,Senator 9,,harbor,senate,,9999-01-01               | until | is no day
					senator9,Senator 9,,harbor,senate,2026-09-01,2026-08-31     | until | before it begins on 2026-09-01
					""")
	void whatIsWrongIsSaidWithItsColumn(String row, String column, String said) {
		CheckedRoster checked = check(row);

		assertThat(checked.entries()).isEmpty();
		assertThat(checked.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.line()).isEqualTo(2);
			assertThat(finding.column()).isEqualTo(column);
			assertThat(finding.sentence()).contains(said);
		});
	}

	@Test
	void allThatIsWrongIsSaidAtOnce() {
		assertThat(check("senator9,,senator9,harbor,board,x,y").findings()).extracting(RosterFinding::column)
			.containsExactlyInAnyOrder("group", "name", "mail", "from", "until");
		assertThat(check("x,X,,atlantis,senate,,\n".repeat(300).split("\n")).findings()).hasSize(101)
			.last()
			.extracting(RosterFinding::sentence)
			.isEqualTo("And 200 more.");
	}

	@Test
	void termsOfAPersonDoNotMeet() {
		assertThat(check("lecturer5,,,harbor,senate,2024-09-01,2025-08-31", "lecturer5,,,harbor,senate,2025-09-01,",
				"lecturer5,,,harbor,faculty,2025-01-01,")
			.findings()).isEmpty();
		assertThat(
				check("lecturer5,,,harbor,senate,2024-09-01,2025-08-31", "lecturer5,,,harbor,harbor-senate,2025-08-31,")
					.findings())
			.extracting(RosterFinding::said)
			.containsExactly("Line 3: This term overlaps the one in line 2.");
		assertThat(check("lecturer5,,,harbor,senate,,", "harbor-lecturer4,,,harbor,senate,,",
				"lecturer5,,,harbor,senate,,")
			.findings()).extracting(RosterFinding::said).containsExactly("Line 4: This is the same as line 2.");
	}

	@Test
	void aPersonHasOneName() {
		assertThat(check("senator9,Senator 9,,harbor,senate,,", "senator9,Senator nine,,harbor,faculty,,").findings())
			.extracting(RosterFinding::said)
			.containsExactly("Line 3, user: 'harbor-senator9' has another name or mail in line 2.");
	}

	@Test
	void aNameIsChangedOnlyWhereTheRosterGaveIt() {
		CheckedRoster checked = check("harbor-new,Newer,,harbor,senate,,",
				"harbor-lecturer4,Somebody Else,other@example.edu,harbor,senate,,");

		assertThat(checked.findings()).isEmpty();
		assertThat(checked.profiles()).containsExactly(new Newcomer("harbor-new", "Newer", "", "harbor"));
		assertThat(checked.notes()).singleElement()
			.extracting(RosterFinding::sentence)
			.asString()
			.startsWith("The account 'harbor-lecturer4' keeps its name 'Harbor lecturer 4'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lakeside-dean1,,,harbor,senate,,", "lecturer5,,,lakeside,senate,," })
	void administratorsBringPeopleToAnotherCampus(String row) {
		Importer admin = new Importer("admin", Set.of("harbor", "lakeside"), true);

		assertThat(RosterCheck.check(file(row), new RosterFacts(CAMPUSES, ACCOUNTS, admin)).findings()).isEmpty();
	}

	private static CheckedRoster check(String... rows) {
		return checked(file(rows));
	}

	private static CheckedRoster checkRoles(String... rows) {
		return checked(file(String.join(",", RosterFile.COLUMNS) + ",role,for", rows));
	}

	private static CheckedRoster checked(RosterFile file) {
		return RosterCheck.check(file,
				new RosterFacts(CAMPUSES, ACCOUNTS, new Importer("harbor-office1", Set.of("harbor"), false)));
	}

	private static RosterFile file(String... rows) {
		return file(String.join(",", RosterFile.COLUMNS), rows);
	}

	private static RosterFile file(String header, String[] rows) {
		String text = header + "\n" + String.join("\n", rows);
		return RosterFile.read(text.getBytes(StandardCharsets.UTF_8));
	}

}
