package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.notice.Notice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.RecordRow;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The shared models change, and those of a campus do not fit them any more. */
@GovernanceTest
class OutdatedModelsTests {

	private static final String CAMPUS = "hillview";

	private static final String TABLE = "ballot-outcome.dmn";

	@Autowired
	ModelSets sets;

	@Autowired
	ModelsAtStart start;

	@Autowired
	ModelHistory history;

	@Autowired
	EngineIdentity identity;

	@Autowired
	RepositoryService repository;

	@Autowired
	GovernanceRecord record;

	@Autowired
	Notices notices;

	private int acts;

	@BeforeEach
	void theCampusHasATableOfItsOwn() throws IOException {
		deploy(CAMPUS, text() + "\n\n");
		this.acts = this.record.ofCampus(CAMPUS).size();
	}

	@AfterEach
	void allGoesByTheProductsModels() throws IOException {
		this.repository.createDeploymentQuery()
			.tenantIdIn(CAMPUS)
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		deploy(null, text());
	}

	@Test
	void itIsKnownWhyTheCampusStaysAsItWas() throws IOException {
		deploy(null, withOneMoreAnswer());

		assertThat(this.history.behind()).containsOnlyKeys(CAMPUS);
		assertThat(this.history.behind().get(CAMPUS).shared()).isEqualTo(this.history.shared().deployment());
		assertThat(this.history.behind().get(CAMPUS).findings()).containsExactly(
				"ballot-outcome.dmn, decisionTable_ballot_outcome: It must answer 'more' (string), which the process goes on with.");
		assertThat(actsSince()).singleElement()
			.asString()
			.contains("\"act\":\"models-stay-outdated\"", "It must answer 'more'",
					"\"sharedSet\":\"" + this.history.shared().deployment());
	}

	@Test
	void itsOfficeIsToldOnceAndNobodyElse() throws IOException {
		deploy(null, withOneMoreAnswer());
		this.start.afterSingletonsInstantiated();

		for (String office : List.of("hillview-office1", "hillview-office2")) {
			assertThat(toldBy(office)).singleElement().satisfies((notice) -> {
				assertThat(notice.text()).contains("It must answer 'more'");
				assertThat(notice.path()).isEqualTo("/campuses/hillview/models");
			});
		}
		assertThat(toldBy("hillview-faculty1")).isEmpty();
		assertThat(toldBy("lakeside-office1")).isEmpty();
		assertThat(actsSince()).hasSize(1);
	}

	@Test
	void aCampusThatCorrectsItsModelsFollowsAgain() throws IOException {
		deploy(null, withOneMoreAnswer());

		deploy(CAMPUS, withOneMoreAnswer() + "\n");

		assertThat(this.history.behind()).isEmpty();
	}

	@Test
	void aSharedSetThatFitsAgainIsFollowed() throws IOException {
		deploy(null, withOneMoreAnswer());

		deploy(null, text());

		assertThat(this.history.behind()).isEmpty();
	}

	@Test
	void aCampusWhoseModelsFitIsComposedAgainWithARowInTheRecord() throws IOException {
		this.sets.deploy(null, Map.of("decide-for-body.form",
				(Files.readString(Path.of("forms/decide-for-body.form")) + "\n").getBytes(StandardCharsets.UTF_8)),
				null, "test");

		assertThat(actsSince()).singleElement()
			.asString()
			.contains("\"act\":\"models-composed-again\"", "\"own\":\"ballot-outcome.dmn\"");
		assertThat(this.history.behind()).isEmpty();
		this.sets.deploy(null,
				Map.of("decide-for-body.form", Files.readAllBytes(Path.of("forms/decide-for-body.form"))), null,
				"test");
	}

	private List<String> actsSince() {
		List<RecordRow> rows = this.record.ofCampus(CAMPUS);
		return rows.subList(this.acts, rows.size()).stream().map(RecordRow::text).toList();
	}

	/** Of the shared set of today. */
	private List<Notice> toldBy(String user) {
		return Stream.of(user)
			.flatMap((each) -> this.notices.of(each).stream())
			.filter((notice) -> notice.kind().equals("models"))
			.limit(1)
			.toList();
	}

	private void deploy(String campus, String table) {
		this.sets.deploy(campus, Map.of(TABLE, table.getBytes(StandardCharsets.UTF_8)), null, "test");
	}

	private static String withOneMoreAnswer() throws IOException {
		return text().replaceFirst("<rule ", "<output id=\"output_more\" name=\"more\" typeRef=\"string\" /><rule ")
			.replace("</rule>", "<outputEntry id=\"x\"><text></text></outputEntry></rule>")
			.replace("<outputEntry id=\"x\">", "<outputEntry>");
	}

	private static String text() throws IOException {
		return Files.readString(Path.of("dmn/" + TABLE));
	}

}
