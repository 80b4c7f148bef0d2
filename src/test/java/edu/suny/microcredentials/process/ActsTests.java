package edu.suny.microcredentials.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.earlier.EarlierCredentials;
import edu.suny.microcredentials.earlier.EarlierFile;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.RecordRow;
import edu.suny.microcredentials.roster.process.Importers;
import edu.suny.microcredentials.roster.process.Rosters;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What each act says in the governance record. */
class ActsTests extends JourneyTests {

	/** That every row has, and every row of a proposal. */
	private static final Set<String> ALL = Set.of("act", "sequence", "previousHash", "time", "proposal", "definition",
			"modelSet", "campus");

	@Autowired
	GovernanceRecord record;

	@Autowired
	Deputies deputies;

	@Autowired
	Calendars calendars;

	@Autowired
	Campuses campuses;

	@Autowired
	Rosters rosters;

	@Autowired
	Importers importers;

	@Autowired
	EarlierCredentials earlier;

	@Test
	void aJourneyToPublicationAndWhatEachOfItsActsSays() {
		Journey proposal = aSubmittedProposal(Documents.marketDriven()).departmentDecides("returned");
		proposal.document().put("prerequisites", "One semester of biology");
		proposal.submits().departmentDecides("forwarded").analystFinds("supported-with-concerns");
		proposal.committeeVotes("approve", "approve", "approve", "recuse", "reject")
			.senateRecords("forwarded", 7, 7, 0)
			.academicAffairsDecides("approved");

		List<JsonNode> acts = acts(this.record.of(proposal.number()));
		assertThat(acts).allSatisfy((act) -> {
			assertThat(act.path("definition").asText()).matches("[a-z-]+:\\d+:.+");
			assertThat(act.path("modelSet").asText()).isNotEmpty();
			assertThat(act.has("role")).as(act.toString()).isEqualTo(act.has("actor"));
		});
		assertThat(members(acts)).isEqualTo(
				"""
						answered: actor answersDigest points revision role round
						approved: revision round
						asked: body eligible method reading recused revision round rule table
						asked-again: body changed revision round rule table
						assessed: actor body decision method rationaleDigest reading revision role round rule table
						decided: abstentions actor body carried changesDigest decision eligible method outcome present quorum rationaleDigest reading recusals revision role round rule table votesAgainst votesFor
						proposed: actor revision role round
						published: credential documentDigest revision round slug
						recorded: abstentions actor body decision method motionDigest moverDigest present reading recusals revision role round rule seconderDigest table votesAgainst votesFor
						recused: actor body method reading reasonDigest revision role round rule table
						returned: revision round
						routed: revision round routeDigest rule table
						submitted: actor documentDigest revision role round
						took-part: actor body choiceDigest method rationaleDigest reading revision role round rule table
						""");
		assertThat(act(acts, "assessed").path("table").asText()).startsWith("market-evidence:");
		assertThat(act(acts, "assessed").path("role").asText()).isEqualTo("market-analysts");
		assertThat(act(acts, "submitted").path("definition").asText()).startsWith("prepare-proposal:");
		assertThat(act(acts, "published").path("slug").asText()).isNotEmpty();
		assertThat(acts.stream().map((act) -> act.path("role").asText("")).collect(Collectors.toSet()))
			.contains("proposer", "officer", "member", "market-analysts", "academic-affairs");
	}

