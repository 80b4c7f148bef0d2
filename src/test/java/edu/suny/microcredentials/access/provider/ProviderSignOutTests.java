package edu.suny.microcredentials.access.provider;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A sign-out on one side is one on the other. */
@GovernanceTest
class ProviderSignOutTests {

	private static final Pattern ONWARD = Pattern.compile("http-equiv=\"refresh\" content=\"1; url=([^\"]+)\"");

	private static final String BACK_CHANNEL = "http://schemas.openid.net/event/backchannel-logout";

	@LocalServerPort
	int port;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	private final String login = "out-test-" + UUID.randomUUID().toString().substring(0, 8);

	private Traveller traveller;

	private CampusProvider harbor;

	@BeforeEach
	void signIn() {
		this.traveller = new Traveller(this.port);
		this.harbor = CampusProviders.of("harbor", Traveller.product(this.port));
		this.harbor.knows(this.login, Map.of("preferred_username", this.login, "name", "Pat Example"));
		assertThat(this.traveller.signIn("harbor", this.login).body()).contains("Pat Example");
	}

	@AfterEach
	void forget() {
		this.identity.deleteUser("harbor-" + this.login);
		this.jdbc.sql("delete from external_account where subject = ?").param(this.login).update();
	}

	@Test
	void signingOutOnOurPagesLeadsToTheProviderAndBack() {
		HttpResponse<String> signedOut = this.traveller.signOut();

		assertThat(signedOut.body()).contains("You are signed out");
		assertThat(this.traveller.get("/api/session").statusCode()).isEqualTo(401);
		HttpResponse<String> back = this.traveller.go(onward(signedOut));
		assertThat(back.uri().toString()).isEqualTo(Traveller.product(this.port) + "/login?signedOut");
		assertThat(onwardOrNull(back)).isNull();
		// The provider asks for the password again.
		assertThat(this.traveller.go("/oauth2/authorization/harbor").uri().getPath()).isEqualTo("/login");
		assertThat(this.traveller.go("/oauth2/authorization/harbor").uri().toString()).startsWith(this.harbor.issuer());
	}

	@Test
	void signingOutInTasklistLeadsThereToo() {
		assertThat(this.traveller.signOutOfTasklist().statusCode()).isEqualTo(200);

		assertThat(this.traveller.get("/api/session").statusCode()).isEqualTo(401);
		String onward = onward(this.traveller.get("/login?signedOut"));
		assertThat(onward).startsWith(this.harbor.issuer() + "/connect/logout?id_token_hint=");
		assertThat(this.traveller.go(onward).body()).contains("You are signed out");
	}

	@Test
	void whoStaysSignedInAtTheProviderComesBackWithoutAPassword() {
		assertThat(this.traveller.go("/oauth2/authorization/harbor").body()).contains("Pat Example");
	}

	@Test
	void theProviderEndsTheSessionThatItNames() {
		String session = providerSession();
		Traveller elsewhere = new Traveller(this.port);
		elsewhere.signIn("harbor", this.login);

		assertThat(tell(this.harbor.signs(logout(Map.of("sid", session)))).statusCode()).isEqualTo(200);

		assertThat(this.traveller.get("/api/session").statusCode()).isEqualTo(401);
		assertThat(elsewhere.get("/api/session").statusCode()).isEqualTo(200);
	}

	@Test
	void theProviderEndsAllSessionsOfAPerson() {
		Traveller elsewhere = new Traveller(this.port);
		elsewhere.signIn("harbor", this.login);

		assertThat(tell(this.harbor.signs(logout(Map.of("sub", this.login)))).statusCode()).isEqualTo(200);

		assertThat(this.traveller.get("/api/session").statusCode()).isEqualTo(401);
		assertThat(elsewhere.get("/api/session").statusCode()).isEqualTo(401);
	}

	@Test
	void nobodyElseEndsASession() {
		Map<String, Object> right = logout(Map.of("sub", this.login));
		Map<String, Object> ofAnother = new HashMap<>(right);
		ofAnother.put("aud", "somebody-else");
		Map<String, Object> withNonce = new HashMap<>(right);
		withNonce.put("nonce", "n");
		Map<String, Object> noEvent = new HashMap<>(right);
		noEvent.remove("events");
		Map<String, Object> old = new HashMap<>(right);
		old.put("exp", Instant.now().minusSeconds(600));
		CampusProvider hillview = CampusProviders.of("hillview", Traveller.product(this.port));
		for (String token : List.of(this.harbor.forges(right), this.harbor.signs(ofAnother),
				this.harbor.signs(withNonce), this.harbor.signs(noEvent), this.harbor.signs(old), hillview.signs(right),
				"no token")) {
			assertThat(tell(token).statusCode()).isEqualTo(400);
		}
		assertThat(this.traveller.get("/api/session").statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> tell(String token) {
		return new Traveller(this.port).post(
				URI.create(Traveller.product(this.port) + "/logout/connect/back-channel/harbor"),
				Map.of("logout_token", token));
	}

	private static Map<String, Object> logout(Map<String, Object> whose) {
		Map<String, Object> claims = new HashMap<>(whose);
		claims.put("aud", CampusProvider.CLIENT);
		claims.put("events", Map.of(BACK_CHANNEL, Map.of()));
		return claims;
	}

	/** Of the one session that is open, as the provider calls it. */
	private String providerSession() {
		String session = this.jdbc.sql("select provider_session from provider_session where subject = ?")
			.param(this.login)
			.query(String.class)
			.single();
		assertThat(session).isNotBlank();
		return session;
	}

	private static String onward(HttpResponse<String> page) {
		String onward = onwardOrNull(page);
		assertThat(onward).as(page.body()).isNotNull();
		assertThat(URI.create(onward).getQuery()).contains("post_logout_redirect_uri=http");
		return onward;
	}

	private static String onwardOrNull(HttpResponse<String> page) {
		Matcher onward = ONWARD.matcher(page.body());
		return onward.find() ? onward.group(1).replace("&amp;", "&") : null;
	}

}
