package edu.suny.microcredentials.access.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.charter.Founding;
import edu.suny.microcredentials.charter.Plan;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A provider that a campus names in its file, without a restart and without a secret. */
@GovernanceTest
class OwnProviderTests {

	@LocalServerPort
	int port;

	@Autowired
	Founding founding;

	@Autowired
	IdentityService identity;

	@Test
	void peopleOfANewCampusSignInAtItsProvider() throws IOException {
		int at = freePort();
		CampusProvider provider = CampusProvider.start("keylake", at, Traveller.product(this.port));
		provider.knows("ada",
				Map.of("preferred_username", "ada", "name", "Keylake Senator", "groups", List.of("senators")));
		Plan plan = this.founding.create("""
				id: keylake
				name: Keylake College
				sector: community college
				timeZone: America/New_York
				bodies:
				  - {id: senate, name: Senate, type: senate, faculty: true}
				signIn:
				  name: Keylake
				  issuer: http://127.0.0.1:%d
				  clientId: %s
				  claims: {groups: groups}
				  groups: [{from: senators, to: senate}]
				""".formatted(at, CampusProvider.KEYED).getBytes(StandardCharsets.UTF_8), null);
		assertThat(plan.findings()).isEmpty();

		HttpResponse<String> page = new Traveller(this.port).signIn("keylake", "ada");

		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		assertThat(page.body()).contains("Keylake Senator");
		assertThat(this.identity.createUserQuery().memberOfGroup("keylake-senate").list()).extracting("id")
			.containsExactly("keylake-ada");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
