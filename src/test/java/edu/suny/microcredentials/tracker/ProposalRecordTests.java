package edu.suny.microcredentials.tracker;

import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.record.Outsider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The chain of a proposal as the people of its campus get it. */
@GovernanceTest
class ProposalRecordTests {

	@LocalServerPort
	int port;

	private String number;

	@BeforeEach
	void aDecidedProposal() {
		Submitting submitting = new Submitting(this.port);
		this.number = submitting.submit("harbor-faculty1", "Reckoned again");
		submitting.complete("harbor-department1", this.number,
				"{\"decision\": {\"value\": \"forwarded\"}, \"rationale\": {\"value\": \"As discussed\"}}");
	}

	@ParameterizedTest
	@CsvSource({ "harbor-faculty1, 200", "harbor-senator1, 200", "harbor-service, 200", "lakeside-faculty1, 404" })
	void isForWhoeverMaySeeTheProposal(String user, int status) {
		assertThat(read(user).statusCode()).isEqualTo(status);
	}

	@Test
	void isForNobodyWhoIsNotSignedIn() {
		assertThat(Caller.stranger(this.port).get("/api/proposals/%s/record".formatted(this.number)).statusCode())
			.isIn(401, 403);
	}

	@Test
	void isReckonedAgainByAnybodyWhoHasIt() {
		assertThat(Outsider.reckons(read("harbor-faculty2").body()))
			.allSatisfy((text) -> assertThat(text.path("proposal").asText()).isEqualTo(this.number))
			.extracting((text) -> text.path("act").asText())
			.startsWith("proposed", "submitted")
			.contains("routed", "asked", "decided");
	}

	@Test
	void whoeverReckonsFindsWhatWasChangedRemovedOrCutOff() {
		String answer = read("harbor-faculty2").body();

		doesNotHold(answer, (chain) -> chain.replaceFirst("forwarded", "rejected"), "of row");
		doesNotHold(answer, (chain) -> chain.replaceFirst("\\{\"text\":.*?\"},(?=\\{\"text\")", ""), "");
		doesNotHold(answer, (chain) -> chain.replaceFirst("(?s)(.*),\\{\"text\".*", "$1]}"), "of the head");
	}

	private static void doesNotHold(String answer, UnaryOperator<String> forger, String where) {
		String forged = forger.apply(answer);
		assertThat(forged).isNotEqualTo(answer);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Outsider.reckons(forged))
			.withMessageContaining(where);
	}

	private HttpResponse<String> read(String user) {
		return Caller.script(this.port, user).get("/api/proposals/%s/record".formatted(this.number));
	}

}
