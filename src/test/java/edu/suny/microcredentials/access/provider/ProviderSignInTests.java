package edu.suny.microcredentials.access.provider;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.access.process.Directory;
import edu.suny.microcredentials.access.process.Person;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** People of campuses sign in at their campus's provider. */
@GovernanceTest
class ProviderSignInTests {

	private static final List<String> SENATOR = List.of("urn:senate/members", "urn:faculty", "urn:chess-club");

	@LocalServerPort
	int port;

	@Autowired
	Directory directory;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	private Traveller traveller;

	private CampusProvider harbor;

	@BeforeEach
	void meet() {
		this.traveller = new Traveller(this.port);
		this.harbor = CampusProviders.of("harbor", Traveller.product(this.port));
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("select user_id from external_account where subject like 'oidc-test-%'")
			.query(String.class)
			.list()
			.forEach(this.identity::deleteUser);
		this.jdbc.sql("delete from external_account where subject like 'oidc-test-%'").update();
	}

	@Test
	void theSignInPageOffersEveryProvider() {
		assertThat(this.traveller.get("/login").body()).contains("Campus harbor", "Campus hillview", "All campuses",
				"/oauth2/authorization/harbor");
	}

	@Test
	void whoSignsInFirstHasAnAccountWithCampusAndGroups() {
		String login = known(SENATOR);

		HttpResponse<String> home = this.traveller.signIn("harbor", login);

		assertThat(home.statusCode()).isEqualTo(200);
		assertThat(home.body()).contains("Pat Example");
		Person person = this.directory.find("harbor-" + login).orElseThrow();
		assertThat(person.groups()).containsExactlyInAnyOrder("harbor-senate", "harbor-faculty");
		assertThat(person.campuses()).containsExactly("harbor");
		assertThat(this.traveller.get("/api/session").body()).contains("\"user\":\"harbor-" + login + "\"");
	}

