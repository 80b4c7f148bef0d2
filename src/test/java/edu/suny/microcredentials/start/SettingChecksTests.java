package edu.suny.microcredentials.start;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What each check says of the settings, without a start. */
class SettingChecksTests {

	private final MockEnvironment settings = new MockEnvironment();

	@Test
	void theDatabaseHasToBeNamedWithUserAndPassword() {
		assertThat(said(new DatabaseSettings())).containsExactly(
				"spring.datasource.url is missing: the address of the PostgreSQL database. "
						+ "Set SPRING_DATASOURCE_URL, for example to jdbc:postgresql://db.example.edu/governance",
				"spring.datasource.username is missing: as whom the product signs in to its database. "
						+ "Set SPRING_DATASOURCE_USERNAME, for example to governance",
				"spring.datasource.password is missing: the password of the product's user at its database. "
						+ "Set SPRING_DATASOURCE_PASSWORD, for example to what the database's administrator gave you",
				"spring.flyway.user is missing: as whom the tables are made, another role than the product's, so that the product can add to the governance record and never change it. "
						+ "Set SPRING_FLYWAY_USER, for example to governance_owner",
				"spring.flyway.password is missing: the password of the owner of the tables. "
						+ "Set SPRING_FLYWAY_PASSWORD, for example to what the database's administrator gave you");

		aDatabase("jdbc:postgresql://localhost:1/none");
		assertThat(said(new DatabaseSettings())).isEmpty();
	}

	@Test
	void theProductDoesNotOwnItsTables() {
		aDatabase("jdbc:postgresql://localhost:1/none");
		this.settings.setProperty("spring.flyway.user", "governance");

		assertThat(said(new DatabaseSettings())).singleElement()
			.asString()
			.startsWith("spring.flyway.user is the role of the product itself");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:mem:camunda", "jdbc:h2:./camunda-h2-database", "postgresql://db/governance" })
	void noOtherDatabaseWillDo(String url) {
		aDatabase(url);

		assertThat(said(new DatabaseSettings())).singleElement()
			.asString()
			.startsWith("spring.datasource.url names another kind of database than PostgreSQL.");
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsNamed() {
		aDatabase("jdbc:postgresql://localhost:1/none");

		assertThat(said(new ReachableDatabase())).singleElement()
			.asString()
			.contains("SPRING_DATASOURCE_URL does not let the product in: Connection to localhost:1 refused")
			.doesNotContain("a secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://governance.example.edu", "https://governance.example.edu:8443/",
			"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080" })
	void thePublicAddressIsSecureOrThisMachine(String address) {
		this.settings.setProperty("governance.public-address", address);

		assertThat(said(new PublicAddress())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'',                                     'is missing'
			http://governance.example.edu,          'passwords could be read on their way'
			governance.example.edu,                 'is no address of a server'
			https://governance.example.edu/app,     'is no address of a server'
			https://someone@governance.example.edu, 'is no address of a server'
			http://localhost.example.edu,           'passwords could be read on their way'
			ftp://localhost,                        'is no address of a server'
			'https://a b',                          'is no address of a server'
			""")
	void noOtherPublicAddressWillDo(String address, String wrong) {
		this.settings.setProperty("governance.public-address", address);

		assertThat(said(new PublicAddress())).singleElement()
			.asString()
			.contains(wrong)
			.endsWith("Set GOVERNANCE_PUBLICADDRESS, for example to https://governance.example.edu");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost", "::1", "127.1.2.3" })
	void theSampleListensOnThisMachineAlone(String address) {
		this.settings.setProperty("governance.sample", "true");
		this.settings.setProperty("server.address", address);

		assertThat(said(new ListeningAddress())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "", "::", "192.168.1.7", "governance.example.edu" })
	void theSampleListensNowhereElse(String address) {
		this.settings.setProperty("server.address", address);
		assertThat(said(new ListeningAddress())).isEmpty();

		this.settings.setProperty("governance.sample", "true");
		assertThat(said(new ListeningAddress())).singleElement().asString().contains("accounts of known password");
	}

	@Test
	void theSampleIsNotPublic() {
		this.settings.setProperty("governance.sample", "true");
		assertThat(said(new PublicAddress())).isEmpty();

		this.settings.setProperty("governance.public-address", "https://governance.example.edu");
		assertThat(said(new PublicAddress())).singleElement().asString().contains("for this machine alone");
	}

	@Test
	void onlyTheSampleSaysThatItIsOne() {
		assertThat(said(new SampleOnTheClassPath("nowhere.yaml"))).isEmpty();

		this.settings.setProperty("governance.sample", "true");
		assertThat(said(new SampleOnTheClassPath())).isEmpty();
		assertThat(said(new SampleOnTheClassPath("nowhere.yaml"))).singleElement()
			.asString()
			.contains("governance.sample is 'true', but there is no sample in this jar")
			.contains("GOVERNANCE_SAMPLE");
	}

	@ParameterizedTest
	@CsvSource({ "camunda.bpm.authorization.enabled, false",
			"camunda.bpm.generic-properties.properties.authorization-enabled, false",
			"camunda.bpm.generic-properties.properties.tenantCheckEnabled, false",
			"camunda.bpm.generic-properties.properties.java-serialization-format-enabled, true",
			"camunda.bpm.admin-user.id, admin", "management.endpoints.web.exposure.include, '*'",
			"management.endpoints.web.exposure.include, 'health, env'", "spring.flyway.enabled, false" })
	void whatProtectsTheEngineStaysOn(String property, String value) {
		assertThat(said(new LockedSettings())).isEmpty();

		this.settings.setProperty(property, value);
		assertThat(said(new LockedSettings())).singleElement().asString().contains("Leave it out");
	}

	@Test
	void whatProtectsTheEngineIsNotSwitchedOffByTheEnvironment() {
		var environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
					Map.of("CAMUNDA_BPM_AUTHORIZATION_ENABLED", "false",
							"CAMUNDA_BPM_GENERICPROPERTIES_PROPERTIES_TENANTCHECKENABLED", "false")));
		environment.getPropertySources()
			.addLast(new MapPropertySource("application", Map.of("camunda.bpm.authorization.enabled", "true")));

		assertThat(new LockedSettings().findings(environment)).hasSize(2);
	}

	private void aDatabase(String url) {
		this.settings.setProperty("spring.datasource.url", url);
		this.settings.setProperty("spring.datasource.username", "governance");
		this.settings.setProperty("spring.datasource.password", "a secret");
		this.settings.setProperty("spring.flyway.user", "governance_owner");
		this.settings.setProperty("spring.flyway.password", "another secret");
	}

	private List<String> said(SettingCheck check) {
		return check.findings(this.settings).stream().map(SettingFinding::sentence).toList();
	}

}
