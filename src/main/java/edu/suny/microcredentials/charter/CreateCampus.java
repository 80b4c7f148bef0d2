package edu.suny.microcredentials.charter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** Makes a campus with the rights of whoever runs the server. */
@Component
@Command(name = "create-campus", mixinStandardHelpOptions = true,
		description = "Makes a campus from its file (JSON or YAML), whole or not at all.")
class CreateCampus implements Callable<Integer> {

	private final Founding founding;

	@Spec
	private CommandSpec command;

	@Parameters(paramLabel = "FILE", description = "The campus file; src/docs/campus-file.md says what it holds.")
	private Path file;

	@Option(names = "--dry-run", defaultValue = "false", description = "Only says what would be made.")
	private boolean dryRun;

	CreateCampus(Founding founding) {
		this.founding = founding;
	}

	@Override
	public Integer call() {
		byte[] content = content();
		Plan plan = this.dryRun ? this.founding.plan(content, null) : this.founding.create(content, null);
		PrintWriter out = this.command.commandLine().getOut();
		if (!plan.isGood()) {
			plan.findings().stream().map(Finding::said).forEach(out::println);
			out.println("Nothing was made.");
			return ExitCode.SOFTWARE;
		}
		plan.changes().forEach(out::println);
		plan.notes().forEach(out::println);
		out.println(this.dryRun ? "Nothing was made: this was a dry run."
				: "The campus is there. Say by import-roster who is in its bodies.");
		return ExitCode.OK;
	}

	private byte[] content() {
		try {
			// One byte more than is taken says that it is too long.
			try (var stream = Files.newInputStream(this.file)) {
				return stream.readNBytes(FileText.LONGEST + 1);
			}
		}
		catch (IOException ex) {
			throw new ParameterException(this.command.commandLine(),
					"The file '%s' cannot be read.".formatted(this.file));
		}
	}

}
