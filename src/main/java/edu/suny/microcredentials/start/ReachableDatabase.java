package edu.suny.microcredentials.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.springframework.core.env.Environment;

/**
 * The database that the settings name is there, lets the product in and is new enough.
 */
class ReachableDatabase implements SettingCheck {

	private static final int OLDEST = 14;

	@Override
	public List<SettingFinding> findings(Environment settings) {
		if (SettingCheck.isSample(settings) || !new DatabaseSettings().findings(settings).isEmpty()) {
			return List.of();
		}
		try (Connection connection = Database.connect(settings)) {
			int version = connection.getMetaData().getDatabaseMajorVersion();
			return (version >= OLDEST) ? List.of() : List.of(new SettingFinding(
					"The database is PostgreSQL %d. The product needs %d or newer.".formatted(version, OLDEST)));
		}
		catch (SQLException ex) {
			return List.of(new SettingFinding(("The database of SPRING_DATASOURCE_URL does not let the product in: %s "
					+ "Check the address, that the database runs and exists, the user and the password.")
				.formatted(asSentence(ex.getMessage()))));
		}
	}

	private static String asSentence(String message) {
		String line = String.valueOf(message).replaceAll("\\s+", " ").strip();
		return line.endsWith(".") ? line : line + ".";
	}

	@Override
	public boolean isForCommands() {
		return true;
	}

}
