package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.charter.CampusClosing;
import edu.suny.microcredentials.charter.CampusFiles;
import edu.suny.microcredentials.charter.Founding;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.RefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A campus that is closed, once what was on its way there has ended. */
class ClosedCampusTests extends JourneyTests {

	private static final String PROPOSER = "closedlake-lecturer";

	@Autowired
	Founding founding;

	@Autowired
	CampusClosing closing;

	@Autowired
	CampusFiles files;

	@Autowired
	Closings closings;

	@Autowired
	ModelSets sets;

	@Test
	void nothingIsBegunThereAndWhatItHasIsRead() throws IOException {
		this.founding.create(new String(this.files.yaml("lakeside"), StandardCharsets.UTF_8)
			.replace("id: lakeside", "id: closedlake")
			.getBytes(StandardCharsets.UTF_8), null);
		somebody();
		Journey proposal = anIdea(Documents.at("closedlake", Documents.credit()), PROPOSER);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.closing.close("closedlake", "Merged with Harbor.", "system-office"))
			.withMessageContaining("a proposal is on its way there")
			.withMessageContaining(proposal.number());
		assertThat(this.closings.of("closedlake")).isEmpty();
		proposal.withdrawsTheDraft();
		this.closing.close("closedlake", "Merged with Harbor.", "system-office");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> anIdea(Documents.at("closedlake", Documents.credit()), PROPOSER))
			.withMessageContaining("is closed: Merged with Harbor. What it has can be read;");
		byte[] table = Files.readAllBytes(Path.of("dmn/ballot-outcome.dmn"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sets.deploy("closedlake", Map.of("ballot-outcome.dmn", table), null, "test"))
			.withMessageContaining("no models are put in force there");
		assertThat(this.proposals.get(proposal.number()).title()).isEqualTo("Data Analysis for the Life Sciences");
		assertThat(this.files.yaml("closedlake")).isNotEmpty();
	}

	private void somebody() {
		IdentityService identity = this.engine.getIdentityService();
		User user = identity.newUser(PROPOSER);
		user.setLastName("Lecturer");
		user.setPassword("a long password of one test alone");
		identity.saveUser(user);
		identity.createTenantUserMembership("closedlake", PROPOSER);
		identity.createMembership(PROPOSER, "closedlake-faculty");
	}

}
