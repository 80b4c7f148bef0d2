package edu.suny.microcredentials.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.record.CreateSigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product in a process of its own: it begins with all its settings, or not at all.
 */
@GovernanceTest
class ProductionStartTests {

	@Autowired
	JdbcConnectionDetails sample;

	@Autowired
	FlywayConnectionDetails owner;

	@TempDir
	Path folder;

	@Test
	void refusesWithASentenceForEachSetting() throws Exception {
		try (Product product = Product.start(Map.of())) {
			assertThat(product.status()).isOne();
			assertThat(product.said()).contains("7 settings are missing or wrong. Nothing was begun.")
				.contains("Set SPRING_DATASOURCE_URL, for example to")
				.contains("Set SPRING_DATASOURCE_USERNAME, for example to")
				.contains("Set SPRING_DATASOURCE_PASSWORD, for example to")
				.contains("Set GOVERNANCE_PUBLICADDRESS, for example to")
				.doesNotContain("\tat ", "Exception");
		}
	}

	@Test
	void theCommandSaysTheSame() throws Exception {
		try (Product product = Product.start(Map.of(), "check-configuration")) {
			assertThat(product.status()).isOne();
			assertThat(product.said()).startsWith("7 settings are missing or wrong.")
				.contains("Set GOVERNANCE_PUBLICADDRESS, for example to");
		}
		try (Product product = Product.start(Map.of(), "check-configuration", "--quickly")) {
			assertThat(product.status()).isEqualTo(2);
		}
	}

	@Test
	void wrongSettingsOfAttachmentsAreSentencesAndAScannerIsNotWaitedFor() throws Exception {
		Map<String, String> settings = Map.of("GOVERNANCE_ATTACHMENTS_STORE", "minio", "GOVERNANCE_ATTACHMENTS_MAXSIZE",
				"2GB", "GOVERNANCE_ATTACHMENTS_CLAMAV", "localhost:" + freePort());
		try (Product product = Product.start(settings); Product command = Product.start(settings, "verify-record")) {
			assertThat(product.status()).isOne();
			assertThat(product.said()).contains("9 settings are missing or wrong. Nothing was begun.")
				.contains("governance.attachments.store is 'minio', which is no store")
				.contains("governance.attachments.max-size is '2GB'")
				.doesNotContain("\tat ", "Exception", "CLAMAV");
			assertThat(command.status()).isOne();
			assertThat(command.said()).contains("governance.attachments.store is 'minio', which is no store")
				.doesNotContain("\tat ", "Exception", "CLAMAV");
		}
		try (Product product = Product.start(settings, "check-configuration")) {
			assertThat(product.status()).isOne();
			assertThat(product.said()).startsWith("10 settings are missing or wrong.")
				.contains("and no ClamAV daemon answers there (Connection refused). The product begins,")
				.contains("Set GOVERNANCE_ATTACHMENTS_CLAMAV, for example to clamav:3310");
		}
	}

	@Test
	void theJarIsNoSampleWhateverItIsTold() throws Exception {
		Map<String, String> settings = settings(anEmptyDatabase("nosample"));
		settings.remove("GOVERNANCE_PUBLICADDRESS");
		settings.putAll(Map.of("GOVERNANCE_SAMPLE", "true", "SERVER_ADDRESS", "127.0.0.1"));
		try (Product product = Product.start(settings)) {
			assertThat(product.status()).isOne();
			assertThat(product.said()).contains("A setting is missing or wrong. Nothing was begun.")
				.contains("governance.sample is 'true', but there is no sample in this jar");
		}
		assertThat(tables(settings)).isZero();
	}

	@Test
	void refusesADatabaseWithAccountsOfKnownPassword() throws Exception {
		try (Product product = Product.start(settings(this.sample.getJdbcUrl()), "--server.port=" + freePort())) {
			assertThat(product.status()).isOne();
			assertThat(product.said()).contains("A setting is missing or wrong.")
				.contains("accounts with a password that everybody knows (admin, harbor-analyst1,")
				.contains("update act_id_user set pwd_ = '{SHA-512}locked' where id_ = 'admin'");
		}
	}

	@Test
	void aLooseEngineIsRefusedBeforeAnythingIsWritten() throws Exception {
		Map<String, String> settings = settings(anEmptyDatabase("loose"));
		settings.put("CAMUNDA_BPM_AUTHORIZATION_ENABLED", "false");
		try (Product product = Product.start(settings)) {
			assertThat(product.status()).isOne();
			assertThat(product.said()).contains("camunda.bpm.authorization.enabled is 'false'");
		}
		assertThat(tables(settings)).isZero();
	}

