package edu.suny.microcredentials.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The file that a command takes, or only tries. */
public class TakenFile {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	@Parameters(paramLabel = "FILE", description = "The file to take.")
	private Path file;

	@Option(names = "--dry-run", defaultValue = "false", description = "Only says what would change.")
	private boolean dryRun;

	/** Whether it is only tried. */
	public boolean isDryRun() {
		return this.dryRun;
	}

	/**
	 * What is in it.
	 * @throws ParameterException if it cannot be read
	 */
	public byte[] content() {
		return content(Integer.MAX_VALUE);
	}

	/**
	 * What is in it, or its beginning.
	 * @param most how many bytes of it are read
	 * @throws ParameterException if it cannot be read
	 */
	public byte[] content(int most) {
		try (InputStream stream = Files.newInputStream(this.file)) {
			return stream.readNBytes(most);
		}
		catch (IOException ex) {
			throw new ParameterException(this.command.commandLine(),
					"The file '%s' cannot be read.".formatted(this.file));
		}
	}

	/** The last line of what the command says where nothing is wrong. */
	public String verdict(boolean changes) {
		if (!changes) {
			return "There is nothing to change.";
		}
		return this.dryRun ? "Nothing was changed: this was a dry run." : "This is in force.";
	}

}
