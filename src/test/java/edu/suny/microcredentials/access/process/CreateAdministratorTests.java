package edu.suny.microcredentials.access.process;

import java.io.PrintWriter;
import java.io.StringWriter;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class CreateAdministratorTests {

	@Autowired
	CreateAdministrator command;

	@Autowired
	IdentityService identity;

	private final StringWriter said = new StringWriter();

	@AfterEach
	void remove() {
		this.identity.deleteUser("first-administrator");
	}

	@Test
	void createsAnAdministratorWhoCanSignIn() {
		assertThat(run("first-administrator", "--password", "correct horse battery")).isZero();
		assertThat(this.identity.checkPassword("first-administrator", "correct horse battery")).isTrue();
		assertThat(this.identity.createUserQuery().memberOfGroup("camunda-admin").userId("first-administrator").count())
			.isOne();
	}

	@Test
	void refusesAnAccountThatExists() {
		assertThat(run("admin", "--password", "correct horse battery")).isOne();
		assertThat(this.said.toString()).contains("There is an account 'admin' already");
		assertThat(this.identity.checkPassword("admin", "demo")).isTrue();
	}

	@Test
	void refusesAShortPassword() {
		assertThat(run("first-administrator", "--password", "demo")).isOne();
		assertThat(this.identity.createUserQuery().userId("first-administrator").count()).isZero();
	}

	@Test
	void saysHowItIsUsed() {
		assertThat(run()).isEqualTo(2);
		assertThat(this.said.toString()).contains("Missing required").contains("USER");
	}

	private int run(String... arguments) {
		return new CommandLine(this.command).setOut(new PrintWriter(this.said, true))
			.setErr(new PrintWriter(this.said, true))
			.execute(arguments);
	}

}
