package edu.suny.microcredentials.record.web;

import java.net.http.HttpResponse;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class WellKnownTests {

	private static final String ADDRESS = "/.well-known/governance-checkpoint";

	@LocalServerPort
	int port;

	@Test
	void aStrangerReadsTheKeys() {
		HttpResponse<String> keys = Caller.stranger(this.port).get("/.well-known/jwks.json");

		assertThat(keys.statusCode()).isEqualTo(200);
		assertThat(keys.body()).contains("\"keys\"").doesNotContain("\"d\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "proposal=%00", "campus=%00" })
	void noControlCharacterReachesTheDatabase(String query) {
		assertThat(Caller.stranger(this.port).get(ADDRESS + "?" + query).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "number=999999", "proposal=nowhere-2026-0001" })
	void whatIsNotThereIsSaidToProgramsInJson(String query) {
		HttpResponse<String> answer = Caller.stranger(this.port).get(ADDRESS + "?" + query);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("There is no such checkpoint").doesNotContain("<html");
	}

}
