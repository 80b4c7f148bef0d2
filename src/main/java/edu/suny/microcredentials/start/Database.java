package edu.suny.microcredentials.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.springframework.core.env.Environment;

/** The database of the settings, asked before there is a pool or an engine. */
public final class Database {

	private static final String SECONDS = "10";

	private Database() {
	}

	/**
	 * Opens a connection as the product, or fails within ten seconds.
	 * @throws SQLException with a message that names no password
	 */
	public static Connection connect(Environment settings) throws SQLException {
		return connect(settings, "spring.datasource.username", "spring.datasource.password");
	}

	/** The same as the owner of the tables. */
	static Connection connectAsOwner(Environment settings) throws SQLException {
		return connect(settings, DatabaseSettings.OWNER, DatabaseSettings.OWNERS_PASSWORD);
	}

	private static Connection connect(Environment settings, String user, String password) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", settings.getProperty(user, ""));
		properties.setProperty("password", settings.getProperty(password, ""));
		properties.setProperty("loginTimeout", SECONDS);
		properties.setProperty("connectTimeout", SECONDS);
		return DriverManager.getConnection(settings.getProperty("spring.datasource.url", ""), properties);
	}

}
