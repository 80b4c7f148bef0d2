package edu.suny.microcredentials.access;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What every answer says beside its content. */
@GovernanceTest
class HeadersTests {

	private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>",
			Pattern.DOTALL);

	@LocalServerPort
	int port;

	@Autowired
	ServletWebServerApplicationContext context;

	@Test
	void eightPagesLoadedAtOnceMayRunTheirScripts() throws Exception {
		List<Caller> browsers = Stream
			.of("harbor-faculty1", "harbor-committee1", "harbor-provost", "hillview-faculty1", "harbor-office1",
					"harbor-senator1", "admin", "harbor-analyst1")
			.map((user) -> Caller.browser(this.port, user))
			.toList();
		ExecutorService people = Executors.newFixedThreadPool(8);
		CyclicBarrier start = new CyclicBarrier(8);
		List<Future<HttpResponse<String>>> pages = new ArrayList<>();
		for (int round = 0; round < 5; round++) {
			for (Caller browser : browsers) {
				pages.add(people.submit(() -> {
					start.await();
					return browser.get("/camunda/app/tasklist/default/");
				}));
			}
		}
		for (Future<HttpResponse<String>> page : pages) {
			allowsItsScripts(page.get());
		}
		people.shutdown();
	}

	private static void allowsItsScripts(HttpResponse<String> page) throws Exception {
		assertThat(page.statusCode()).isEqualTo(200);
		String policy = page.headers().allValues("Content-Security-Policy").get(0);
		assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
		assertThat(policy).doesNotContain("nonce", "unsafe-eval").doesNotContain("script-src 'self' 'unsafe-inline'");
		Matcher scripts = SCRIPT.matcher(page.body());
		int found = 0;
		while (scripts.find()) {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(scripts.group(1).getBytes(StandardCharsets.UTF_8));
			assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
			found++;
		}
		assertThat(found).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/catalogue", "/api/catalogue", "/api/session", "/engine-rest/task",
			"/actuator/health", "/nowhere", "/assets/styles.css", "/camunda/app/tasklist/default/" })
	void everyAnswerClosesWhatABrowserWouldLeaveOpen(String path) {
		HttpHeaders headers = Caller.stranger(this.port).get(path).headers();

		assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
		assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
		assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
		assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
		assertThat(headers.firstValue("Permissions-Policy")).get().asString().contains("camera=()");
		assertThat(headers.firstValue("Content-Security-Policy")).get()
			.asString()
			.contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
		assertThat(headers.firstValue("Server")).isEmpty();
		assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void thePagesOfTheWebAppsSayTheSameOnce() {
		HttpHeaders headers = Caller.browser(this.port, "admin").get("/camunda/app/cockpit/default/").headers();

		for (String header : List.of("X-Content-Type-Options", "X-Frame-Options", "Content-Security-Policy",
				"Referrer-Policy")) {
			assertThat(headers.allValues(header)).as(header).hasSize(1);
		}
	}

	@Test
	void whatAStrangerSaysOfTheProxyIsNotBelieved() {
		RemoteIpValve valve = Stream
			.of(((TomcatWebServer) this.context.getWebServer()).getTomcat().getEngine().getPipeline().getValves())
			.filter(RemoteIpValve.class::isInstance)
			.map(RemoteIpValve.class::cast)
			.findFirst()
			.orElseThrow();

		for (String stranger : List.of("8.8.8.8", "203.0.113.9", "172.64.0.1", "2001:db8::1")) {
			assertThat(stranger.matches(valve.getInternalProxies())).as(stranger).isFalse();
		}
		assertThat("10.1.2.3").matches(valve.getInternalProxies());
		assertThat(valve.getTrustedProxies()).isNull();
	}

	@Test
	void theNameOfAnotherHostDoesNotGetIntoOurAnswers() {
		Caller stranger = Caller.stranger(this.port);
		HttpResponse<String> answer = stranger
			.send(stranger.request("/proposals").header("X-Forwarded-Prefix", "/evil").header("X-Original-URL", "/x"));

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("location")).get().asString().endsWith("/login").doesNotContain("evil");
	}

}
