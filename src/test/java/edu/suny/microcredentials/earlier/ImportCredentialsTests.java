package edu.suny.microcredentials.earlier;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
@Transactional
class ImportCredentialsTests {

	@Autowired
	ImportCredentials command;

	@Autowired
	EarlierCredentials earlier;

	@TempDir
	Path directory;

	private final StringWriter said = new StringWriter();

	@Test
	void saysWhatWouldChangeAndThenChangesIt() throws IOException {
		String file = file(new EarlierFile().with("zi-maps", "Maps of Old"));

		assertThat(run(file, "--campus", "harbor", "--dry-run")).isZero();
		assertThat(this.said.toString()).contains("new       zi-maps: Maps of Old")
			.contains("Line 2: The catalogue will say that your campus does not state: costs")
			.contains("Nothing was changed: this was a dry run.");
		assertThat(this.earlier.find("harbor", "zi-maps")).isEmpty();

		assertThat(run(file, "--campus", "harbor")).isZero();
		assertThat(this.said.toString()).contains("This is in force.");
		assertThat(this.earlier.find("harbor", "zi-maps")).isPresent();
		assertThat(run(file, "--campus", "harbor")).isZero();
		assertThat(this.said.toString()).contains("There is nothing to change.");

		String other = file(new EarlierFile().with("zi-lakes", "Lakes of Old"));
		assertThat(run(other, "--campus", "harbor")).isZero();
		assertThat(this.said.toString()).contains("missing   zi-maps: Maps of Old");
		assertThat(run(other, "--campus", "harbor", "--withdraw")).isZero();
		assertThat(this.said.toString()).contains("withdrawn zi-maps: Maps of Old");
		assertThat(this.earlier.find("harbor", "zi-maps").orElseThrow().stands()).isFalse();
	}

	@Test
	void saysWhatIsWrong() throws IOException {
		assertThat(run(file(new EarlierFile().with("Zi Maps", "Maps of Old")), "--campus", "harbor")).isOne();
		assertThat(this.said.toString()).contains("Line 2, id: 'Zi Maps' is no id").contains("Nothing was changed.");
	}

	@Test
	void saysHowItIsUsed() throws IOException {
		String file = file(new EarlierFile().with("zi-maps", "Maps of Old"));

		assertThat(run(file)).isEqualTo(2);
		assertThat(run(file, "--campus", "nowhere")).isEqualTo(2);
		assertThat(run(this.directory.resolve("none.csv").toString(), "--campus", "harbor")).isEqualTo(2);
		assertThat(this.said.toString()).contains("--campus=C", "There is no campus 'nowhere'.",
				"none.csv' cannot be read.");
	}

	private String file(EarlierFile file) throws IOException {
		return Files.writeString(this.directory.resolve("credentials.csv"), file.toString()).toString();
	}

	private int run(String... arguments) {
		return new CommandLine(this.command).setOut(new PrintWriter(this.said, true))
			.setErr(new PrintWriter(this.said, true))
			.execute(arguments);
	}

}
