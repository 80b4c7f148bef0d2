package edu.suny.microcredentials.record;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** Makes a key, before there is any other setting. */
@Component
@Command(name = CreateSigningKey.NAME, mixinStandardHelpOptions = true,
		description = "Makes a key that signs from now on. What the file has already stays in it, for verifying.")
public class CreateSigningKey implements Callable<Integer> {

	public static final String NAME = "create-signing-key";

	@Spec
	private CommandSpec command;

	@Parameters(paramLabel = "FILE", description = "A file that governance.signing-keys names, new or not.")
	private Path file;

	/**
	 * Runs the command, which needs no product around it.
	 * @param arguments without the command's name
	 * @return the exit status
	 */
	public static int run(String... arguments) {
		return new CommandLine(new CreateSigningKey()).execute(arguments);
	}

	@Override
	public Integer call() {
		try {
			String id = KeyFile.addKey(this.file);
			this.command.commandLine()
				.getOut()
				.printf("%s holds a new key, %s. Each node needs this file, and nobody else.%n", this.file, id);
			return ExitCode.OK;
		}
		catch (IllegalArgumentException ex) {
			this.command.commandLine().getErr().printf("%s %s. It stays as it is.%n", this.file, ex.getMessage());
		}
		catch (UncheckedIOException ex) {
			this.command.commandLine().getErr().printf("%s: %s.%n", ex.getMessage(), ex.getCause().getMessage());
		}
		return ExitCode.SOFTWARE;
	}

}
