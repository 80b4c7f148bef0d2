package edu.suny.microcredentials.access.process;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import edu.suny.microcredentials.engine.Groups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator of a new deployment; the web apps' own set-up is closed.
 */
@Component
@Command(name = "create-administrator", mixinStandardHelpOptions = true,
		description = "Creates an account that administers accounts, groups and campuses.")
class CreateAdministrator implements Callable<Integer> {

	private final IdentityService identity;

	private final TransactionTemplate transaction;

	@Spec
	private CommandSpec command;

	@Parameters(paramLabel = "USER", description = "The account's id.")
	private String user;

	@Option(names = "--password", required = true, interactive = true, arity = "0..1",
			description = "Asked for when no value is given, so that it stands in no list of processes.")
	private String password;

	CreateAdministrator(IdentityService identity, TransactionTemplate transaction) {
		this.identity = identity;
		this.transaction = transaction;
	}

	@Override
	public Integer call() {
		PrintWriter out = this.command.commandLine().getOut();
		PrintWriter err = this.command.commandLine().getErr();
		if (this.identity.createUserQuery().userId(this.user).count() > 0) {
			err.println("There is an account '%s' already. Choose another id.".formatted(this.user));
			return ExitCode.SOFTWARE;
		}
		List<String> complaints = complaints();
		if (!complaints.isEmpty()) {
			complaints.forEach(err::println);
			return ExitCode.SOFTWARE;
		}
		this.transaction.executeWithoutResult((status) -> create());
		out.println("'%s' is an administrator.".formatted(this.user));
		return ExitCode.OK;
	}

	private List<String> complaints() {
		User administrator = this.identity.newUser(this.user);
		return this.identity.checkPasswordAgainstPolicy(this.password, administrator)
			.getViolatedRules()
			.stream()
			.map(PasswordRules::sentence)
			.toList();
	}

	private void create() {
		if (this.identity.createGroupQuery().groupId(Groups.ADMINISTRATORS).count() == 0) {
			Group group = this.identity.newGroup(Groups.ADMINISTRATORS);
			group.setName("Administrators");
			group.setType("SYSTEM");
			this.identity.saveGroup(group);
		}
		User administrator = this.identity.newUser(this.user);
		administrator.setFirstName(this.user);
		administrator.setLastName("");
		administrator.setPassword(this.password);
		this.identity.saveUser(administrator);
		this.identity.createMembership(this.user, Groups.ADMINISTRATORS);
	}

}
