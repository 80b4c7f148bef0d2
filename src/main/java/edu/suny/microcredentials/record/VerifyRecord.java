package edu.suny.microcredentials.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** Says whether every chain of the governance record holds. */
@Component
@Command(name = "verify-record", mixinStandardHelpOptions = true,
		description = "Checks every chain of the governance record, and names the first broken link of each.")
class VerifyRecord implements Callable<Integer> {

	private final RecordCheck check;

	@Spec
	private CommandSpec command;

	@Option(names = "--campus", paramLabel = "C", defaultValue = Option.NULL_VALUE,
			description = "Only this campus, by its id.")
	private String campus;

	@Option(names = "--checkpoint", paramLabel = "FILE", defaultValue = Option.NULL_VALUE,
			description = "Also beside this checkpoint, which was kept elsewhere.")
	private Path checkpoint;

	VerifyRecord(RecordCheck check) {
		this.check = check;
	}

	@Override
	public Integer call() {
		PrintWriter out = this.command.commandLine().getOut();
		if (this.campus != null && !this.check.knows(this.campus)) {
			throw new ParameterException(this.command.commandLine(), "There is no campus '%s'.".formatted(this.campus));
		}
		List<String> broken = new ArrayList<>();
		RecordCheck.Count chains = this.check.check(this.campus, kept(), broken::add, (older) -> out
			.println("%s was begun before there was a record: nothing of it can be checked.".formatted(older)));
		broken.forEach(out::println);
		out.printf("%s Read: %d chains of proposals, %d of campuses.%n",
				broken.isEmpty() ? "The record holds."
						: "The record does not hold: %d findings.".formatted(broken.size()),
				chains.proposals(), chains.campuses());
		return broken.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	private String kept() {
		try {
			return (this.checkpoint != null) ? Files.readString(this.checkpoint) : null;
		}
		catch (IOException ex) {
			throw new ParameterException(this.command.commandLine(),
					"%s is not there or cannot be read.".formatted(this.checkpoint));
		}
	}

}
