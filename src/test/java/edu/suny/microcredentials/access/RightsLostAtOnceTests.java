package edu.suny.microcredentials.access;

import java.util.List;

import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who lost a group or the account has lost what it gave by the next request, though the
 * session goes on.
 */
@GovernanceTest
class RightsLostAtOnceTests {

	private static final String LEAVER = "harbor-leaver";

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String COCKPIT = "/camunda/app/cockpit/default/";

	private static final List<String> ENGINE = List.of("/engine-rest", "/camunda/api/engine/engine/default");

	@LocalServerPort
	int port;

	@Autowired
	IdentityService identity;

	@BeforeEach
	void hire() {
		User user = this.identity.newUser(LEAVER);
		user.setPassword("demo");
		((IdentityServiceImpl) this.identity).saveUser(user, true);
		this.identity.createTenantUserMembership("harbor", LEAVER);
		this.identity.createMembership(LEAVER, "harbor-governance-office");
	}

	@AfterEach
	void dismiss() {
		this.identity.deleteUser(LEAVER);
	}

	@Test
	void aGroupLostIsLostOnThePages() {
		Caller browser = Caller.browser(this.port, LEAVER);
		assertThat(browser.get("/").body()).contains("Cockpit");

		leaveTheOffice();

		assertThat(browser.get("/").statusCode()).isEqualTo(200);
		assertThat(browser.get("/").body()).doesNotContain("Cockpit");
	}

	@Test
	void aGroupLostIsLostInTheApi() {
		Caller browser = Caller.browser(this.port, LEAVER);
		assertThat(browser.get("/api/session").body()).contains("harbor-governance-office");

		leaveTheOffice();

		assertThat(browser.get("/api/session").body()).contains(LEAVER).doesNotContain("harbor-governance-office");
	}

	@Test
	void aGroupLostIsLostInTheWebApps() {
		Caller browser = Caller.browser(this.port, LEAVER);
		assertThat(browser.get(COCKPIT).statusCode()).isEqualTo(200);
		assertThat(browser.get(ENGINE.get(1) + "/deployment/count").body()).doesNotContain("\"count\":0");

		leaveTheOffice();

		assertThat(browser.get(COCKPIT).statusCode()).isEqualTo(403);
		assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
		assertThat(browser.get(ENGINE.get(1) + "/deployment/count").body()).doesNotContain("\"count\":1");
	}

	@Test
	void aGroupLostIsLostOverRest() {
		Caller script = Caller.script(this.port, LEAVER);
		assertThat(script.get("/engine-rest/deployment/count").body()).doesNotContain("\"count\":0");

		leaveTheOffice();

		assertThat(script.get("/engine-rest/deployment/count").body()).doesNotContain("\"count\":1");
	}

	@Test
	void aCampusLostIsLostEverywhere() {
		Caller browser = Caller.browser(this.port, LEAVER);
		Caller script = Caller.script(this.port, LEAVER);
		browser.get(TASKLIST);
		assertThat(browser.get("/api/session").body()).contains("\"campuses\":[\"harbor\"]");

		this.identity.deleteTenantUserMembership("harbor", LEAVER);

		assertThat(browser.get("/api/session").body()).contains("\"campuses\":[]");
		assertThat(browser.get("/").body()).doesNotContain("Cockpit");
		assertThat(script.get("/api/departments").body()).isEqualTo("[]");
	}

	@Test
	void anAccountThatIsDeletedIsSignedOutEverywhere() {
		Caller browser = Caller.browser(this.port, LEAVER);
		Caller script = Caller.script(this.port, LEAVER);
		for (String path : List.of("/proposals", "/api/session", TASKLIST, ENGINE.get(1) + "/task")) {
			assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
		}
		assertThat(script.get("/engine-rest/task").statusCode()).isEqualTo(200);

		this.identity.deleteUser(LEAVER);

		for (String path : List.of("/api/session", ENGINE.get(1) + "/task")) {
			assertThat(browser.get(path).statusCode()).as(path).isEqualTo(401);
		}
		for (String path : List.of("/proposals", TASKLIST)) {
			assertThat(browser.get(path).headers().firstValue("location")).as(path).get().asString().endsWith("/login");
		}
		assertThat(script.get("/engine-rest/task").statusCode()).isEqualTo(401);
		assertThat(script.get("/api/session").statusCode()).isEqualTo(401);
	}

	@Test
	void theSessionOfADeletedAccountIsNotThatOfItsSuccessor() {
		Caller browser = Caller.browser(this.port, LEAVER);
		this.identity.deleteUser(LEAVER);
		assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);

		hire();

		assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
	}

	@Test
	void noAddressReachesTheEngineWithoutACaller() {
		Caller browser = Caller.browser(this.port, "harbor-faculty1");

		for (String path : List.of("/camunda/%61pi/engine/engine/default/user",
				"/camunda/api/%65ngine/engine/default/user", "/camunda/api/engine/%65ngine/default/user",
				"/camunda/api/engine/engine/d%65fault/user")) {
			assertThat(browser.get(path).body()).as(path).doesNotContain("harbor-faculty2", "admin@example.edu");
		}
	}

	private void leaveTheOffice() {
		this.identity.deleteMembership(LEAVER, "harbor-governance-office");
	}

}
