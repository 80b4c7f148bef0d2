package edu.suny.microcredentials.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
			if (version < OLDEST) {
				return List.of(new SettingFinding(
						"The database is PostgreSQL %d. The product needs %d or newer.".formatted(version, OLDEST)));
			}
			return mayTooMuch(connection, settings) ? List.of(tooMuch(settings)) : owner(settings);
		}
		catch (SQLException ex) {
			return List.of(notLetIn("the product", ex));
		}
	}

	private static List<SettingFinding> owner(Environment settings) {
		try (Connection connection = Database.connectAsOwner(settings);
				Statement statement = connection.createStatement();
				ResultSet may = statement.executeQuery("select has_schema_privilege('public', 'create')")) {
			may.next();
			return may.getBoolean(1) ? List.of() : List.of(new SettingFinding(
					"The owner of the tables, %s, may make none in the database of SPRING_DATASOURCE_URL. Make it the owner of that database."
						.formatted(settings.getProperty(DatabaseSettings.OWNER))));
		}
		catch (SQLException ex) {
			return List.of(notLetIn("the owner of the tables", ex));
		}
	}

	/** Whoever is or may become the owner could change the record. */
	private static boolean mayTooMuch(Connection connection, Environment settings) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				select rolsuper or exists (select from pg_roles owner where owner.rolname = ?
					and pg_has_role(current_user, owner.oid, 'member'))
				from pg_roles where rolname = current_user""")) {
			statement.setString(1, settings.getProperty(DatabaseSettings.OWNER));
			try (ResultSet rights = statement.executeQuery()) {
				rights.next();
				return rights.getBoolean(1);
			}
		}
	}

	private static SettingFinding tooMuch(Environment settings) {
		return SettingFinding.set("spring.datasource.username",
				"is %s, which may do in the database what its owner may, and so could change the governance record: give the product a role without such rights."
					.formatted(settings.getProperty("spring.datasource.username")),
				"governance");
	}

	private static SettingFinding notLetIn(String whom, SQLException ex) {
		return new SettingFinding(("The database of SPRING_DATASOURCE_URL does not let %s in: %s "
				+ "Check the address, that the database runs and exists, the user and the password.")
			.formatted(whom, asSentence(ex.getMessage())));
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
