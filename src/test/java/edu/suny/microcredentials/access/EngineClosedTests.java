package edu.suny.microcredentials.access;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.EngineOperations.Operation;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of the engine's APIs, described or not, that is not in the table of
 * open calls is closed to all but administrators.
 */
@GovernanceTest
class EngineClosedTests {

	/** Somebody with every role but that of administrators. */
	private static final String EVERYBODY = "harbor-everybody";

	@LocalServerPort
	int port;

	@Autowired
	OpenCalls calls;

	@Autowired
	IdentityService identity;

	@BeforeEach
	void hire() {
		var user = this.identity.newUser(EVERYBODY);
		user.setPassword("demo");
		((IdentityServiceImpl) this.identity).saveUser(user, true);
		this.identity.createTenantUserMembership("harbor", EVERYBODY);
		for (String group : List.of("harbor-faculty", "harbor-senate", "harbor-market-analysts",
				"harbor-academic-affairs", "harbor-governance-office", "system-governance-office")) {
			this.identity.createMembership(EVERYBODY, group);
		}
	}

	@AfterEach
	void dismiss() {
		this.identity.deleteUser(EVERYBODY);
	}

	@Test
	void theEngineDescribesWhatItServes() {
		assertThat(EngineOperations.described()).hasSize(399);
		assertThat(engine()).hasSizeGreaterThan(480);
	}

	@Test
	void noRoleHasACallOfTheEngineWithoutARowForIt() {
		for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))) {
			for (String address : OpenCall.ENGINE) {
				assertThat(engine()).filteredOn((operation) -> !isListed(operation, "{engine}" + operation.path()))
					.filteredOn((operation) -> isOpen(operation.method(), address + operation.example(), role))
					.as("%s under %s", role, address)
					.isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default" })
	void whatIsNotListedIsRefusedOverHttp(String address) {
		Door door = new Door(this.port);
		SoftAssertions.assertSoftly((softly) -> engine().stream()
			.filter((operation) -> !isListed(operation, "{engine}" + operation.path()))
			.forEach((operation) -> softly.assertThat(status(door, operation.method(), address + operation.example()))
				.as("%s%s", address, operation)
				.isEqualTo(403)));
	}

	@Test
	void whatIsNotListedOfTheWebAppsOwnApisIsRefusedOverHttp() {
		Door door = new Door(this.port);
		Set<Operation> operations = webApps();

		assertThat(operations).hasSizeGreaterThan(20);
		SoftAssertions.assertSoftly((softly) -> operations.stream()
			.filter((operation) -> !isListed(operation, operation.path()))
			.forEach((operation) -> softly.assertThat(status(door, operation.method(), operation.example()))
				.as(operation.toString())
				.isEqualTo(403)));
	}

	@Test
	void everyRowOfTheEngineIsForSomethingThatItServes() {
		Set<Operation> operations = new TreeSet<>();
		engine()
			.forEach((operation) -> operations.add(new Operation(operation.method(), "{engine}" + operation.path())));
		operations.addAll(webApps());

		assertThat(this.calls.rows()).filteredOn((row) -> row.path().matches("(\\{engine}|/camunda/api/).*"))
			.filteredOn((row) -> !row.path().endsWith("/**"))
			.filteredOn((row) -> operations.stream().noneMatch((one) -> one.isOf(row.method(), row.path())))
			.extracting(OpenCall::path)
			.isEmpty();
	}

	private boolean isListed(Operation operation, String path) {
		return this.calls.rows()
			.stream()
			.anyMatch((row) -> new Operation(operation.method(), path).isOf(row.method(), row.path()))
				|| operation.isOf("GET", "/engine");
	}

	private boolean isOpen(String method, String path, Role role) {
		return this.calls.of(method, path).filter((row) -> row.isOpenTo(Set.of(role))).isPresent();
	}

	private static int status(Door door, String method, String path) {
		HttpResponse<String> answer = path.startsWith("/camunda") ? door.inSession(EVERYBODY, method, path)
				: door.withCredentials(EVERYBODY, method, path);
		return answer.statusCode();
	}

	private static Set<Operation> engine() {
		return Stream
			.concat(EngineOperations.described().stream(),
					EngineOperations.operations(DefaultProcessEngineRestServiceImpl.class, "", 0))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<Operation> webApps() {
		Set<Operation> operations = new TreeSet<>();
		operations.addAll(EngineOperations.served(new AdminApplication(), "/camunda/api/admin"));
		operations.addAll(EngineOperations.served(new CockpitApplication(), "/camunda/api/cockpit"));
		operations.addAll(EngineOperations.served(new TasklistApplication(), "/camunda/api/tasklist"));
		operations.addAll(EngineOperations.served(new WelcomeApplication(), "/camunda/api/welcome"));
		operations.add(new Operation("GET", "/camunda/api/engine/engine/"));
		return operations;
	}

}
