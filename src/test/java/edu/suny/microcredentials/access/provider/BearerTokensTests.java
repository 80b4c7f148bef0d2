package edu.suny.microcredentials.access.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Scripts call with tokens of their campus's provider. */
@GovernanceTest
class BearerTokensTests {

	private static final List<String> DOORS = List.of("/api/session", "/engine-rest/task");

	@LocalServerPort
	int port;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	private final HttpClient client = HttpClient.newHttpClient();

	private final String login = "bearer-test-" + UUID.randomUUID().toString().substring(0, 8);

	private CampusProvider harbor;

	@BeforeEach
	void known() {
		this.harbor = CampusProviders.of("harbor", Traveller.product(this.port));
		this.harbor.knows(this.login, Map.of("preferred_username", this.login, "name", "Pat Example"));
		new Traveller(this.port).signIn("harbor", this.login);
	}

	@AfterEach
	void forget() {
		this.identity.deleteUser("harbor-" + this.login);
		this.jdbc.sql("delete from external_account where subject = ?").param(this.login).update();
	}

	@Test
	void aTokenOfSomebodyWhoIsKnownOpensBothApisAsTheSameUser() {
		String token = this.harbor.signs(Map.of("sub", this.login));

		for (String door : DOORS) {
			assertThat(call(door, token).statusCode()).as(door).isEqualTo(200);
		}
		assertThat(call("/api/session", token).body()).contains("\"user\":\"harbor-%s\"".formatted(this.login));
		assertThat(call("/engine-rest/user", token).body()).contains("harbor-" + this.login);
		assertThat(call("/api/session", token).headers().firstValue("set-cookie")).isEmpty();
	}

	@Test
	void aScriptsOwnTokenIsItsServiceAccountAtTheCampus() throws Exception {
		String token = tokenOf(CampusProvider.SCRIPT);

		assertThat(call("/api/session", token).body()).contains("\"user\":\"harbor-faculty2\"");
	}

	@Test
	void aTokenThatIsNotMadeOutToUsIsRefused() throws Exception {
		refused(tokenOf(CampusProvider.OTHER));
		refused(this.harbor.signs(Map.of("sub", this.login, "aud", CampusProvider.CLIENT)));
		refused(this.harbor.signs(Map.of("sub", this.login, "aud", List.of())));
	}

	@Test
	void aTokenOfAnotherIssuerIsRefused() {
		refused(this.harbor.signs(Map.of("sub", this.login, "iss", "https://id.example.com")));
		refused(this.harbor.signs(Map.of("sub", this.login, "iss", CampusProviders.issuer("hillview"))));
		refused(CampusProviders.of("hillview", Traveller.product(this.port)).signs(Map.of("sub", this.login)));
	}

	@Test
	void aTokenThatExpiredOrIsNotYetValidIsRefused() {
		refused(this.harbor.signs(Map.of("sub", this.login, "exp", Instant.now().minusSeconds(120))));
		refused(this.harbor.signs(Map.of("sub", this.login, "nbf", Instant.now().plusSeconds(600))));
	}

	@Test
	void aTokenThatTheProviderDidNotSignIsRefused() throws Exception {
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(this.harbor.issuer())
			.audience(CampusProviders.AUDIENCE)
			.subject(this.login)
			.expirationTime(Date.from(Instant.now().plusSeconds(300)))
			.build();
		SignedJWT shared = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("campus").build(), claims);
		shared.sign(new MACSigner(CampusProvider.SECRET.repeat(3)));
		String good = this.harbor.signs(Map.of("sub", this.login));

		refused(new PlainJWT(claims).serialize());
		refused(shared.serialize());
		refused(this.harbor.forges(Map.of("sub", this.login)));
		refused(good.substring(0, good.lastIndexOf('.') + 1));
		refused("no.token.atall");
		assertThat(call("/api/session", good).statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenOfSomebodyWhoIsNotKnownIsRefused() {
		refused(this.harbor.signs(Map.of("sub", "never-seen")));
		refused(this.harbor.signs(Map.of("preferred_username", this.login)));
		this.identity.deleteUser("harbor-" + this.login);
		assertThat(call("/engine-rest/task", this.harbor.signs(Map.of("sub", this.login))).statusCode()).isIn(401, 403);
	}

	@Test
	void aTokenIsTakenFromTheHeaderAlone() {
		String token = this.harbor.signs(Map.of("sub", this.login));

		for (String door : DOORS) {
			assertThat(send(HttpRequest.newBuilder(at(door + "?access_token=" + token))).statusCode()).as(door)
				.isEqualTo(401);
		}
	}

	@Test
	void aProviderThatIsDownIsNoFaultOfOurs() {
		HttpResponse<String> answer = call("/api/session",
				this.harbor.signs(Map.of("sub", this.login, "iss", CampusProviders.issuer("lakeside"))));

		assertThat(answer.statusCode()).isIn(401, 503);
	}

	private void refused(String token) {
		for (String door : DOORS) {
			HttpResponse<String> answer = call(door, token);
			assertThat(answer.statusCode()).as(door).isEqualTo(401);
			assertThat(answer.body()).doesNotContain(token);
		}
	}

	private HttpResponse<String> call(String path, String token) {
		return send(HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token));
	}

	private URI at(String path) {
		return URI.create(Traveller.product(this.port) + path);
	}

	private String tokenOf(String script) throws Exception {
		String credentials = Base64.getEncoder()
			.encodeToString((script + ":" + CampusProvider.secretOf(script)).getBytes(StandardCharsets.UTF_8));
		String answer = send(HttpRequest.newBuilder(URI.create(this.harbor.issuer() + "/oauth2/token"))
			.header("Authorization", "Basic " + credentials)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=client_credentials"))).body();
		return answer.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
