package edu.suny.microcredentials.access;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who guesses passwords soon has to wait; nobody else has. */
@GovernanceTest
class ThrottleTests {

	private static final String ACCOUNT = "throttle-test";

	private static final String RIGHT = "the right password";

	private static final String HOME = "203.0.113.1";

	private static final String AWAY = "198.51.100.7";

	private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void account() {
		for (String id : new String[] { ACCOUNT, ACCOUNT + "-2", ACCOUNT + "-3" }) {
			User user = this.identity.newUser(id);
			user.setPassword(RIGHT);
			((IdentityServiceImpl) this.identity).saveUser(user, true);
		}
	}

	@AfterEach
	void forget() {
		for (String id : new String[] { ACCOUNT, ACCOUNT + "-2", ACCOUNT + "-3" }) {
			this.identity.deleteUser(id);
		}
		this.jdbc.sql("delete from sign_in_failures").update();
		this.jdbc.sql("delete from sign_in_acquaintance").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/session", "/engine-rest/task" })
	void afterFiveWrongPasswordsAScriptWaits(String path) {
		for (int times = 0; times < 5; times++) {
			assertThat(script(path, ACCOUNT, "wrong", HOME).statusCode()).isEqualTo(401);
		}

		HttpResponse<String> answer = script(path, ACCOUNT, RIGHT, HOME);

		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
		assertThat(answer.body()).contains("too many wrong tries");
		assertThat(script(path, ACCOUNT + "-2", RIGHT, HOME).statusCode()).isEqualTo(200);
		assertThat(script(path, ACCOUNT, RIGHT, AWAY).statusCode()).isEqualTo(200);
	}

	@Test
	void afterFiveWrongPasswordsTheSignInPageSaysHowLongToWait() {
		Caller browser = Caller.stranger(this.port);
		for (int times = 0; times < 5; times++) {
			assertThat(form(browser, ACCOUNT, "wrong", HOME).statusCode()).isEqualTo(302);
		}

		HttpResponse<String> answer = form(browser, ACCOUNT, RIGHT, HOME);

		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(answer.body()).contains("There were too many wrong tries. Wait ").contains("id=\"sign-in\"");
		assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
	}

	@Test
	void theWaitEndsByItself() {
		fail(5, ACCOUNT, HOME);
		assertThat(script("/api/session", ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(429);

		this.jdbc.sql("update sign_in_failures set at = at - interval '61 seconds'").update();

		assertThat(script("/api/session", ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(200);
	}

	@Test
	void theWaitIsTheSameOnEveryDoor() {
		fail(5, ACCOUNT, HOME);

		assertThat(form(Caller.stranger(this.port), ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(429);
		assertThat(script("/actuator/prometheus", ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(429);
	}

	@Test
	void nobodyLocksAnotherOutOfTheirOwnBrowser() {
		Caller own = Caller.stranger(this.port);
		assertThat(signedIn(form(own, ACCOUNT, RIGHT, HOME))).isTrue();
		assertThat(own.cookie(Origin.DEVICE)).isNotEmpty();
		// A colleague behind the same address.
		fail(8, ACCOUNT, HOME);
		assertThat(form(Caller.stranger(this.port), ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(429);

		own.send(own.request("/logout"));
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(ACCOUNT).update();
		assertThat(signedIn(form(own, ACCOUNT, RIGHT, HOME))).isTrue();
	}

	@Test
	void anAccountIsProtectedAgainstManyAddressesAndYetOpenWhereItIsKnown() {
		assertThat(script("/api/session", ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(200);
		for (int host = 0; host < 35; host++) {
			script("/api/session", ACCOUNT, "wrong", "192.0.2." + host);
		}

		assertThat(script("/api/session", ACCOUNT, RIGHT, AWAY).statusCode()).isEqualTo(429);
		assertThat(script("/api/session", ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(200);
	}

	@Test
	void whoTriesManyAccountsStopsNobodyWhoIsKnownAtThatAddress() {
		assertThat(script("/api/session", ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(200);
		for (int account = 0; account < 70; account++) {
			script("/api/session", "nobody" + account, "wrong", HOME);
		}

		HttpResponse<String> unknown = script("/api/session", ACCOUNT + "-2", RIGHT, HOME);
		assertThat(unknown.statusCode()).isEqualTo(429);
		assertThat(unknown.headers().firstValueAsLong("Retry-After").orElse(99)).isLessThanOrEqualTo(3);
		assertThat(script("/api/session", ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(200);
		assertThat(script("/api/session", ACCOUNT + "-2", RIGHT, AWAY).statusCode()).isEqualTo(200);
	}

	@Test
	void anAccountThatDoesNotExistLooksLikeAWrongPassword() {
		HttpResponse<String> wrong = script("/api/session", ACCOUNT, "wrong", HOME);
		HttpResponse<String> nobody = script("/api/session", "throttle-nobody", "wrong", HOME);

		assertThat(nobody.statusCode()).isEqualTo(wrong.statusCode());
		assertThat(nobody.body()).isEqualTo(wrong.body());
		fail(5, "throttle-nobody", HOME);
		assertThat(script("/api/session", "throttle-nobody", "wrong", HOME).statusCode()).isEqualTo(429);
	}

	@Test
	void whatIsKeptNamesNobody() {
		script("/api/session", ACCOUNT, "wrong", HOME);

		assertThat(this.jdbc.sql("select key from sign_in_failures").query(String.class).list()).hasSize(3)
			.allSatisfy((key) -> assertThat(key).matches("[0-9a-f]{64}"));
	}

	@Test
	void aSpellingInOtherLettersIsTheSameAccount() {
		for (String spelling : new String[] { ACCOUNT, "THROTTLE-TEST", "Throttle-Test", " throttle-test", ACCOUNT }) {
			script("/api/session", spelling, "wrong", HOME);
		}

		assertThat(script("/api/session", ACCOUNT, RIGHT, HOME).statusCode()).isEqualTo(429);
	}

	private void fail(int times, String account, String address) {
		for (int time = 0; time < times; time++) {
			script("/api/session", account, "wrong", address);
		}
	}

	private HttpResponse<String> script(String path, String account, String password, String address) {
		Caller caller = Caller.stranger(this.port);
		return caller.send(caller.request(path)
			.header("X-Forwarded-For", address)
			.header("Authorization", "Basic "
					+ Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8))));
	}

	private HttpResponse<String> form(Caller browser, String account, String password, String address) {
		Matcher field = CSRF_FIELD.matcher(browser.get("/login").body());
		String token = field.find() ? field.group(1) : "";
		return browser.send(browser.request("/login")
			.header("X-Forwarded-For", address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers
				.ofString("username=" + account + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
						+ "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
	}

	private static boolean signedIn(HttpResponse<String> answer) {
		return answer.headers().firstValue("location").orElse("").endsWith("/");
	}

}
