package edu.suny.microcredentials.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import com.nimbusds.jose.jwk.JWK;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeysTests {

	@TempDir
	Path folder;

	Path file;

	@BeforeEach
	void aFile() {
		this.file = this.folder.resolve("keys.json");
	}

	@Test
	void theNewestKeySignsAndWhatOlderOnesSignedIsStillVerified() {
		CreateSigningKey.run(this.file.toString());
		String before = keys().sign("{\"a\":1}");
		CreateSigningKey.run(this.file.toString());
		String after = keys().sign("{\"a\":1}");

		assertThat(keys().publicKeys().getKeys()).hasSize(2).noneMatch(JWK::isPrivate);
		assertThat(after).isNotEqualTo(before);
		assertThat(keys().verified(before)).hasValue("{\"a\":1}");
		assertThat(keys().verified(after)).hasValue("{\"a\":1}");
	}

	@Test
	void whatNoKeySignedIsNotVerified() {
		CreateSigningKey.run(this.file.toString());
		String signed = keys().sign("{\"a\":1}");
		String[] parts = signed.split("\\.");

		assertThat(keys().verified(new SigningKeys("", true).sign("{\"a\":1}"))).isEmpty();
		assertThat(keys().verified(parts[0] + ".eyJhIjoyfQ." + parts[2])).isEmpty();
		assertThat(keys().verified("eyJhbGciOiJub25lIn0.eyJhIjoxfQ.")).isEmpty();
		assertThat(keys().verified("nothing")).isEmpty();
	}

	@Test
	void onlyItsOwnerReadsTheFile() throws IOException {
		assertThat(CreateSigningKey.run(this.file.toString())).isZero();

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-------");
		assertThat(findings(this.file.toString())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"keys":[]}                                        | holds no key
			not json                                           | is no JWK set
			{"keys":[{"kty":"oct","k":"c2VjcmV0","kid":"a"}]}  | holds another key than private ones for RSA
			""")
	void aFileOfSomethingElseIsRefusedAndStays(String content, String wrong) throws IOException {
		Files.writeString(this.file, content);

		assertThat(findings(this.file.toString())).hasValueSatisfying((said) -> assertThat(said).contains(wrong));
		assertThat(CreateSigningKey.run(this.file.toString())).isOne();
		assertThat(this.file).hasContent(content);
	}

	@Test
	void productionNeedsAFileThatIsThere() {
		assertThat(findings("")).hasValueSatisfying((said) -> assertThat(said).contains("is missing"));
		assertThat(findings("/nowhere/keys.json"))
			.hasValueSatisfying((said) -> assertThat(said).contains("is not there or cannot be read"));
	}

	private SigningKeys keys() {
		return new SigningKeys(this.file.toString(), false);
	}

	private static Optional<String> findings(String file) {
		return new SigningKeysCheck().findings(new MockEnvironment().withProperty("governance.signing-keys", file))
			.stream()
			.map((finding) -> finding.sentence())
			.findFirst();
	}

}
