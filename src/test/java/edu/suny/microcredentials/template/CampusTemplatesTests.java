package edu.suny.microcredentials.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.template.CampusTemplate.Need;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GovernanceTest
class CampusTemplatesTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Autowired
	CampusTemplates templates;

	@Autowired
	ModelSets sets;

	@Autowired
	RepositoryService repository;

	@Test
	void threeAreReadyMade() {
		assertThat(this.templates.all()).extracting(CampusTemplate::id)
			.containsExactly("academic-councils", "graduate-council", "short-noncredit");
		assertThat(this.templates.all()).allSatisfy((template) -> {
			assertThat(template.name()).isNotBlank();
			assertThat(template.description()).endsWith(".").doesNotContain(". ");
		});
	}

	@Test
	void oneThatIsNotThereIsRefused() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.templates.files("faculty-senate"))
			.withMessage(
					"There is no template 'faculty-senate'; there are academic-councils, graduate-council, short-noncredit.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "academic-councils", "graduate-council", "short-noncredit" })
	void itsFilesAreThoseOfItsFolders(String id) throws IOException {
		Map<String, byte[]> files = this.templates.files(id);

		assertThat(files).containsKeys("faculty-governance.bpmn", "review-route.dmn", "committee-rules.dmn")
			.doesNotContainKey("template.json");
		assertThat(files.get("faculty-governance.bpmn"))
			.isEqualTo(Files.readAllBytes(Path.of("processes/templates", id, "faculty-governance.bpmn")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "academic-councils", "graduate-council", "short-noncredit" })
	void itNamesTheBodiesThatItsDiagramAsks(String id) {
		BpmnModelInstance diagram = Bpmn
			.readModelFromStream(new ByteArrayInputStream(this.templates.files(id).get("faculty-governance.bpmn")));
		Set<String> asked = new TreeSet<>();
		diagram.getModelElementsByType(CamundaIn.class)
			.stream()
			.filter((input) -> "body".equals(input.getCamundaTarget()) && input.getCamundaSourceExpression() != null)
			.forEach((input) -> asked
				.add(input.getCamundaSourceExpression().replace("${bodies.department(execution)}", "department")));
		diagram.getModelElementsByType(CallActivity.class)
			.stream()
			.filter((call) -> call.getCalledElement().equals("market-data-review"))
			.forEach((call) -> asked.add("market-analysts"));

		assertThat(this.templates.get(id).bodies()).extracting(Need::id).containsExactlyInAnyOrderElementsOf(asked);
		assertThat(this.templates.get(id).bodies())
			.allSatisfy((need) -> assertThat(need.faculty()).isEqualTo(!need.id().equals("market-analysts")));
	}

	@Test
	void whichBodiesACampusLacksIsSaid() {
		assertThat(this.templates.missingBodies("academic-councils", "harbor")).isEmpty();
		assertThat(this.templates.missingBodies("graduate-council", "harbor")).isEmpty();
		assertThat(this.templates.missingBodies("short-noncredit", "lakeside")).isEmpty();
		assertThat(this.templates.missingBodies("academic-councils", "lakeside")).containsExactly(
				"Lakeside Community College has no review committee: register a body of faculty under the id lakeside-review-committee.");
		assertThat(this.templates.missingBodies("graduate-council", "hillview")).containsExactly(
				"Hillview College has no graduate council: register a body of faculty under the id hillview-graduate-council.");
	}

	@Test
	void aCampusThatLacksABodyCannotPutItInForce() {
		long before = this.repository.createDeploymentQuery().tenantIdIn("hillview").count();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sets.deploy("hillview", this.templates.files("graduate-council"), "hillview-office1",
					"test"))
			.withMessageContaining("The campus has no body 'graduate-council'.");
		assertThat(this.repository.createDeploymentQuery().tenantIdIn("hillview").count()).isEqualTo(before);
	}

	@Test
	void noTemplateAndNoCampusIsPartOfTheSharedSet() {
		assertThat(this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("faculty-governance")
			.withoutTenantId()
			.latestVersion()
			.singleResult()
			.getName()).isEqualTo("Faculty governance");
	}

	/** So that what is mended in the shared ballot is mended here, too. */
	@Test
	void theBallotWithTheRubricIsOtherwiseTheSharedOne() throws IOException {
		JsonNode shared = JSON.readTree(Files.readString(Path.of("forms/cast-ballot.form")));
		ObjectNode own = (ObjectNode) JSON.readTree(
				new String(this.templates.files("academic-councils").get("cast-ballot.form"), StandardCharsets.UTF_8));
		List<JsonNode> without = StreamSupport.stream(own.get("components").spliterator(), false)
			.filter((component) -> !component.path("id").asText().equals("group_rubric"))
			.collect(Collectors.toList());

		assertThat(own.get("components")).hasSize(without.size() + 1);
		own.putArray("components").addAll(without);
		assertThat(own).isEqualTo(shared);
	}

}
