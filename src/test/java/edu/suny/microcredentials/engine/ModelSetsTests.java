package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@GovernanceTest
class ModelSetsTests {

	private static final String CAMPUS = "hillview";

	@Autowired
	ModelSets sets;

	@Autowired
	ModelsAtStart start;

	@Autowired
	RepositoryService repository;

	@Autowired
	EngineIdentity identity;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void putTheProductsModelsBackInForce() throws IOException {
		this.identity.clear();
		this.repository.createDeploymentQuery()
			.tenantIdIn(CAMPUS)
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		this.sets.deploy(null, Map.of("decide-for-body.form", file("forms/decide-for-body.form"), "ballot-outcome.dmn",
				file("dmn/ballot-outcome.dmn")), null, "test");
	}

	@Test
	void theSharedSetIsInForceFromTheStart() {
		assertThat(this.repository.createProcessDefinitionQuery().withoutTenantId().latestVersion().list())
			.extracting("key", "resourceName")
			.contains(tuple("micro-credential", "processes/micro-credential.bpmn"),
					tuple("committee-review", "processes/committee-review.bpmn"));
		assertThat(this.repository.createDeploymentQuery().deploymentSource("start-up").count()).isPositive();
	}

	@Test
	void anotherStartDeploysNothing() {
		long before = deployments();

		this.start.afterSingletonsInstantiated();

		assertThat(deployments()).isEqualTo(before);
	}

	@Test
	void nodesThatStartTogetherDeployOnce() throws IOException {
		long before = deployments();
		byte[] changed = changed("forms/decide-for-body.form");

		CompletableFuture
			.allOf(Stream.of(1, 2, 3)
				.map((node) -> CompletableFuture
					.runAsync(() -> this.sets.deploy(null, Map.of("decide-for-body.form", changed), null, "test")))
				.toArray(CompletableFuture[]::new))
			.join();

		assertThat(deployments()).isEqualTo(before + 1);
	}

	@Test
	void whatTheSystemsOfficeReplacedStaysInForceAfterARestart() throws IOException {
		this.sets.deploy(null, Map.of("decide-for-body.form", changed("forms/decide-for-body.form")), null, "test");

		this.start.afterSingletonsInstantiated();

		assertThat(inForce(null, "forms/decide-for-body.form")).endsWith("\n\n");
	}

	@Test
	void theProductStartsWithItsOwnModelsIfThoseOfTheSystemsOfficeDoNotFit() throws IOException {
		this.sets.deploy(null, Map.of("decide-for-body.form", changed("forms/decide-for-body.form")), null, "test");
		// As if an older version of the product had another form and another table.
		this.jdbc.sql("update act_ge_bytearray set bytes_ = '{}' where deployment_id_ = ? and name_ in (?, ?)")
			.params(current(null).getId(), "forms/decide-for-body.form", "dmn/ballot-outcome.dmn")
			.update();

		this.start.afterSingletonsInstantiated();

		assertThat(inForce(null, "forms/decide-for-body.form"))
			.isEqualTo(Files.readString(Path.of("forms/decide-for-body.form")));
	}

	@Test
	void aCampusSetHoldsAllButTheLifeCycle() throws IOException {
		deployForCampus("ballot-outcome.dmn", changed("dmn/ballot-outcome.dmn"));

		assertThat(this.repository.getDeploymentResourceNames(current(CAMPUS).getId()))
			.contains("processes/faculty-governance.bpmn", "processes/committee-review.bpmn", "forms/cast-ballot.form",
					"dmn/ballot-outcome.dmn")
			.doesNotContain("processes/micro-credential.bpmn", "forms/start-proposal.form",
					"forms/confirm-approval.form", "forms/missing-governance.form");
		assertThat(this.jdbc.sql("select own_models, deployed_by, source from model_set where deployment = ?")
			.param(current(CAMPUS).getId())
			.query((row, index) -> List.of(((String[]) row.getArray(1).getArray())[0], row.getString(2),
					row.getString(3)))
			.single()).containsExactly("ballot-outcome.dmn", "hillview-office1", "test");
	}

	@Test
	void aCampusKeepsItsOwnModelsAndFollowsTheSharedOnes() throws IOException {
		deployForCampus("ballot-outcome.dmn", changed("dmn/ballot-outcome.dmn"));

		this.sets.deploy(null, Map.of("decide-for-body.form", changed("forms/decide-for-body.form")), null, "test");

		assertThat(inForce(CAMPUS, "forms/decide-for-body.form")).endsWith("\n\n");
		assertThat(inForce(CAMPUS, "dmn/ballot-outcome.dmn")).endsWith("\n\n");
		assertThat(current(CAMPUS).getSource()).isEqualTo("shared models changed: test");
	}

	@Test
	void aSecondUploadOfACampusKeepsTheFirst() throws IOException {
		deployForCampus("ballot-outcome.dmn", changed("dmn/ballot-outcome.dmn"));
		deployForCampus("decide-for-body.form", changed("forms/decide-for-body.form"));

		assertThat(inForce(CAMPUS, "dmn/ballot-outcome.dmn")).endsWith("\n\n");
		assertThat(inForce(CAMPUS, "forms/decide-for-body.form")).endsWith("\n\n");
	}

	@Test
	void theSameUploadAgainDeploysNothing() throws IOException {
		deployForCampus("ballot-outcome.dmn", changed("dmn/ballot-outcome.dmn"));
		long before = deployments();

		deployForCampus("dmn/ballot-outcome.dmn", changed("dmn/ballot-outcome.dmn"));

		assertThat(deployments()).isEqualTo(before);
	}

