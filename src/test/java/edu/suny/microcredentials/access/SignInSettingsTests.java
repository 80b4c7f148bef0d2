package edu.suny.microcredentials.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator writes to let the people of a campus in. */
class SignInSettingsTests {

	private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

	private static final String PROVIDER = "governance.sign-in.openid-connect.harbor.";

	private static final String LDAP = "governance.sign-in.ldap.lakeside.";

	@Test
	void theExamplesOfTheDocumentationAreRight() throws IOException {
		List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("src/docs/sign-in.md")))
			.results()
			.map((example) -> example.group(1))
			.toList();

		assertThat(examples).hasSize(2);
		for (String example : examples) {
			MockEnvironment settings = secrets();
			new YamlPropertySourceLoader()
				.load("example", new ByteArrayResource(example.getBytes(StandardCharsets.UTF_8)))
				.forEach(settings.getPropertySources()::addLast);
			assertThat(problems(settings)).isEmpty();
		}
	}

	@Test
	void withoutSettingsNothingIsWrong() {
		assertThat(problems(new MockEnvironment())).isEmpty();
	}

	@Test
	void eachMissingSettingOfAProviderHasASentence() {
		assertThat(problems(new MockEnvironment().withProperty(PROVIDER + "scopes", "profile"))).hasSize(6)
			.anySatisfy((sentence) -> assertThat(sentence).contains("harbor.client-secret"))
			.anySatisfy((sentence) -> assertThat(sentence).contains("harbor.issuer-uri"))
			.anySatisfy((sentence) -> assertThat(sentence).contains("harbor.campus"))
			.anySatisfy((sentence) -> assertThat(sentence).contains("Add 'openid'"));
	}

	@Test
	void theWayToAProviderIsSafe() {
		assertThat(problems(provider().withProperty(PROVIDER + "issuer-uri", "http://login.harbor.example.edu")))
			.singleElement()
			.asString()
			.contains("https address");
		assertThat(problems(provider().withProperty(PROVIDER + "audience", "governance"))).singleElement()
			.asString()
			.contains("another value than the client id");
		assertThat(problems(provider())).isEmpty();
	}

	@Test
	void anIssuerStandsOnce() {
		MockEnvironment settings = provider();
		for (String setting : List.of("name", "issuer-uri", "client-id", "client-secret", "campus")) {
			settings.withProperty("governance.sign-in.openid-connect.other." + setting,
					settings.getProperty(PROVIDER + setting));
		}

		assertThat(problems(settings)).singleElement().asString().contains("twice");
	}

	@Test
	void eachMissingSettingOfADirectoryHasASentence() {
		assertThat(problems(new MockEnvironment().withProperty(LDAP + "url", "ldap://ldap.lakeside.example.edu")))
			.hasSize(5)
			.anySatisfy((sentence) -> assertThat(sentence).contains("lakeside.base-dn"))
			.anySatisfy((sentence) -> assertThat(sentence).contains("begins with ldaps"));
	}

	private static MockEnvironment provider() {
		return new MockEnvironment().withProperty(PROVIDER + "campus", "harbor")
			.withProperty(PROVIDER + "name", "Harbor University")
			.withProperty(PROVIDER + "issuer-uri", "https://login.harbor.example.edu")
			.withProperty(PROVIDER + "client-id", "governance")
			.withProperty(PROVIDER + "client-secret", "a secret");
	}

	private static MockEnvironment secrets() {
		return new MockEnvironment().withProperty("HARBOR_CLIENT_SECRET", "1")
			.withProperty("SYSTEM_CLIENT_SECRET", "2")
			.withProperty("LAKESIDE_LDAP_PASSWORD", "3");
	}

	private static List<String> problems(MockEnvironment settings) {
		return new SignInCheck().findings(settings).stream().map((finding) -> finding.sentence()).toList();
	}

}
