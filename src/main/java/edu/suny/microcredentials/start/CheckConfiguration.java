package edu.suny.microcredentials.start;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Says what a start would find missing or wrong, without starting anything but the
 * reading of the settings.
 */
@Component
@Command(name = CheckConfiguration.NAME, mixinStandardHelpOptions = true,
		description = "Says which settings are missing or wrong, and starts nothing.")
public class CheckConfiguration implements Callable<Integer> {

	public static final String NAME = "check-configuration";

	@Spec
	private CommandSpec command;

	/**
	 * Runs the command, which needs no product around it.
	 * @param arguments without the command's name
	 * @return the exit status
	 */
	public static int run(String... arguments) {
		return new CommandLine(new CheckConfiguration()).execute(arguments);
	}

	@Override
	public Integer call() {
		try (ConfigurableApplicationContext nothing = new SpringApplicationBuilder(Nothing.class)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run()) {
			return report(nothing.getEnvironment());
		}
	}

	private int report(ConfigurableEnvironment settings) {
		List<SettingFinding> findings = StartCheck.findings(settings, (check) -> true);
		PrintWriter out = this.command.commandLine().getOut();
		if (findings.isEmpty()) {
			out.println("The settings are complete. The product would begin.");
			return ExitCode.OK;
		}
		out.println((findings.size() == 1) ? "A setting is missing or wrong."
				: "%d settings are missing or wrong.".formatted(findings.size()));
		out.println(StartRefusedException.numbered(findings));
		return ExitCode.SOFTWARE;
	}

	private static final class Nothing {

	}

}