	@Test
	void aModelLikeTheSharedOneIsTheCampussNoLonger() throws IOException {
		deployForCampus("ballot-outcome.dmn", changed("dmn/ballot-outcome.dmn"));

		deployForCampus("ballot-outcome.dmn", file("dmn/ballot-outcome.dmn"));

		assertThat(this.jdbc.sql("select cardinality(own_models) from model_set where deployment = ?")
			.param(current(CAMPUS).getId())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aCampusThatUploadsTheSharedModelsGetsNoSet() throws IOException {
		deployForCampus("ballot-outcome.dmn", file("dmn/ballot-outcome.dmn"));

		assertThat(this.sets.exists(CAMPUS)).isFalse();
	}

	@Test
	void aCampusWhoseModelsNoLongerFitKeepsItsSetAsItWas() throws IOException {
		deployForCampus("ballot-outcome.dmn", changed("dmn/ballot-outcome.dmn"));
		String before = current(CAMPUS).getId();
		byte[] withOneMoreOutput = edited("dmn/ballot-outcome.dmn",
				(table) -> table
					.replaceFirst("<rule ", "<output id=\"output_more\" name=\"more\" typeRef=\"string\" /><rule ")
					.replace("</rule>", "<outputEntry><text></text></outputEntry></rule>"));

		this.sets.deploy(null, Map.of("ballot-outcome.dmn", withOneMoreOutput), null, "test");

		assertThat(current(CAMPUS).getId()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "processes/micro-credential.bpmn", "processes/prepare-proposal.bpmn",
			"processes/committee-review.bpmn", "processes/required-changes.bpmn", "processes/consultation.bpmn",
			"processes/appeal.bpmn", "processes/send-notice.bpmn", "forms/start-proposal.form",
			"forms/confirm-approval.form", "forms/missing-governance.form" })
	void aCampusMayNotReplace(String model) throws IOException {
		byte[] changed = changed(model);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> deployForCampus(model, changed))
			.withMessageContaining("every campus");
		assertThat(this.sets.exists(CAMPUS)).isFalse();
	}

	@Test
	void oneBrokenFileOfSeveralChangesNothing() throws IOException {
		long before = deployments();
		Map<String, byte[]> files = Map.of("ballot-outcome.dmn", changed("dmn/ballot-outcome.dmn"), "cast-ballot.form",
				"{}".getBytes(StandardCharsets.UTF_8), "unheard-of.bpmn", new byte[0], "readme.txt", new byte[0]);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sets.deploy(CAMPUS, files, "hillview-office1", "test"))
			.satisfies((refused) -> {
				assertThat(refused.reason()).isEqualTo(Reason.INVALID);
				assertThat(refused.details()).anyMatch((detail) -> detail.startsWith("cast-ballot.form"))
					.anyMatch((detail) -> detail.startsWith("unheard-of.bpmn"))
					.anyMatch((detail) -> detail.startsWith("readme.txt"))
					.noneMatch((detail) -> detail.startsWith("ballot-outcome.dmn"));
			});
		assertThat(deployments()).isEqualTo(before);
	}

	@Test
	void aPathNamesBodiesOfItsCampus() throws IOException {
		byte[] division = edited("processes/faculty-governance.bpmn",
				(path) -> path.replace("sourceExpression=\"senate\"", "sourceExpression=\"division-council\""));

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> deployForCampus("faculty-governance.bpmn", division))
			.withMessage("Nothing was deployed. faculty-governance.bpmn, callActivity_senateReview: "
					+ "The campus has no body 'division-council'. "
					+ "Name one of its register, such as curriculum-committee.");
		assertThat(this.sets.exists(CAMPUS)).isFalse();

		deployForCampus("faculty-governance.bpmn", edited("processes/faculty-governance.bpmn",
				(path) -> path.replace("sourceExpression=\"senate\"", "sourceExpression=\"hillview-senate\"")));
		assertThat(this.sets.exists(CAMPUS)).isTrue();
	}

	@Test
	void aModelThatTheEngineCannotReadChangesNothing() throws IOException {
		long before = deployments();
		byte[] broken = edited("processes/market-data-review.bpmn",
				(diagram) -> diagram.replaceFirst("targetRef=\"[^\"]+\"", "targetRef=\"nowhere\""));

		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> deployForCampus("market-data-review.bpmn", broken));
		assertThat(deployments()).isEqualTo(before);
		assertThat(this.sets.exists(CAMPUS)).isFalse();
	}

	@Test
	void thereIsNoSetForACampusThatDoesNotExist() throws IOException {
		byte[] changed = changed("dmn/ballot-outcome.dmn");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sets.deploy("atlantis", Map.of("ballot-outcome.dmn", changed), null, "test"))
			.withMessage("There is no campus 'atlantis'.");
	}

	private void deployForCampus(String name, byte[] file) {
		this.identity.as("hillview-office1", () -> {
			this.sets.deploy(CAMPUS, Map.of(name, file), "hillview-office1", "test");
			return null;
		});
	}

	private long deployments() {
		return this.repository.createDeploymentQuery().count();
	}

	private Deployment current(String campus) {
		var query = this.repository.createDeploymentQuery().orderByDeploymentTime().desc();
		return ((campus != null) ? query.tenantIdIn(campus) : query.withoutTenantId()).listPage(0, 1).get(0);
	}

	private String inForce(String campus, String resource) throws IOException {
		return new String(this.repository.getResourceAsStream(current(campus).getId(), resource).readAllBytes(),
				StandardCharsets.UTF_8);
	}

	/** Another file that means the same. */
	private static byte[] changed(String file) throws IOException {
		return edited(file, (text) -> text.stripTrailing() + "\n\n");
	}

	private static byte[] edited(String file, Function<String, String> edit) throws IOException {
		return edit.apply(new String(file(file), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] file(String path) throws IOException {
		return Files.readAllBytes(Path.of(path));
	}

}
