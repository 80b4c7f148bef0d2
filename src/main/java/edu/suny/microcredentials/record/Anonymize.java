package edu.suny.microcredentials.record;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** Forgets who somebody was, in the record and beside it. */
@Component
@Command(name = "anonymize", mixinStandardHelpOptions = true,
		description = "Forgets who somebody was, in the governance record and on pages. The record itself stays.")
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
		List<String> open = this.people.open(this.user);
		if (!open.isEmpty()) {
			return fail("'%s' %s. Give it to somebody else first, or end it.".formatted(this.user,
					String.join(", ", open)));
		}
		if (!this.people.forget(this.user)) {
			return fail("Nothing names anybody called '%s'.".formatted(this.user));
		}
		this.command.commandLine().getOut().printf("""
				Neither the record nor a page says any longer who '%s' was, but for what was submitted or posted and \
				what people wrote. The rows of the record are as they were.
				""", this.user);
		return ExitCode.OK;
	}

	private int fail(String sentence) {
		this.command.commandLine().getErr().println(sentence);
		return ExitCode.SOFTWARE;
	}

}
