package edu.suny.microcredentials.access.process;

import java.net.http.HttpResponse;
import java.util.List;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** People sign in with the password that their campus's LDAP directory knows. */
@GovernanceTest
class LdapSignInTests {

	private static final String PASSWORD = "at-the-campus";

	@LocalServerPort
	int port;

	@Autowired
	Directory directory;

	@Autowired
	LdapSignIn ldap;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	private InMemoryDirectoryServer server;

	@BeforeEach
	void start() throws LDAPException, LDIFException {
		this.server = CampusLdap.start();
		person("ldap-registrar", "Lakeside", "registrar");
		person("ldap-bursar", "Lakeside", "bursar");
		person("provost", "Another", "provost");
		group("Senators", "ldap-registrar");
		group("Admins", "ldap-registrar");
	}

	@AfterEach
	void stop() {
		this.server.shutDown(true);
		for (String user : List.of("lakeside-ldap-registrar", "lakeside-ldap-bursar")) {
			this.identity.deleteUser(user);
			this.jdbc.sql("delete from external_account where user_id = ?").param(user).update();
			this.jdbc.sql("delete from membership_source where user_id = ?").param(user).update();
		}
		this.jdbc.sql("delete from sign_in_failures").update();
	}

	@Test
	void whoTheDirectoryKnowsHasAnAccountWithNameMailCampusAndGroups() {
		Caller browser = Caller.stranger(this.port);

		assertThat(location(browser.signIn("lakeside-ldap-registrar", PASSWORD))).endsWith("/");

		assertThat(browser.get("/api/session").body()).contains("\"user\":\"lakeside-ldap-registrar\"",
				"\"name\":\"Lakeside registrar\"");
		Person registrar = this.directory.find("lakeside-ldap-registrar").orElseThrow();
		assertThat(registrar.groups()).containsExactly("lakeside-senate");
		assertThat(registrar.campuses()).containsExactly("lakeside");
	}

	@Test
	void whereThereIsOneDirectoryTheNameThereWillDoInAnyLetters() {
		assertThat(this.ldap.signIn("LDAP-Registrar", PASSWORD)).contains("lakeside-ldap-registrar");
		assertThat(this.ldap.signIn("ldap-registrar", PASSWORD)).contains("lakeside-ldap-registrar");
		assertThat(this.ldap.signIn("harbor-ldap-registrar", PASSWORD)).isEmpty();
	}

	@Test
	void aGroupThatIsTakenAwayThereIsGoneAtTheNextSignIn() throws LDAPException, LDIFException {
		this.ldap.signIn("ldap-registrar", PASSWORD);
		this.server.modify("cn=Senators,ou=groups," + CampusLdap.BASE,
				new Modification(ModificationType.REPLACE, "member", "uid=ldap-bursar,ou=people," + CampusLdap.BASE));

		this.ldap.signIn("ldap-registrar", PASSWORD);

		assertThat(this.directory.find("lakeside-ldap-registrar").orElseThrow().groups()).isEmpty();
	}

	@Test
	void anEmptyPasswordIsNoSignInThoughTheDirectoryWouldTakeIt() {
		assertThat(this.ldap.signIn("ldap-registrar", "")).isEmpty();
		assertThat(this.ldap.signIn("ldap-registrar", "wrong")).isEmpty();
		assertThat(location(Caller.stranger(this.port).signIn("lakeside-ldap-registrar", ""))).endsWith("/login?error");
		assertThat(this.directory.find("lakeside-ldap-registrar")).isEmpty();
	}

	@Test
	void whatIsTypedIsNoFilter() {
		for (String typed : List.of("*", "ldap-*", "ldap-registrar)(uid=*", "*)(objectClass=*", "ldap-registrar\0",
				"\\2a", "ldap-registra\\72", "ldap-registrar)(|(uid=*",
				"uid=ldap-registrar,ou=people," + CampusLdap.BASE)) {
			assertThat(this.ldap.signIn(typed, PASSWORD)).as(typed).isEmpty();
			assertThat(this.ldap.signIn("lakeside-" + typed, PASSWORD)).as(typed).isEmpty();
		}
		assertThat(this.directory.find("lakeside-ldap-registrar")).isEmpty();
	}

	@Test
	void oneNameHasOneSpelling() {
		for (String typed : List.of("ldap- registrar", "ldap-\u00adregistrar", "\uff4cdap-registrar",
				" ldap-registrar")) {
			assertThat(this.ldap.signIn(typed, PASSWORD)).as(typed).isEmpty();
			assertThat(this.ldap.signIn("lakeside-" + typed, PASSWORD)).as(typed).isEmpty();
		}
		assertThat(this.ldap.signIn("ldap-registrar", PASSWORD)).contains("lakeside-ldap-registrar");
	}

	@Test
	void anAccountOfOursIsNotTheDirectorys() {
		assertThat(this.ldap.signIn("lakeside-provost", PASSWORD)).isEmpty();
		Caller browser = Caller.stranger(this.port);

		HttpResponse<String> answer = browser.signIn("provost", PASSWORD);

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("There is an account &#39;lakeside-provost&#39; already");
		assertThat(location(Caller.stranger(this.port).signIn("lakeside-provost", "demo"))).endsWith("/");
	}

	@Test
	void scriptsDoNotSignInAtTheDirectory() {
		this.ldap.signIn("ldap-bursar", PASSWORD);

		assertThat(Caller.script(this.port, "lakeside-ldap-bursar").get("/api/session").statusCode()).isEqualTo(401);
	}

	@Test
	void aDirectoryThatIsDownIsSaidAndStopsNobodyElse() {
		this.server.shutDown(true);

		HttpResponse<String> answer = Caller.stranger(this.port).signIn("lakeside-ldap-registrar", PASSWORD);

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.body()).contains("The directory of your campus cannot be reached at the moment");
		assertThat(location(Caller.stranger(this.port).signIn("lakeside-faculty1", "demo"))).endsWith("/");
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("location").orElse("");
	}

	private void person(String login, String first, String last) throws LDAPException, LDIFException {
		this.server.add("dn: uid=%s,ou=people,%s".formatted(login, CampusLdap.BASE), "objectClass: inetOrgPerson",
				"uid: " + login, "givenName: " + first, "sn: " + last, "cn: %s %s".formatted(first, last),
				"mail: %s@lakeside.example.edu".formatted(login), "userPassword: " + PASSWORD);
	}

	private void group(String name, String member) throws LDAPException, LDIFException {
		this.server.add("dn: cn=%s,ou=groups,%s".formatted(name, CampusLdap.BASE), "objectClass: groupOfNames",
				"cn: " + name, "member: uid=%s,ou=people,%s".formatted(member, CampusLdap.BASE));
	}

}
