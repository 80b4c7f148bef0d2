package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.engine.ModelSet.Origin;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.GovernanceRecord;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A campus goes back: to an earlier set of its own, or to what all share. */
@GovernanceTest
class EarlierModelsTests {

	private static final String CAMPUS = "hillview";

	private static final String OFFICE = "hillview-office1";

	private static final String TABLE = "review-route.dmn";

	private static final String FORM = "decide-for-body.form";

	@Autowired
	ModelSets sets;

	@Autowired
	ModelHistory history;

	@Autowired
	EngineIdentity identity;

	@Autowired
	RepositoryService repository;

	@Autowired
	GovernanceRecord record;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void theCampusGoesByTheSharedModels() throws IOException {
		this.identity.clear();
		this.repository.createDeploymentQuery()
			.tenantIdIn(CAMPUS)
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		this.sets.deploy(null, Map.of("cast-ballot.form", bytes("forms/cast-ballot.form", (text) -> text)), null,
				"test");
	}

	@Test
	void theOwnModelsOfAnEarlierSetAreInForceAgainAndThoseThatCameLaterAreNot() {
		String first = deploy(TABLE, route("Our first route"));
		deploy(TABLE, route("Our second route"));
		deploy(FORM, form());

		as(OFFICE, () -> this.sets.takeBack(CAMPUS, first, OFFICE));

		ModelSet now = this.history.current(CAMPUS).orElseThrow();
		assertThat(now.own()).containsExactly(TABLE);
		assertThat(now.origin()).isEqualTo(Origin.TAKEN_BACK);
		assertThat(now.earlier()).isEqualTo(first);
		assertThat(inForce(TABLE)).contains("Our first route");
		assertThat(inForce(FORM)).isEqualTo(text("forms/" + FORM, (text) -> text));
		assertThat(lastAct()).contains("\"act\":\"models-taken-back\"", "\"earlier\":\"" + first + "\"",
				"\"role\":\"governance-office\"");
	}

	@Test
	void nothingIsDeletedAndTheCampusCanGoForthAgain() {
		String first = deploy(TABLE, route("Our first route"));
		String second = deploy(TABLE, route("Our second route"));

		as(OFFICE, () -> this.sets.takeBack(CAMPUS, first, OFFICE));
		as(OFFICE, () -> this.sets.takeBack(CAMPUS, second, OFFICE));

		assertThat(inForce(TABLE)).contains("Our second route");
		assertThat(this.history.of(CAMPUS)).hasSize(4).extracting(ModelSet::deployment).contains(first, second);
	}

	@Test
	void theyLieOnWhatIsSharedToday() {
		String first = deploy(TABLE, route("Our first route"));
		deploy(TABLE, route("Our second route"));
		this.sets.deploy(null, Map.of("cast-ballot.form", bytes("forms/cast-ballot.form", (text) -> text + "\n")), null,
				"test");

		as(OFFICE, () -> this.sets.takeBack(CAMPUS, first, OFFICE));

		assertThat(inForce("cast-ballot.form")).isEqualTo(text("forms/cast-ballot.form", (text) -> text + "\n"));
		assertThat(inForce(TABLE)).contains("Our first route");
	}

