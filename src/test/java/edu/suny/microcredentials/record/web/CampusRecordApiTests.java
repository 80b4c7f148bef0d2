package edu.suny.microcredentials.record.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The chain of a campus as its people get it. */
@GovernanceTest
class CampusRecordApiTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource({ "harbor-faculty1, harbor, 200", "harbor-service, harbor, 200", "admin, harbor, 200",
			"system-office, harbor, 200", "lakeside-office1, harbor, 404", "harbor-faculty1, nowhere, 404",
			"harbor-faculty1, system, 200", "two-campuses, hillview, 200", "two-campuses, lakeside, 404" })
	void isForThePeopleOfTheCampus(String user, String campus, int status) {
		assertThat(read(user, campus).statusCode()).isEqualTo(status);
	}

	@Test
	void isForNobodyWhoIsNotSignedIn() {
		assertThat(Caller.stranger(this.port).get("/api/campuses/harbor/record").statusCode()).isIn(401, 403);
	}

	@ParameterizedTest
	@CsvSource({ "harbor, campus-registered", "system, models-deployed" })
	void isReckonedAgainByAnybodyWhoHasIt(String campus, String first) throws Exception {
		JsonNode chain = new JsonMapper().readTree(read("harbor-faculty1", campus).body());

		String previous = "0".repeat(64);
		for (JsonNode row : chain.path("rows")) {
			JsonNode text = new JsonMapper().readTree(row.path("text").asText());
			assertThat(text.path("previousHash").asText()).isEqualTo(previous);
			assertThat(text.path("campus").asText()).isEqualTo(campus);
			previous = HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(row.path("text").asText().getBytes(StandardCharsets.UTF_8)));
			assertThat(row.path("hash").asText()).isEqualTo(previous);
		}
		assertThat(chain.path("head").path("hash").asText()).isEqualTo(previous);
		assertThat(chain.path("head").path("sequence").asInt()).isEqualTo(chain.path("rows").size()).isPositive();
		assertThat(chain.path("rows").path(0).path("text").asText()).contains("\"act\":\"%s\"".formatted(first));
	}

	private HttpResponse<String> read(String user, String campus) {
		return Caller.script(this.port, user).get("/api/campuses/%s/record".formatted(campus));
	}

}