	@Test
	void beginsWithAllItsSettings() throws Exception {
		Map<String, String> settings = settings(anEmptyDatabase("production"));
		try (Product product = Product.start(settings, "check-configuration")) {
			assertThat(product.status()).as(product.said()).isZero();
			assertThat(product.said()).contains("The settings are complete.");
		}
		assertThat(tables(settings)).isZero();
		int port = freePort();
		try (Product product = Product.start(settings, "--server.port=" + port)) {
			product.awaitReady(port);
			assertThat(product.answer(port, "/login")).contains("Sign in").doesNotContain("demo");
		}
		assertThat(accounts(settings)).isZero();
	}

	private Map<String, String> settings(String url) {
		return new HashMap<>(Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME",
				this.sample.getUsername(), "SPRING_DATASOURCE_PASSWORD", this.sample.getPassword(),
				"SPRING_FLYWAY_USER", this.owner.getUsername(), "SPRING_FLYWAY_PASSWORD", this.owner.getPassword(),
				"GOVERNANCE_PUBLICADDRESS", "https://governance.example.edu", "GOVERNANCE_SIGNINGKEYS", keys()));
	}

	/** On a database of its own, whose tables and first acts the command makes itself. */
	@Test
	void whetherTheRecordHoldsIsACommandsStatus() throws Exception {
		Map<String, String> settings = settings(anEmptyDatabase("verified"));
		try (Product product = Product.start(settings, "verify-record")) {
			assertThat(product.status()).as(product.said()).isZero();
			assertThat(product.said()).contains("The record holds. Read: 0 chains of proposals, 1 of campuses.");
		}
		try (Connection connection = owner(settings.get("SPRING_DATASOURCE_URL"));
				Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			assertThat(statement.executeUpdate(
					"update governance_record set text = replace(text, 'models-deployed', 'models-deplored') where sequence = 1"))
				.isOne();
		}
		try (Product product = Product.start(settings, "verify-record")) {
			assertThat(product.status()).as(product.said()).isOne();
			assertThat(product.said()).contains("Row 1 of campus:system was changed: its hash is not that of its text.")
				.contains("The record does not hold: 1 findings. Read: 0 chains of proposals, 1 of campuses.");
		}
	}

	@Test
	void aProductThatCouldChangeTheRecordIsRefused() throws Exception {
		Map<String, String> settings = settings(anEmptyDatabase("toomuch"));
		settings.putAll(Map.of("SPRING_DATASOURCE_USERNAME", this.owner.getUsername(), "SPRING_DATASOURCE_PASSWORD",
				this.owner.getPassword(), "SPRING_FLYWAY_USER", this.sample.getUsername(), "SPRING_FLYWAY_PASSWORD",
				this.sample.getPassword()));
		try (Product product = Product.start(settings, "check-configuration")) {
			assertThat(product.status()).isOne();
			assertThat(product.said()).contains("so could change the governance record");
		}
	}

	private String keys() {
		Path file = this.folder.resolve("keys.json");
		assertThat(CreateSigningKey.run(file.toString())).isZero();
		return file.toString();
	}

	private String anEmptyDatabase(String purpose) throws SQLException {
		String name = purpose + System.nanoTime();
		try (Connection connection = owner(this.owner.getJdbcUrl());
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		return this.sample.getJdbcUrl().replaceAll("/postgres(?=\\?|$)", "/" + name);
	}

	private Connection owner(String url) throws SQLException {
		return DriverManager.getConnection(url, this.owner.getUsername(), this.owner.getPassword());
	}

	private static long tables(Map<String, String> settings) throws Exception {
		return count(settings, "select count(*) from information_schema.tables where table_schema = 'public'");
	}

	private static long accounts(Map<String, String> settings) throws Exception {
		return count(settings, "select count(*) from act_id_user");
	}

	private static long count(Map<String, String> settings, String query) throws Exception {
		try (var connection = DriverManager.getConnection(settings.get("SPRING_DATASOURCE_URL"),
				settings.get("SPRING_FLYWAY_USER"), settings.get("SPRING_FLYWAY_PASSWORD"));
				var rows = connection.createStatement().executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