	@Test
	void theyAreCheckedAsAnyUpload() {
		String first = deploy(TABLE, route("Our first route"));
		String second = deploy(TABLE, route("Our second route"));
		// As if it had been let in by an older version of the product.
		this.jdbc
			.sql("update act_ge_bytearray set bytes_ = convert_to(replace(convert_from(bytes_, 'UTF8'),"
					+ " '<rule id=\"shortNoncredit\"', '<rule'), 'UTF8') where deployment_id_ = ? and name_ = ?")
			.params(first, "dmn/" + TABLE)
			.update();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> as(OFFICE, () -> this.sets.takeBack(CAMPUS, first, OFFICE)))
			.withMessageStartingWith("Nothing was deployed. review-route.dmn");
		assertThat(this.history.current(CAMPUS).orElseThrow().deployment()).isEqualTo(second);
	}

	@Test
	void whatWouldChangeNothingIsRefused() {
		deploy(TABLE, route("Our first route"));
		String second = deploy(TABLE, route("Our second route"));

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> as(OFFICE, () -> this.sets.takeBack(CAMPUS, second, OFFICE)))
			.withMessage("The own models of this set are in force already: nothing would change.")
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(Reason.CONFLICT));
	}

	@Test
	void aSetOfAnotherCampusOrOfNoneIsNoEarlierOne() {
		deploy(TABLE, route("Our first route"));

		for (String other : List.of("none", this.history.shared().deployment())) {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> as(OFFICE, () -> this.sets.takeBack(CAMPUS, other, OFFICE)))
				.withMessage("'hillview' has no set of models '%s'.".formatted(other));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "system-office", "admin", "lakeside-office1", "hillview-faculty1", "hillview-provost" })
	void nobodyElseGoesBackForTheCampus(String user) {
		String first = deploy(TABLE, route("Our first route"));
		String second = deploy(TABLE, route("Our second route"));

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> as(user, () -> this.sets.takeBack(CAMPUS, first, user)))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> as(user, () -> this.sets.share(CAMPUS, Set.of(), user)))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN));
		assertThat(this.history.current(CAMPUS).orElseThrow().deployment()).isEqualTo(second);
	}

	@Test
	void aCampusGivesOwnModelsUpForTheSharedOnes() {
		deploy(TABLE, route("Our route"));
		String both = deploy(FORM, form());

		as(OFFICE, () -> this.sets.share(CAMPUS, Set.of(FORM), OFFICE));
		assertThat(this.history.current(CAMPUS).orElseThrow().own()).containsExactly(TABLE);

		as(OFFICE, () -> this.sets.share(CAMPUS, Set.of(), OFFICE));
		assertThat(this.history.current(CAMPUS).orElseThrow().own()).isEmpty();
		assertThat(lastAct()).contains("\"act\":\"models-shared-again\"").doesNotContain("\"own\"");

		as(OFFICE, () -> this.sets.takeBack(CAMPUS, both, OFFICE));
		assertThat(this.history.current(CAMPUS).orElseThrow().own()).containsExactlyInAnyOrder(TABLE, FORM);
	}

	@Test
	void whatIsNotItsOwnIsNotGivenUp() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> as(OFFICE, () -> this.sets.share(CAMPUS, Set.of(), OFFICE)))
			.withMessage("All models in force at 'hillview' are the shared ones already.");

		deploy(TABLE, route("Our route"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> as(OFFICE, () -> this.sets.share(CAMPUS, Set.of(FORM), OFFICE)))
			.withMessage("'decide-for-body.form' is none of the campus's own models; these are review-route.dmn.");
	}

	private void as(String user, Runnable call) {
		this.identity.as(user, () -> {
			call.run();
			return null;
		});
	}

	private String deploy(String file, byte[] bytes) {
		as(OFFICE, () -> this.sets.deploy(CAMPUS, Map.of(file, bytes), OFFICE, "test"));
		return this.history.current(CAMPUS).orElseThrow().deployment();
	}

	private String inForce(String file) {
		return new String(this.history.files(this.history.current(CAMPUS).orElseThrow().deployment()).get(file),
				StandardCharsets.UTF_8);
	}

	private String lastAct() {
		var rows = this.record.ofCampus(CAMPUS);
		return rows.get(rows.size() - 1).text();
	}

	private static byte[] route(String name) {
		return bytes("dmn/" + TABLE, (text) -> text.replace("name=\"Review route\"", "name=\"%s\"".formatted(name)));
	}

	private static byte[] form() {
		return bytes("forms/" + FORM, (text) -> text + "\n\n");
	}

	private static byte[] bytes(String path, UnaryOperator<String> edit) {
		return text(path, edit).getBytes(StandardCharsets.UTF_8);
	}

	private static String text(String path, UnaryOperator<String> edit) {
		try {
			return edit.apply(Files.readString(Path.of(path)));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
