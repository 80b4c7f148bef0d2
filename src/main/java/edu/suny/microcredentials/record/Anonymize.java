package edu.suny.microcredentials.record;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** Forgets who stands behind a pseudonym of the record. */
@Component
@Command(name = "anonymize", mixinStandardHelpOptions = true,
		description = "Forgets who stands behind a pseudonym of the governance record. The record itself stays.")
class Anonymize implements Callable<Integer> {

	private final People people;

	@Spec
	private CommandSpec command;

	@Parameters(paramLabel = "USER", description = "The id of an account that is no longer there.")
	private String user;

	Anonymize(People people) {
		this.people = people;
	}

	@Override
	public Integer call() {
		if (this.people.hasAccount(this.user)) {
			return fail("'%s' still has an account. Delete it first: who can act can be named.".formatted(this.user));
		}
		if (!this.people.forget(this.user)) {
			return fail("The record knows nobody called '%s'.".formatted(this.user));
		}
		this.command.commandLine()
			.getOut()
			.printf("The record no longer says who '%s' was. Its rows are as they were.%n", this.user);
		return ExitCode.OK;
	}

	private int fail(String sentence) {
		this.command.commandLine().getErr().println(sentence);
		return ExitCode.SOFTWARE;
	}

}
