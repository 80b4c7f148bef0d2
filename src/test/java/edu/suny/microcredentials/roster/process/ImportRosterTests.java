package edu.suny.microcredentials.roster.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
@Transactional
class ImportRosterTests {

	private static final String HEADER = "user,name,mail,campus,group,from,until\n";

	@Autowired
	ImportRoster command;

	@Autowired
	IdentityService identity;

	@TempDir
	Path directory;

	private final StringWriter said = new StringWriter();

	@Test
	void saysWhatWouldChangeAndThenChangesIt() throws IOException {
		Path file = file("lecturer5,Hillview lecturer 5,,hillview,governance-office,,\n"
				+ "hillview-office1,,,hillview,governance-office,,\nhillview-office2,,,hillview,governance-office,,\n");

		assertThat(run(file.toString(), "--dry-run")).isZero();
		assertThat(this.said.toString()).contains("new account  hillview-lecturer5, Hillview lecturer 5")
			.contains("joins        hillview-governance-office: hillview-lecturer5")
			.contains("2 unchanged.")
			.contains("Nothing was changed: this was a dry run.");
		assertThat(members()).doesNotContain("hillview-lecturer5");

		assertThat(run(file.toString())).isZero();
		assertThat(this.said.toString()).contains("This is in force.");
		assertThat(members()).contains("hillview-lecturer5", "hillview-office1");

		assertThat(run(file.toString())).isZero();
		assertThat(this.said.toString()).contains("There is nothing to change.");
	}

	@Test
	void saysWhatIsWrong() throws IOException {
		assertThat(run(file("lecturer5,Lecturer 5,,hillview,board,,\n").toString())).isOne();
		assertThat(this.said.toString()).contains("Line 2, group: Hillview College has no body or group 'board'")
			.contains("Nothing was changed.");
		assertThat(this.identity.createUserQuery().userId("hillview-lecturer5").count()).isZero();
	}

	@Test
	void saysHowItIsUsed() {
		assertThat(run()).isEqualTo(2);
		assertThat(run(this.directory.resolve("none.csv").toString())).isEqualTo(2);
		assertThat(this.said.toString()).contains("FILE").contains("none.csv' cannot be read.");
	}

	private Path file(String rows) throws IOException {
		return Files.writeString(this.directory.resolve("roster.csv"), HEADER + rows);
	}

	private String members() {
		return this.identity.createUserQuery()
			.memberOfGroup("hillview-governance-office")
			.list()
			.stream()
			.map((user) -> user.getId())
			.toList()
			.toString();
	}

	private int run(String... arguments) {
		return new CommandLine(this.command).setOut(new PrintWriter(this.said, true))
			.setErr(new PrintWriter(this.said, true))
			.execute(arguments);
	}

}
