package edu.suny.microcredentials.record.web;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.record.Outsider;
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
	void isReckonedAgainByAnybodyWhoHasIt(String campus, String first) {
		List<JsonNode> texts = Outsider.reckons(read("harbor-faculty1", campus).body());

		assertThat(texts).allSatisfy((text) -> assertThat(text.path("campus").asText()).isEqualTo(campus));
		assertThat(texts.get(0).path("act").asText()).isEqualTo(first);
	}

	private HttpResponse<String> read(String user, String campus) {
		return Caller.script(this.port, user).get("/api/campuses/%s/record".formatted(campus));
	}

}
