package edu.suny.microcredentials.start;

import java.util.List;
import java.util.function.Predicate;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Runs all checks as soon as the settings are known, and ends the start if any finds
 * something.
 */
class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private static final String PRODUCT = "edu.suny.microcredentials.GovernanceApplication";

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		if (event.getSpringApplication().getAllSources().stream().noneMatch(StartCheck::isProduct)) {
			return;
		}
		ConfigurableEnvironment settings = event.getEnvironment();
		boolean serves = settings.getProperty("server.port", Integer.class, 8080) >= 0;
		List<SettingFinding> findings = findings(settings,
				serves ? SettingCheck::isForStart : SettingCheck::isForCommands);
		if (!findings.isEmpty()) {
			throw new StartRefusedException(findings);
		}
	}

	private static boolean isProduct(Object source) {
		return source instanceof Class<?> type && type.getName().equals(PRODUCT);
	}

	/** What these checks find. */
	static List<SettingFinding> findings(ConfigurableEnvironment settings, Predicate<SettingCheck> asked) {
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(SettingCheck.class)
			.stream()
			.filter(asked)
			.flatMap((check) -> check.findings(settings).stream())
			.toList();
	}

	/** After the logging system, which writes the refusal. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
