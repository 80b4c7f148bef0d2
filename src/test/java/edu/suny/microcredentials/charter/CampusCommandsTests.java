package edu.suny.microcredentials.charter;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.campus.Campuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A campus by the commands of the jar. */
@GovernanceTest
class CampusCommandsTests {

	@Autowired
	CreateCampus create;

	@Autowired
	ExportCampus export;

	@Autowired
	Campuses campuses;

	@TempDir
	Path directory;

	private final StringWriter said = new StringWriter();

	@Test
	void whatIsExportedIsMadeElsewhere() throws IOException {
		Path file = this.directory.resolve("lakeside.yaml");
		assertThat(run(this.export, "lakeside", file.toString())).isZero();
		Files.writeString(file, Files.readString(file).replace("id: lakeside", "id: cliffside"));

		assertThat(run(this.create, file.toString(), "--dry-run")).as(this.said.toString()).isZero();
		assertThat(this.said.toString()).contains("Division council (division-council) is added")
			.contains("Nothing was made: this was a dry run.");
		assertThat(this.campuses.find("cliffside")).isEmpty();

		assertThat(run(this.create, file.toString())).isZero();
		assertThat(this.campuses.bodies("cliffside")).hasSameSizeAs(this.campuses.bodies("lakeside"));
		assertThat(this.campuses.coursePrefixes("cliffside")).containsKey("cliffside-department-sciences");
	}

	@Test
	void theSameInJson() throws IOException {
		Path file = this.directory.resolve("lakeside.json");

		assertThat(run(this.export, "lakeside", file.toString())).isZero();
		assertThat(Files.readString(file)).startsWith("{").contains("\"timeZone\" : \"America/New_York\"");
	}

	@Test
	void whatIsWrongIsSaidWithStatusOne() throws IOException {
		Path file = Files.writeString(this.directory.resolve("wrong.yaml"), "id: harbor\nname: Harbor\n");

		assertThat(run(this.create, file.toString())).isEqualTo(1);
		assertThat(this.said.toString()).contains("timeZone: It is missing.").contains("Nothing was made.");
	}

	@Test
	void aFileThatIsTooLongIsNotReadToItsEnd() throws IOException {
		Path file = Files.write(this.directory.resolve("long.yaml"), new byte[5 * 1024 * 1024]);

		assertThat(run(this.create, file.toString())).isEqualTo(1);
		assertThat(this.said.toString()).contains("more than 512 KB");
	}

	@Test
	void wrongUseIsStatusTwo() {
		assertThat(run(this.create, this.directory.resolve("none").toString())).isEqualTo(2);
		assertThat(run(this.export, "atlantis", this.directory.resolve("a").toString())).isEqualTo(2);
	}

	private int run(Object command, String... arguments) {
		this.said.getBuffer().setLength(0);
		return new CommandLine(command).setOut(new PrintWriter(this.said))
			.setErr(new PrintWriter(this.said))
			.execute(arguments);
	}

}
