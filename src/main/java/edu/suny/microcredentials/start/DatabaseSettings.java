package edu.suny.microcredentials.start;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.Environment;

/**
 * The database is said by whoever runs the product; there is none to fall back to. The
 * sample brings its own.
 */
class DatabaseSettings implements SettingCheck {

	private static final String URL = "spring.datasource.url";

	private static final String EXAMPLE = "jdbc:postgresql://db.example.edu/governance";

	@Override
	public List<SettingFinding> findings(Environment settings) {
		if (SettingCheck.isSample(settings)) {
			return List.of();
		}
		List<SettingFinding> findings = new ArrayList<>();
		String url = settings.getProperty(URL, "");
		if (url.isBlank()) {
			findings.add(SettingFinding.set(URL, "is missing: the address of the PostgreSQL database.", EXAMPLE));
		}
		else if (!url.startsWith("jdbc:postgresql:")) {
			findings.add(SettingFinding.set(URL, "names another kind of database than PostgreSQL.", EXAMPLE));
		}
		if (settings.getProperty("spring.datasource.username", "").isBlank()) {
			findings.add(SettingFinding.set("spring.datasource.username",
					"is missing: as whom the product signs in to its database.", "governance"));
		}
		if (settings.getProperty("spring.datasource.password", "").isBlank()) {
			findings.add(SettingFinding.set("spring.datasource.password",
					"is missing: the password of the product's user at its database.",
					"what the database's administrator gave you"));
		}
		return findings;
	}

	@Override
	public boolean isForCommands() {
		return true;
	}

}
