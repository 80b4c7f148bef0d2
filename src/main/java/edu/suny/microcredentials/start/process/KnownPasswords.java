package edu.suny.microcredentials.start.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import edu.suny.microcredentials.start.Database;
import edu.suny.microcredentials.start.SettingCheck;
import edu.suny.microcredentials.start.SettingFinding;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;

import org.springframework.core.env.Environment;

/**
 * Nobody can sign in with a password that the whole world knows: those of this sample, of
 * Camunda's, and their like. All are shorter than the password policy allows, so that no
 * user can keep the product from starting. A hash takes a microsecond.
 */
class KnownPasswords implements SettingCheck {

	private static final List<String> KNOWN = List.of("demo", "admin", "camunda", "password", "changeme");

	private static final int MOST_ACCOUNTS = 200_000;

	private static final int NAMED = 10;

	private final PasswordManager passwords = new PasswordManager(new Sha512HashDigest(), List.of());

	@Override
	public List<SettingFinding> findings(Environment settings) {
		if (SettingCheck.isSample(settings)) {
			return List.of();
		}
		try (Connection connection = Database.connect(settings); Statement statement = connection.createStatement()) {
			return finding(accounts(statement));
		}
		catch (SQLException ex) {
			// The check of the database says why.
			return List.of();
		}
	}

	private List<String> accounts(Statement statement) throws SQLException {
		try (ResultSet table = statement.executeQuery("select to_regclass('act_id_user')")) {
			if (!table.next() || table.getString(1) == null) {
				return List.of();
			}
		}
		List<String> found = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("select id_, pwd_, salt_ from act_id_user "
				+ "where pwd_ is not null order by id_ limit " + MOST_ACCOUNTS)) {
			while (rows.next()) {
				if (isKnown(rows.getString(2), rows.getString(3))) {
					found.add(rows.getString(1));
				}
			}
		}
		return found;
	}

	private boolean isKnown(String hash, String salt) {
		return KNOWN.stream().anyMatch((password) -> {
			try {
				return this.passwords.check(EncryptionUtil.saltPassword(password, salt), hash);
			}
			catch (ProcessEngineException ex) {
				// No hash of the engine's: nobody signs in with it.
				return false;
			}
		});
	}

	private static List<SettingFinding> finding(List<String> accounts) {
		if (accounts.isEmpty()) {
			return List.of();
		}
		String named = String.join(", ", accounts.subList(0, Math.min(NAMED, accounts.size())));
		String some = (accounts.size() > NAMED) ? named + " and %d more".formatted(accounts.size() - NAMED) : named;
		return List.of(new SettingFinding(("The database has accounts with a password that everybody knows (%s), and "
				+ "this start is not the sample. Take another database; or lock each of them there: "
				+ "update act_id_user set pwd_ = '{SHA-512}locked' where id_ = '%s'")
			.formatted(some, accounts.get(0))));
	}

}
