package edu.suny.microcredentials;

import java.util.Arrays;
import java.util.concurrent.Callable;

import edu.suny.microcredentials.record.CreateSigningKey;
import edu.suny.microcredentials.start.CheckConfiguration;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The product: a Camunda 7 engine, its web apps, our pages and our API, in one process.
 * With a command it does that instead, and ends with status 0 (good), 1 (failure) or 2
 * (wrong use).
 */
@SpringBootApplication
@EnableScheduling
@OpenAPIDefinition(info = @Info(title = "Micro-credential governance", version = "1",
		description = "Where each proposal is, how to start one, and what was published."))
public class GovernanceApplication {

	public static void main(String[] args) {
		if (args.length == 0 || args[0].startsWith("--")) {
			SpringApplication.run(GovernanceApplication.class, args);
		}
		else if (CheckConfiguration.NAME.equals(args[0])) {
			System.exit(CheckConfiguration.run(Arrays.copyOfRange(args, 1, args.length)));
		}
		else if (CreateSigningKey.NAME.equals(args[0])) {
			System.exit(CreateSigningKey.run(Arrays.copyOfRange(args, 1, args.length)));
		}
		else {
			System.exit(command(args));
		}
	}

	/**
	 * On the same database and settings, but without a door and without doing the
	 * engine's jobs.
	 */
	private static int command(String[] args) {
		try (ConfigurableApplicationContext context = SpringApplication.run(GovernanceApplication.class,
				"--server.port=-1", "--camunda.bpm.job-execution.enabled=false")) {
			CommandLine line = new CommandLine(new Commands());
			context.getBeansWithAnnotation(Command.class).values().forEach(line::addSubcommand);
			return line.execute(args);
		}
	}

	@Command(name = "microcredential-governance", mixinStandardHelpOptions = true,
			description = "Without a command it serves.")
	private static final class Commands implements Callable<Integer> {

		@Override
		public Integer call() {
			return CommandLine.ExitCode.USAGE;
		}

	}

}
