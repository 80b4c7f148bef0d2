package edu.suny.microcredentials.roster.process;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import edu.suny.microcredentials.command.TakenFile;
import edu.suny.microcredentials.roster.Newcomer;
import edu.suny.microcredentials.roster.RosterFinding;
import edu.suny.microcredentials.roster.RosterPlan;
import edu.suny.microcredentials.roster.RosterPlan.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** Puts a roster in force with the rights of whoever runs the server. */
@Component
@Command(name = "import-roster", mixinStandardHelpOptions = true,
		description = { "Puts a roster file (CSV) in force, whole or not at all.",
				"Columns user, name, mail, campus, group, from, until; role and for as needed." })
class ImportRoster implements Callable<Integer> {

	private final Rosters rosters;

	private final Importers importers;

	@Spec
	private CommandSpec command;

	@Mixin
	private TakenFile file;

	ImportRoster(Rosters rosters, Importers importers) {
		this.rosters = rosters;
		this.importers = importers;
	}

	@Override
	public Integer call() {
		byte[] content = this.file.content();
		RosterPlan plan = this.file.isDryRun() ? this.rosters.plan(this.importers.operator(), content)
				: this.rosters.putInForce(this.importers.operator(), content);
		PrintWriter out = this.command.commandLine().getOut();
		if (!plan.findings().isEmpty()) {
			plan.findings().stream().map(RosterFinding::said).forEach(out::println);
			out.println("Nothing was changed.");
			return ExitCode.SOFTWARE;
		}
		plan.notes().stream().map(RosterFinding::said).forEach(out::println);
		plan.accounts().forEach((person) -> out.println("new account  " + said(person)));
		plan.profiles().forEach((person) -> out.println("renamed      " + said(person)));
		lines(out, "joins        ", plan.added());
		lines(out, "changes      ", plan.changed());
		lines(out, "has ended    ", plan.ended());
		lines(out, "leaves       ", plan.removed());
		out.println("%d unchanged.".formatted(plan.unchanged().size()));
		out.println(this.file.verdict(plan.changes()));
		return ExitCode.OK;
	}

	private static void lines(PrintWriter out, String what, List<Line> lines) {
		for (Line line : lines) {
			out.println(what + line.said());
		}
	}

	private static String said(Newcomer person) {
		return "%s, %s %s".formatted(person.user(), person.name(), person.mail()).strip();
	}

}
