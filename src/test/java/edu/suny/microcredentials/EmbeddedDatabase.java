package edu.suny.microcredentials;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL of our own, started from the class path. With a directory it is durable:
 * proposals survive a restart and a kill.
 */
@TestConfiguration(proxyBeanMethods = false)
public class EmbeddedDatabase {

	/** As whom Flyway makes the tables; name and password. */
	public static final String OWNER = "postgres";

	/** As whom the product signs in; name and password. */
	public static final String PRODUCT = "governance";

	/**
	 * Starts the server.
	 * @param directory where its files stay; empty for a temporary one
	 */
	@Bean(destroyMethod = "close")
	Server embeddedPostgres(@Value("${governance.embedded-database.directory:}") String directory)
			throws IOException, InterruptedException, SQLException {
		Server server = directory.isEmpty() ? Server.temporary() : Server.durable(Path.of(directory).toAbsolutePath());
		server.makeProductsRole();
		return server;
	}

	/** The product signs in as a lesser role than the owner of its tables. */
	@Bean
	JdbcConnectionDetails jdbcConnectionDetails(Server server) {
		String url = server.address();
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return PRODUCT;
			}

			@Override
			public String getPassword() {
				return PRODUCT;
			}

			@Override
			public String getJdbcUrl() {
				return url;
			}

		};
	}

	@Bean
	FlywayConnectionDetails flywayConnectionDetails(Server server) {
		String url = server.address();
		return new FlywayConnectionDetails() {

			@Override
			public String getUsername() {
				return OWNER;
			}

			@Override
			public String getPassword() {
				return OWNER;
			}

			@Override
			public String getJdbcUrl() {
				return url;
			}

		};
	}

	/** The database for a test that does what the product may not. */
	@Bean
	Owner owner(FlywayConnectionDetails owner) {
		return new Owner(JdbcClient
			.create(new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())));
	}

	/** Signed in as the owner of the tables. */
	public record Owner(JdbcClient jdbc) {
	}

	/** The running server, and the lock that keeps a second one off its files. */
	record Server(EmbeddedPostgres postgres, FileLock lock) implements AutoCloseable {

		static Server temporary() throws IOException {
			return new Server(builder().start(), null);
		}

		static Server durable(Path directory) throws IOException, InterruptedException {
			Files.createDirectories(directory);
			FileLock lock = FileChannel
				.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
				.tryLock();
			if (lock == null) {
				throw new IllegalStateException("The product is already running on " + directory
						+ ". Stop it first, or set governance.embedded-database.directory to another folder.");
			}
			Path data = directory.resolve("postgres");
			stopOrphan(data);
			return new Server(builder().setDataDirectory(data)
				.setCleanDataDirectory(false)
				.setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("full_page_writes", "on")
				.start(), lock);
		}

		String address() {
			return "jdbc:postgresql://localhost:%d/postgres".formatted(this.postgres.getPort());
		}

		void makeProductsRole() throws SQLException {
			try (Connection connection = DriverManager.getConnection(address(), OWNER, OWNER);
					Statement statement = connection.createStatement()) {
				statement.execute("""
						do $$ begin
							if not exists (select from pg_roles where rolname = '%1$s') then
								create role %1$s login password '%1$s';
							end if;
						end $$""".formatted(PRODUCT));
			}
		}

		/**
		 * Spring closes the server, after the connection pool; a hook of its own would
		 * close it before.
		 */
		private static EmbeddedPostgres.Builder builder() {
			return EmbeddedPostgres.builder()
				.setRegisterShutdownHook(false)
				.setPGStartupWait(Duration.ofSeconds(60))
				.setServerConfig("max_connections", "100");
		}

		/**
		 * After a kill of ours its server lives on and holds the files: we hold the lock,
		 * so it is nobody's.
		 */
		private static void stopOrphan(Path data) throws IOException, InterruptedException {
			Path pidFile = data.resolve("postmaster.pid");
			if (!Files.exists(pidFile)) {
				return;
			}
			long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
			ProcessHandle orphan = ProcessHandle.of(pid)
				.filter((process) -> process.info().command().orElse("").contains("postgres"))
				.orElse(null);
			if (orphan != null) {
				// SIGTERM waits for clients that are gone; the write-ahead log makes this
				// safe.
				orphan.destroyForcibly();
				orphan.onExit().orTimeout(30, TimeUnit.SECONDS).join();
			}
			Files.deleteIfExists(pidFile);
		}

		@Override
		public void close() throws IOException {
			this.postgres.close();
			if (this.lock != null) {
				this.lock.acquiredBy().close();
			}
		}

	}

}
