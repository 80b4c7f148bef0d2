package edu.suny.microcredentials.charter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.ModelHistory;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.roster.process.Importers;
import edu.suny.microcredentials.roster.process.Rosters;
import edu.suny.microcredentials.template.CampusTemplates;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** "Add your campus" of the README, with its files, under another id. */
@GovernanceTest
class AddYourCampusTests {

	private static final Path FILES = Path.of("src/docs/add-your-campus");

	private static final String CAMPUS = "northpond";

	@Autowired
	Founding founding;

	@Autowired
	Rosters rosters;

	@Autowired
	Importers importers;

	@Autowired
	Belonging belonging;

	@Autowired
	CampusTemplates templates;

	@Autowired
	ModelSets sets;

	@Autowired
	ModelHistory history;

	@Autowired
	RepositoryService repository;

	@AfterEach
	void itsModelsAreGone() {
		this.repository.createDeploymentQuery()
			.tenantIdIn(CAMPUS)
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void itsFilesMakeACampusThatTakesATemplateAndATable() throws IOException {
		assertThat(this.founding.create(file("northlake.yaml"), null).findings()).isEmpty();
		assertThat(this.rosters.putInForce(this.importers.operator(), file("northlake-roster.csv")).findings())
			.isEmpty();
		assertThat(this.belonging.members(CAMPUS + "-governance-office", CAMPUS)).containsExactly(CAMPUS + "-office1",
				CAMPUS + "-office2");
		assertThat(this.belonging.members(CAMPUS + "-curriculum-committee", CAMPUS)).hasSize(3);

		assertThat(this.templates.missingBodies("short-noncredit", CAMPUS)).isEmpty();
		this.sets.deploy(CAMPUS, this.templates.files(CAMPUS, "short-noncredit"), null, "the template short-noncredit");
		byte[] table = Files.readString(Path.of("dmn/lapse-rules.dmn"))
			.replace("<text>80</text>", "<text>60</text>")
			.getBytes(StandardCharsets.UTF_8);
		this.sets.deploy(CAMPUS, Map.of("lapse-rules.dmn", table), null, "test");

		assertThat(this.history.current(CAMPUS).orElseThrow().own()).containsExactlyInAnyOrder("committee-rules.dmn",
				"faculty-governance.bpmn", "lapse-rules.dmn", "review-route.dmn");
	}

	private static byte[] file(String name) throws IOException {
		return Files.readString(FILES.resolve(name)).replace("northlake", CAMPUS).getBytes(StandardCharsets.UTF_8);
	}

}
