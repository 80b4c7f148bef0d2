package edu.suny.microcredentials.start;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.Environment;

/**
 * The database is said by whoever runs the product; there is none to fall back to. The
 * sample brings its own.
 */
class DatabaseSettings implements SettingCheck {

	/** As whom the tables are made, at each start. */
	static final String OWNER = "spring.flyway.user";

	static final String OWNERS_PASSWORD = "spring.flyway.password";

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
		findings.addAll(owner(settings));
		return findings;
	}

	private static List<SettingFinding> owner(Environment settings) {
		List<SettingFinding> findings = new ArrayList<>();
		String owner = settings.getProperty(OWNER, "");
		if (owner.isBlank()) {
			findings.add(SettingFinding.set(OWNER,
					"is missing: as whom the tables are made, another role than the product's, so that the product can add to the governance record and never change it.",
					"governance_owner"));
		}
		else if (owner.equals(settings.getProperty("spring.datasource.username"))) {
			findings.add(SettingFinding.set(OWNER,
					"is the role of the product itself: who owns the tables could change the governance record.",
					"governance_owner"));
		}
		if (settings.getProperty(OWNERS_PASSWORD, "").isBlank()) {
			findings.add(SettingFinding.set(OWNERS_PASSWORD, "is missing: the password of the owner of the tables.",
					"what the database's administrator gave you"));
		}
		return findings;
	}

	@Override
	public boolean isForCommands() {
		return true;
	}

}
