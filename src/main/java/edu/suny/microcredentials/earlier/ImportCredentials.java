package edu.suny.microcredentials.earlier;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.command.TakenFile;
import edu.suny.microcredentials.earlier.EarlierPlan.Line;
import edu.suny.microcredentials.table.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/**
 * States what a campus approved before, with the rights of whoever runs the server.
 */
@Component
@Command(name = "import-credentials", mixinStandardHelpOptions = true,
		description = {
				"Puts a file (CSV) of credentials that a campus approved before in its catalogue, whole or not at all.",
				"Columns id, title, summary, kind, approved-on, approved-by; others as needed." })
class ImportCredentials implements Callable<Integer> {

	private final EarlierCredentials credentials;

	private final Campuses campuses;

	@Spec
	private CommandSpec command;

	@Mixin
	private TakenFile file;

	@Option(names = "--campus", required = true, paramLabel = "C", description = "The campus that approved them.")
	private String campus;

	@Option(names = "--withdraw", defaultValue = "false",
			description = "Takes those out of the catalogue that are not in the file.")
	private boolean withdraw;

	ImportCredentials(EarlierCredentials credentials, Campuses campuses) {
		this.credentials = credentials;
		this.campuses = campuses;
	}

	@Override
	public Integer call() {
		if (this.campuses.find(this.campus).isEmpty()) {
			throw new ParameterException(this.command.commandLine(), "There is no campus '%s'.".formatted(this.campus));
		}
		EarlierUpload upload = new EarlierUpload(this.campus, this.file.content(), this.withdraw);
		EarlierPlan plan = this.file.isDryRun() ? this.credentials.plan(upload)
				: this.credentials.putInForce(upload, null);
		PrintWriter out = this.command.commandLine().getOut();
		if (!plan.findings().isEmpty()) {
			plan.findings().stream().map(Finding::said).forEach(out::println);
			out.println("Nothing was changed.");
			return ExitCode.SOFTWARE;
		}
		plan.notes().stream().map(Finding::said).forEach(out::println);
		lines(out, "new       ", plan.added());
		lines(out, "changed   ", plan.changed());
		lines(out, this.withdraw ? "withdrawn " : "missing   ", plan.missing());
		out.println("%d unchanged.".formatted(plan.unchanged()));
		out.println(this.file.verdict(plan.changes()));
		return ExitCode.OK;
	}

	private static void lines(PrintWriter out, String what, List<Line> lines) {
		lines.forEach((line) -> out.println(what + line.said()));
	}

}