	@Test
	void theWebAppsSeeTheSamePerson() {
		String login = known(SENATOR);
		this.traveller.signIn("harbor", login);

		assertThat(this.traveller.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(this.traveller.get("/camunda/api/admin/auth/user/default").body())
			.contains("\"userId\":\"harbor-" + login + "\"");
		assertThat(this.traveller.get("/camunda/api/engine/engine/default/user").body()).contains("harbor-" + login);
	}

	@Test
	void theSecondSignInUpdatesWhatTheFirstWrote() {
		String login = known(SENATOR);
		this.traveller.signIn("harbor", login);
		this.harbor.knows(login, claims(login, "renamed-" + login, List.of("urn:faculty")));

		new Traveller(this.port).signIn("harbor", login);

		assertThat(this.directory.find("harbor-" + login).orElseThrow().groups()).containsExactly("harbor-faculty");
		assertThat(this.directory.find("harbor-renamed-" + login)).isEmpty();
	}

	@Test
	void aGroupThatIsTakenAwayIsGoneFromTheSessionThatIsOpen() {
		String login = known(SENATOR);
		this.traveller.signIn("harbor", login);
		this.harbor.knows(login, claims(login, login, List.of()));

		new Traveller(this.port).signIn("harbor", login);

		assertThat(this.traveller.get("/api/session").body()).contains("\"groups\":[]");
	}

	@Test
	void aProviderGivesNoGroupOfOtherCampusesNorOfTheSystem() {
		String login = known(List.of("urn:all-powerful", "camunda-admin", "hillview-senate"));

		this.traveller.signIn("harbor", login);

		assertThat(this.directory.find("harbor-" + login).orElseThrow().groups()).isEmpty();
	}

	@Test
	void theSameNameAtAnotherCampusIsAnotherPerson() {
		String login = known(SENATOR);
		this.traveller.signIn("harbor", login);
		CampusProviders.of("hillview", Traveller.product(this.port))
			.knows(login, claims(login, login, List.of("urn:faculty")));
		Traveller other = new Traveller(this.port);

		other.signIn("hillview", login);

		assertThat(other.get("/api/session").body()).contains("\"user\":\"hillview-" + login + "\"");
		assertThat(this.directory.find("harbor-" + login).orElseThrow().groups()).contains("harbor-senate");
	}

	@Test
	void nobodyTakesOverAnAccountThatExists() {
		for (String name : List.of("office1", "Office1", "off ice1")) {
			String login = "oidc-test-" + UUID.randomUUID();
			this.harbor.knows(login, claims(login, name, SENATOR));
			Traveller thief = new Traveller(this.port);

			HttpResponse<String> answer = thief.signIn("harbor", login);

			assertThat(answer.statusCode()).isEqualTo(403);
			assertThat(answer.body()).contains("There is an account &#39;harbor-office1&#39; already");
			assertThat(thief.get("/api/session").statusCode()).isEqualTo(401);
		}
		assertThat(this.directory.find("harbor-office1").orElseThrow().groups()).doesNotContain("harbor-senate");
	}

	@Test
	void anotherSubjectOfTheSameNameIsRefused() {
		String login = known(SENATOR);
		this.traveller.signIn("harbor", login);
		String second = "oidc-test-" + UUID.randomUUID();
		this.harbor.knows(second, claims(second, login, List.of("urn:faculty")));

		assertThat(new Traveller(this.port).signIn("harbor", second).statusCode()).isEqualTo(403);
		assertThat(this.directory.find("harbor-" + login).orElseThrow().groups()).contains("harbor-senate");
	}

	@Test
	void claimsThatAreMissingOrUnusableAreNamedAndNothingIsWritten() {
		Map<Object, String> cases = new HashMap<>();
		cases.put(null, "its claim &#39;preferred_username&#39; is missing");
		cases.put("  ", "its claim &#39;preferred_username&#39; is missing");
		cases.put("???", "in letters or digits");
		cases.put(Map.of("a", "b"), "cannot be read");
		cases.put("x".repeat(80), "longer than 64 characters");
		cases.forEach((name, sentence) -> {
			String login = "oidc-test-" + UUID.randomUUID();
			Map<String, Object> claims = claims(login, "", SENATOR);
			claims.put("preferred_username", name);
			claims.values().removeIf((value) -> value == null);
			this.harbor.knows(login, claims);
			Traveller stranger = new Traveller(this.port);

			HttpResponse<String> answer = stranger.signIn("harbor", login);

			assertThat(answer.statusCode()).isEqualTo(403);
			assertThat(answer.body()).contains(sentence).contains("id=\"sign-in\"");
			assertThat(stranger.get("/api/session").statusCode()).isEqualTo(401);
			assertThat(this.jdbc.sql("select count(*) from external_account where subject = ?")
				.param(login)
				.query(Integer.class)
				.single()).isZero();
		});
	}

	@Test
	void aProviderOfTheSystemSaysWhichCampus() {
		CampusProvider system = CampusProviders.of("system", Traveller.product(this.port));
		String login = "oidc-test-" + UUID.randomUUID().toString().substring(0, 8);
		Map<String, Object> claims = claims(login, login, List.of("urn:faculty"));
		claims.put("campus", "Hillview College");
		system.knows(login, claims);

		this.traveller.signIn("system", login);

		Person person = this.directory.find("hillview-" + login).orElseThrow();
		assertThat(person.campuses()).containsExactly("hillview");
		assertThat(person.groups()).containsExactly("hillview-faculty");
	}

	@Test
	void aCampusThatIsMissingOrUnknownIsRefused() {
		CampusProvider system = CampusProviders.of("system", Traveller.product(this.port));
		String login = "oidc-test-" + UUID.randomUUID();
		system.knows(login, claims(login, login, List.of()));

		assertThat(this.traveller.signIn("system", login).body()).contains("does not say to which campus you belong");

		Map<String, Object> claims = claims(login, login, List.of());
		claims.put("campus", "Atlantis");
		system.knows(login, claims);
		assertThat(new Traveller(this.port).signIn("system", login).body())
			.contains("you belong to &#39;Atlantis&#39;, which is no campus here");
	}

	@Test
	void anAnswerWithAnotherStateOrACodeThatWasUsedIsRefused() {
		String login = known(SENATOR);
		URI back = this.traveller.signInUpToTheWayBack("harbor", login);

		URI wrong = URI.create(back.toString().replaceFirst("state=[^&]+", "state=made-up"));
		assertThat(this.traveller.get(wrong.toString()).statusCode()).isEqualTo(403);
		assertThat(new Traveller(this.port).get(back.toString()).statusCode()).isEqualTo(403);
		assertThat(this.traveller.get(back.toString()).headers().firstValue("location")).get().asString().endsWith("/");
		Traveller replaying = new Traveller(this.port);
		URI own = replaying.signInUpToTheWayBack("harbor", login);
		URI replayed = URI.create(
				own.toString().replaceFirst("code=[^&]+", back.toString().replaceFirst(".*[?&](code=[^&]+).*", "$1")));
		assertThat(replaying.get(replayed.toString()).statusCode()).isEqualTo(403);
		assertThat(replaying.get("/api/session").statusCode()).isEqualTo(401);
	}

	@Test
	void theRequestCarriesStateNonceAndProofKey() {
		String begin = this.traveller.get("/oauth2/authorization/harbor").headers().firstValue("location").orElse("");

		assertThat(begin).contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
	}

	@Test
	void theSessionIsANewOne() {
		this.traveller.get("/oauth2/authorization/harbor");
		String before = this.traveller.cookie("governance-session");

		this.traveller.signIn("harbor", known(SENATOR));

		assertThat(this.traveller.cookie("governance-session")).isNotEmpty().isNotEqualTo(before);
	}

	@Test
	void aProviderThatIsDownStopsNobodyElse() {
		HttpResponse<String> answer = this.traveller.signIn("lakeside", "anybody");

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.body()).contains("The sign-in service of Campus lakeside cannot be reached at the moment")
			.contains("id=\"sign-in\"");
		assertThat(this.traveller.signIn("harbor", known(SENATOR)).body()).contains("Pat Example");
		assertThat(new Traveller(this.port).get("/oauth2/authorization/nowhere").statusCode()).isNotEqualTo(500);
	}

