package edu.suny.microcredentials.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What protects the engine cannot be switched off from outside: by mistake it would be
 * open.
 */
class LockedSettings implements SettingCheck {

	private static final String ENGINE = "camunda.bpm.generic-properties.properties";

	/** Settings with the value that they have to have. */
	private static final Map<String, String> VALUES = new TreeMap<>(
			Map.of("camunda.bpm.authorization.enabled", "true", "camunda.bpm.auto-deployment-enabled", "false",
					"camunda.bpm.default-serialization-format", "application/json", "spring.flyway.enabled", "true",
					"camunda.bpm.webapp.csrf.enable-same-site-cookie", "true"));

	/** The engine's own, as it names them without hyphens. */
	private static final Map<String, String> ENGINE_VALUES = new TreeMap<>(
			Map.of("authorizationenabled", "true", "tenantcheckenabled", "true", "cmmnenabled", "false",
					"enableexpressionsinadhocqueries", "false", "deserializationtypevalidationenabled", "true",
					"javaserializationformatenabled", "false", "defaultuserpermissionnamefortask", "task_work"));

	private static final Set<String> EXPOSED = Set.of("health", "prometheus");

	@Override
	public List<SettingFinding> findings(Environment settings) {
		List<SettingFinding> findings = new ArrayList<>();
		VALUES.forEach((property, right) -> {
			if (!right.equals(settings.getProperty(property, right).strip())) {
				findings.add(weakens(property, settings.getProperty(property)));
			}
		});
		Map<String, String> engine = engine(settings);
		ENGINE_VALUES.forEach((name, right) -> {
			if (!right.equals(engine.getOrDefault(name, right).strip().toLowerCase(Locale.ROOT))) {
				findings.add(weakens(ENGINE + "." + name, engine.get(name)));
			}
		});
		if (settings.containsProperty("camunda.bpm.admin-user.id")) {
			findings.add(SettingFinding.leaveOut("camunda.bpm.admin-user.id",
					"makes an account whose password stands in the settings. Use the command create-administrator."));
		}
		Set<String> exposed = Set.of(settings.getProperty("management.endpoints.web.exposure.include", "health")
			.replace(" ", "")
			.split(","));
		if (!EXPOSED.containsAll(exposed)) {
			findings.add(weakens("management.endpoints.web.exposure.include",
					settings.getProperty("management.endpoints.web.exposure.include")));
		}
		return findings;
	}

	private static SettingFinding weakens(String property, String value) {
		return SettingFinding.leaveOut(property, "is '%s', which takes away a protection.".formatted(value));
	}

	private static Map<String, String> engine(Environment settings) {
		return Binder.get(settings)
			.bind(ENGINE, Bindable.mapOf(String.class, String.class))
			.orElse(Map.of())
			.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT),
					Map.Entry::getValue, (first, second) -> first));
	}

	@Override
	public boolean isForCommands() {
		return true;
	}

}
