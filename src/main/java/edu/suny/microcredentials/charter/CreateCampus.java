package edu.suny.microcredentials.charter;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import edu.suny.microcredentials.command.TakenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** Makes a campus with the rights of whoever runs the server. */
@Component
@Command(name = "create-campus", mixinStandardHelpOptions = true,
		description = { "Makes a campus from its file (JSON or YAML), whole or not at all.",
				"src/docs/campus-file.md says what it holds." })
class CreateCampus implements Callable<Integer> {

	private final Founding founding;

	@Spec
	private CommandSpec command;

	@Mixin
	private TakenFile file;

	CreateCampus(Founding founding) {
		this.founding = founding;
	}

	@Override
	public Integer call() {
		// One byte more than is taken says that it is too long.
		byte[] content = this.file.content(FileText.LONGEST + 1);
		Plan plan = this.file.isDryRun() ? this.founding.plan(content, null) : this.founding.create(content, null);
		PrintWriter out = this.command.commandLine().getOut();
		if (!plan.isGood()) {
			plan.findings().stream().map(Finding::said).forEach(out::println);
			out.println("Nothing was made.");
			return ExitCode.SOFTWARE;
		}
		plan.changes().forEach(out::println);
		plan.notes().forEach(out::println);
		out.println(this.file.isDryRun() ? "Nothing was made: this was a dry run."
				: "The campus is there. Say by import-roster who is in its bodies.");
		return ExitCode.OK;
	}

}
