package edu.suny.microcredentials.access;

import java.io.ByteArrayInputStream;
import java.io.ObjectInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a session lasts, and what of it another node needs. */
@GovernanceTest
class SessionsTests {

	private static final String PERSON = "hillview-senator7";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void end() {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(PERSON).update();
	}

	@Test
	void aSessionIsARowThatAnyNodeCanRead() {
		Caller browser = Caller.browser(this.port, PERSON);
		browser.get("/camunda/app/tasklist/default/");
		browser.get("/camunda/api/engine/engine/default/user");
		browser.get("/proposals");

		List<byte[]> attributes = this.jdbc.sql("""
				select attribute_bytes from spring_session_attributes a
				join spring_session s on s.primary_id = a.session_primary_id where principal_name = ?""")
			.param(PERSON)
			.query((row, index) -> row.getBytes(1))
			.list();

		assertThat(attributes).hasSizeGreaterThanOrEqualTo(3).allSatisfy((attribute) -> {
			try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(attribute))) {
				assertThat(objects.readObject()).isNotNull();
			}
		});
	}

	@Test
	void whatAnotherVersionWroteSignsNobodyInAndBreaksNothing() {
		Caller browser = Caller.browser(this.port, PERSON);
		this.jdbc.sql("""
				update spring_session_attributes set attribute_bytes = 'not an object' where session_primary_id in
				(select primary_id from spring_session where principal_name = ?)""").param(PERSON).update();

		assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
		assertThat(browser.get("/login").statusCode()).isEqualTo(200);
	}

	@Test
	void aSessionEndsHalfAnHourAfterTheLastRequest() {
		Caller browser = Caller.browser(this.port, PERSON);
		assertThat(this.jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
			.param(PERSON)
			.query(Integer.class)
			.single()).isEqualTo(30 * 60);

		change("last_access_time = last_access_time - 1801000");

		assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
	}

	@Test
	void aSessionEndsTwelveHoursAfterTheSignIn() {
		Caller browser = Caller.browser(this.port, PERSON);
		change("creation_time = creation_time - 42900000");
		assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);

		change("creation_time = creation_time - 600000");

		assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
		assertThat(browser.get("/camunda/api/engine/engine/default/user").statusCode()).isEqualTo(401);
	}

	@Test
	void theSixthSessionEndsTheFirst() {
		List<Caller> browsers = Stream.generate(() -> Caller.browser(this.port, PERSON)).limit(6).toList();

		assertThat(browsers.get(0).get("/api/session").statusCode()).isEqualTo(401);
		assertThat(browsers.subList(1, 6))
			.allSatisfy((browser) -> assertThat(browser.get("/api/session").statusCode()).isEqualTo(200));
	}

	@Test
	void pagesOfTheWebAppsThatAreLoadedAtOnceHaveOneToken() {
		Caller browser = Caller.browser(this.port, PERSON);
		List<HttpResponse<String>> pages = IntStream.range(0, 8)
			.mapToObj((index) -> CompletableFuture.supplyAsync(() -> browser.get("/camunda/app/tasklist/default/")))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(pages).allSatisfy((page) -> assertThat(page.statusCode()).isEqualTo(200));
		assertThat(pages.stream()
			.flatMap((page) -> page.headers().allValues("set-cookie").stream())
			.filter((cookie) -> cookie.startsWith("XSRF-TOKEN="))
			.map((cookie) -> cookie.replaceFirst(";.*", ""))
			.distinct()).hasSize(1);
		assertThat(browser.post("/camunda/api/engine/engine/default/task", "{}").statusCode()).isEqualTo(200);
	}

	@Test
	void theCookieDoesNotSayWhatIsBehindIt() {
		Caller browser = Caller.stranger(this.port);
		HttpResponse<String> answer = browser.send(browser.request("/login")
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-For", "203.0.113.9"));

		assertThat(answer.headers().allValues("set-cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("governance-session=")
				.contains("HttpOnly", "Secure", "SameSite=Lax"));
	}

	private void change(String what) {
		this.jdbc.sql("update spring_session set %s where principal_name = ?".formatted(what)).param(PERSON).update();
	}

}
