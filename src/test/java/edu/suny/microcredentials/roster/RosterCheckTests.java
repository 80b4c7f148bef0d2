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

/** What may stand in a row, and what is said of a row that may not be. */
class RosterCheckTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final List<Place> CAMPUSES = List.of(
			new Place("harbor", "Harbor University", TODAY, Set.of("harbor-senate", "harbor-faculty")),
			new Place("harbor-west", "Harbor West", TODAY, Set.of("harbor-west-senate")),
			new Place("lakeside", "Lakeside", TODAY, Set.of("lakeside-senate")));

	private static final List<Account> ACCOUNTS = List.of(
			new Account("harbor-ada", "Ada Lovelace", "ada@example.edu", Set.of("harbor"), false, null),
			new Account("grace", "Grace Hopper", "", Set.of("harbor"), false, null),
			new Account("harbor-new", "New", "", Set.of("harbor"), true, null),
			new Account("lakeside-mary", "Mary", "", Set.of("lakeside"), false, null),
			new Account("admin", "Admin", "", Set.of("harbor"), false, "is an administrator"));

	@Test
	void accountsThatExistAreTakenByTheirId() {
		CheckedRoster checked = check("harbor-ada,,,harbor,senate,,", "grace,,,harbor,harbor-faculty,,");

		assertThat(checked.findings()).isEmpty();
		assertThat(checked.newcomers()).isEmpty();
		assertThat(checked.entries()).containsExactly(
				new RosterEntry("harbor-ada", "harbor", "harbor-senate", Term.ALWAYS),
				new RosterEntry("grace", "harbor", "harbor-faculty", Term.ALWAYS));
	}

	@Test
	void othersGetAnIdOfTheCampus() {
		CheckedRoster checked = check("katherine,Katherine Johnson,kj@example.edu,harbor,senate,2026-09-01,2028-08-31",
				"harbor-dorothy,Dorothy Vaughan,,harbor,senate,,");

		assertThat(checked.findings()).isEmpty();
		assertThat(checked.newcomers()).containsExactly(
				new Newcomer("harbor-katherine", "Katherine Johnson", "kj@example.edu", "harbor"),
				new Newcomer("harbor-dorothy", "Dorothy Vaughan", "", "harbor"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					,X,,harbor,senate,,                                | user  | The person's id is needed here.
					new one,X,,harbor,senate,,                         | user  | 'harbor-new one' cannot be the id
					Katherine,X,,harbor,senate,,                       | user  | 'harbor-Katherine' cannot be the id
					../x,X,,harbor,senate,,                            | user  | cannot be the id
					${x},X,,harbor,senate,,                            | user  | cannot be the id
					harbor-Ada,X,,harbor,senate,,                      | user  | There is an account 'harbor-ada'; capitals count.
					lakeside-mary,,,harbor,senate,,                    | user  | The account 'lakeside-mary' is not of this campus.
					lakeside-nell,Nell,,harbor,senate,,                | user  | begins with 'harbor-'
					harbor-west-nell,Nell,,harbor,senate,,             | user  | begins with 'harbor-'
					admin,,,harbor,senate,,                            | user  | 'admin' is an administrator.
					nell,,,harbor,senate,,                             | name  | its holder's name is needed here
					nell,Nell,nell,harbor,senate,,                     | mail  | 'nell' is no mail address
					nell,Nell,n@x,harbor,senate,,                      | mail  | is no mail address
					nell,Nell,n@e.edu;o@e.edu,harbor,senate,,          | mail  | is no mail address
					nell,Nell,,,senate,,                               | campus| A campus is needed here.
					nell,Nell,,atlantis,senate,,                       | campus| 'atlantis' is no campus whose rosters you may change.
					nell,Nell,,lakeside,senate,,                       | campus| 'lakeside' is no campus whose rosters you may change.
					nell,Nell,,harbor,,,                               | group | has no body or group '' whose roster you may change
					nell,Nell,,harbor,governance-office,,              | group | It has: harbor-
					nell,Nell,,harbor,camunda-admin,,                  | group | has no body or group 'camunda-admin'
					nell,Nell,,harbor,system-governance-office,,       | group | has no body or group
					nell,Nell,,harbor,lakeside-senate,,                | group | has no body or group
					nell,Nell,,harbor,west-senate,,                    | group | has no body or group
					nell,Nell,,harbor,senate,9/1/2026,                 | from  | Write it as 2026-09-01
					nell,Nell,,harbor,senate,2026-02-30,               | from  | '2026-02-30' is no day
					nell,Nell,,harbor,senate,,9999-01-01               | until | is no day
					nell,Nell,,harbor,senate,2026-09-01,2026-08-31     | until | before it begins on 2026-09-01
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
		assertThat(check("nell,,nell,harbor,board,x,y").findings()).extracting(RosterFinding::column)
			.containsExactlyInAnyOrder("group", "name", "mail", "from", "until");
		assertThat(check("x,X,,atlantis,senate,,\n".repeat(300).split("\n")).findings()).hasSize(101)
			.last()
			.extracting(RosterFinding::sentence)
			.isEqualTo("And 200 more.");
	}

	@Test
	void termsOfAPersonDoNotMeet() {
		assertThat(check("grace,,,harbor,senate,2024-09-01,2025-08-31", "grace,,,harbor,senate,2025-09-01,",
				"grace,,,harbor,faculty,2025-01-01,")
			.findings()).isEmpty();
		assertThat(check("grace,,,harbor,senate,2024-09-01,2025-08-31", "grace,,,harbor,harbor-senate,2025-08-31,")
			.findings()).extracting(RosterFinding::said)
			.containsExactly("Line 3: This term overlaps the one in line 2.");
		assertThat(
				check("grace,,,harbor,senate,,", "harbor-ada,,,harbor,senate,,", "grace,,,harbor,senate,,").findings())
			.extracting(RosterFinding::said)
			.containsExactly("Line 4: This is the same as line 2.");
	}

	@Test
	void aPersonHasOneName() {
		assertThat(check("nell,Nell,,harbor,senate,,", "nell,Eleanor,,harbor,faculty,,").findings())
			.extracting(RosterFinding::said)
			.containsExactly("Line 3, user: 'harbor-nell' has another name or mail in line 2.");
	}

	@Test
	void aNameIsChangedOnlyWhereTheRosterGaveIt() {
		CheckedRoster checked = check("harbor-new,Newer,,harbor,senate,,",
				"harbor-ada,Somebody Else,other@example.edu,harbor,senate,,");

		assertThat(checked.findings()).isEmpty();
		assertThat(checked.profiles()).containsExactly(new Newcomer("harbor-new", "Newer", "", "harbor"));
		assertThat(checked.notes()).singleElement()
			.extracting(RosterFinding::sentence)
			.asString()
			.startsWith("The account 'harbor-ada' keeps its name 'Ada Lovelace'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lakeside-mary,,,harbor,senate,,", "grace,,,lakeside,senate,," })
	void administratorsBringPeopleToAnotherCampus(String row) {
		Importer admin = new Importer("admin", Set.of("harbor", "lakeside"), true);

		assertThat(RosterCheck.check(file(row), new RosterFacts(CAMPUSES, ACCOUNTS, admin)).findings()).isEmpty();
	}

	private static CheckedRoster check(String... rows) {
		return RosterCheck.check(file(rows),
				new RosterFacts(CAMPUSES, ACCOUNTS, new Importer("harbor-office1", Set.of("harbor"), false)));
	}

	private static RosterFile file(String... rows) {
		String text = String.join(",", RosterFile.COLUMNS) + "\n" + String.join("\n", rows);
		return RosterFile.read(text.getBytes(StandardCharsets.UTF_8));
	}

}