	@Test
	void whoComesFromAProviderHasNoPasswordHere() {
		String login = known(SENATOR);
		this.traveller.signIn("harbor", login);

		for (String password : List.of("demo", "null", CampusProvider.password())) {
			assertThat(Caller.stranger(this.port).signIn("harbor-" + login, password).headers().firstValue("location"))
				.get()
				.asString()
				.endsWith("/login?error");
		}
		assertThat(Caller.script(this.port, "harbor-" + login).get("/api/session").statusCode()).isEqualTo(401);
		this.jdbc.sql("delete from sign_in_failures").update();
		var user = this.identity.createUserQuery().userId("harbor-" + login).singleResult();
		user.setPassword("a password that got there somehow");
		this.identity.saveUser(user);
		assertThat(Caller.stranger(this.port)
			.signIn("harbor-" + login, "a+password+that+got+there+somehow")
			.headers()
			.firstValue("location")).get().asString().endsWith("/login?error");
	}

	private String known(List<String> groups) {
		String login = "oidc-test-" + UUID.randomUUID().toString().substring(0, 8);
		this.harbor.knows(login, claims(login, login, groups));
		return login;
	}

	private static Map<String, Object> claims(String login, String name, List<String> groups) {
		return new HashMap<>(Map.of("preferred_username", name, "name", "Pat Example", "email", login + "@example.edu",
				"realm", Map.of("groups", groups)));
	}

}