	@Test
	void whatIsRefusedIsNotInIt() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		int before = this.record.of(proposal.number()).size();
		int ofTheCampus = this.record.ofCampus("lakeside").size();

		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> proposal.completes("lakeside-department1",
				"userTask_decideForBody", Map.of("decision", "returned", "rationale", "", "changes", "")));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.calendars.enter("lakeside", holiday(), "lakeside-faculty1"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.deputies.name(deputy(), "lakeside-faculty1"));

		assertThat(this.record.of(proposal.number())).hasSize(before);
		assertThat(this.record.ofCampus("lakeside")).hasSize(ofTheCampus);
	}

	@Test
	void aCampusHasItsOwnActsAndWhatEachSays() {
		int before = this.record.ofCampus("lakeside").size();
		this.campuses.register(new Body("lakeside-record-council", "lakeside", "Record council",
				Body.Type.DIVISION_COUNCIL, true, null, null));
		this.calendars.enter("lakeside", holiday(), "lakeside-office1");
		long day = this.calendars.of("lakeside")
			.stream()
			.filter((each) -> each.name().startsWith("Day of the record"))
			.findFirst()
			.orElseThrow()
			.id();
		this.calendars.remove("lakeside", Kind.HOLIDAY, day, "lakeside-office1");
		this.deputies.end(this.deputies.name(deputy(), "lakeside-office1").id(), "lakeside-committee1");
		this.rosters.putInForce(this.importers.of("lakeside-office1"),
				"user,name,mail,campus,group,from,until,role\nlakeside-faculty1,,,lakeside,record-council,,,chair\nlakeside-faculty2,,,lakeside,record-council,,,ex-officio\n"
					.getBytes());
		this.rosters.putInForce(this.importers.of("lakeside-office1"),
				"user,name,mail,campus,group,from,until,role\nlakeside-faculty1,,,lakeside,record-council,,2020-01-01,chair\n"
					.getBytes());
		this.earlier.putInForce(new EarlierFile().with("zr-record", "Of the record").at("lakeside"),
				"lakeside-office1");
		this.earlier.putInForce(new EarlierFile().with("zr-other", "Instead of it").aloneAt("lakeside"),
				"lakeside-office1");
		new Rules().with("senate", "votingDays", "9").at("lakeside", this.engine.getRepositoryService());
		Rules.takeBack("lakeside", this.engine.getRepositoryService());

		List<RecordRow> rows = this.record.ofCampus("lakeside");
		List<JsonNode> acts = acts(rows.subList(before, rows.size()));
		assertThat(rows.get(0).text()).contains("\"act\":\"campus-registered\"");
		assertThat(acts).allMatch((act) -> act.path("campus").asText().equals("lakeside") && !act.has("proposal"))
			.allSatisfy((act) -> assertThat(act.toString()).doesNotContain("lakeside-faculty", "lakeside-committee1"));
		assertThat(members(acts)).isEqualTo("""
				body-registered: body faculty name type
				calendar-changed: actor change firstDay kind lastDay name role
				deputy-ended: actor body deputy firstDay lastDay member role
				deputy-named: actor body deputy firstDay lastDay member reasonDigest role
				earlier-credentials-stated: actor added changed fileDigest import role withdrawn
				models-deployed: models own source
				officers-changed: body chair
				roster-put-in-force: actor changes fileDigest import role
				seats-changed: body count whoDigest
				""");
		assertThat(act(acts, "models-deployed").path("models").asText())
			.containsPattern("[0-9a-f]{64}  committee-rules\\.dmn\n");
		assertThat(act(acts(this.record.ofCampus("system")), "models-deployed").path("models").asText())
			.containsPattern("[0-9a-f]{64}  micro-credential\\.bpmn\n");
	}

	private static Days holiday() {
		LocalDate day = LocalDate.of(2031, 6, 3);
		return new Days(0, Kind.HOLIDAY, "Day of the record \ud83d\ude00 \u05e9\u05dc\u05d5\u05dd <b>", day, day, null);
	}

	private static DeputyRequest deputy() {
		LocalDate day = LocalDate.now().plusDays(200);
		return new DeputyRequest("lakeside-committee1", "lakeside-committee2", "lakeside-curriculum-committee", day,
				day, "Away");
	}

	/**
	 * Each kind of act, with all members that its rows have beside those of every row.
	 */
	private static String members(List<JsonNode> acts) {
		Map<String, Set<String>> members = new TreeMap<>();
		acts.forEach((act) -> act.fieldNames()
			.forEachRemaining(members.computeIfAbsent(act.path("act").asText(), (kind) -> new TreeSet<>())::add));
		return members.entrySet()
			.stream()
			.map((each) -> each.getKey() + ": "
					+ each.getValue().stream().filter((name) -> !ALL.contains(name)).collect(Collectors.joining(" "))
					+ "\n")
			.collect(Collectors.joining());
	}

	private static JsonNode act(List<JsonNode> acts, String kind) {
		return acts.stream().filter((act) -> act.path("act").asText().equals(kind)).findFirst().orElseThrow();
	}

	private static List<JsonNode> acts(List<RecordRow> rows) {
		return rows.stream().map((row) -> {
			try {
				return new JsonMapper().readTree(row.text());
			}
			catch (Exception ex) {
				throw new AssertionError(ex);
			}
		}).toList();
	}

}
