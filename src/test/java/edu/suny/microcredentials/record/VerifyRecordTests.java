package edu.suny.microcredentials.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the owner of the database could do with every trigger off, and what the command
 * says then. On a campus of its own, so that no other test meets a broken chain.
 */
@GovernanceTest
class VerifyRecordTests {

	private static final Instant DAY = Instant.parse("2026-11-23T00:05:00Z");

	private static final String CAMPUS = "tampered";

	private static final String FIRST = "tampered-2026-0001";

	private static final String SECOND = "tampered-2026-0002";

	private static final String CHAIN = "campus:tampered";

	private static final String HOLDS = "The record holds. Read: 2 chains of proposals, 1 of campuses.\n";

	@Autowired
	VerifyRecord command;

	@Autowired
	GovernanceRecord record;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EmbeddedDatabase.Owner owner;

	@Autowired
	Checkpoints checkpoints;

	@Autowired
	SigningKeys keys;

	@TempDir
	Path folder;

	@BeforeEach
	void twoChains() {
		this.jdbc.sql("insert into campus (id, name, sector, time_zone) values (?, 'Tampered', 'test', 'UTC')")
			.param(CAMPUS)
			.update();
		this.transaction.executeWithoutResult((status) -> {
			this.record.append(Act.onCampus(ActKind.CAMPUS_REGISTERED, CAMPUS));
			this.record.append(Act.onCampus(ActKind.DEPUTY_NAMED, CAMPUS)
				.withPerson("deputy", "tampered-senator1")
				.withConfidential("rationale", "On sabbatical"));
			this.record.append(Act.onCampus(ActKind.CALENDAR_CHANGED, CAMPUS));
		});
		aChain(FIRST);
		aChain(SECOND);
	}

	@AfterEach
	void asIfTheyHadNeverBeen() {
		tamper("delete from governance_checkpoint_head");
		tamper("delete from governance_checkpoint");
		tamper("delete from governance_record_detail where proposal ~ 'tampered'");
		tamper("delete from governance_record where proposal ~ 'tampered'");
		tamper("delete from governance_head where proposal ~ 'tampered'");
		tamper("delete from proposal_revision where proposal ~ 'tampered'");
		tamper("delete from proposal where campus = 'tampered'");
		tamper("delete from campus where id = 'tampered'");
	}

	@Test
	void whatWasWrittenHolds() {
		assertThat(verify(0)).isEqualTo(HOLDS);
	}

	/** Of a proposal and of a campus; of the statements {@code $} is the chain. */
	@ParameterizedTest
	@CsvFileSource(resources = "/record/tampering.csv", delimiter = '|', quoteCharacter = '`',
			useHeadersInDisplayName = true)
	void itsFirstBrokenLinkIsNamed(String how, String statements, String finding) {
		for (String chain : List.of(FIRST, CHAIN)) {
			twoMoreRows(chain);
			this.owner.jdbc()
				.sql("set session_replication_role = replica; " + statements.replace("$", "'" + chain + "'"))
				.update();

			assertThat(verify(1)).as("%s, %s", how, chain).isEqualTo("""
					%s
					The record does not hold: 1 findings. Read: 2 chains of proposals, 1 of campuses.
					""".formatted(finding.replace("$", chain).replace("@", chain.substring(chain.indexOf(':') + 1))));
			asIfTheyHadNeverBeen();
			twoChains();
		}
	}

	@Test
	void whatIsForgottenBesideTheRecordIsNoFault() {
		this.jdbc.sql("update governance_record_detail set value = null where proposal ~ 'tampered'").update();

		assertThat(verify(0)).isEqualTo(HOLDS);
	}

	@Test
	void aDocumentThatIsNotTheOneSubmittedIsNamed() {
		submitted(FIRST, "{\"title\":\"As it was submitted\",\"credits\":1.50}");
		assertThat(verify(0)).isEqualTo(HOLDS);

		tamper("update proposal_revision set document = '{\"title\":\"Another\"}' where proposal = '%s'"
			.formatted(FIRST));
		assertThat(verify(1)).startsWith(
				"Revision 1 of tampered-2026-0001 is not the text that was submitted: row 4 of its record has another digest.\n");
		tamper("delete from proposal_revision where proposal = '%s'".formatted(FIRST));
		assertThat(verify(1))
			.startsWith("Revision 1 of tampered-2026-0001 is gone, which row 4 of its record says was submitted.\n");
	}

	@Test
	void theWholeOfItIsCheckedForWhatIsGone() {
		tamper("delete from proposal where number = '%s'".formatted(SECOND));

		StringWriter said = new StringWriter();
		new CommandLine(this.command).setOut(new PrintWriter(said)).execute();
		assertThat(said.toString()).contains("There is a record of tampered-2026-0002, and the proposal is gone.\n");
	}

	@Test
	void wrongUseIsNeitherGoodNorAFinding() {
		assertThat(new CommandLine(this.command).setErr(new PrintWriter(new StringWriter()))
			.execute("--campus", "nowhere")).isEqualTo(2);
		assertThat(new CommandLine(this.command).setErr(new PrintWriter(new StringWriter()))
			.execute("--checkpoint", "/nowhere/checkpoint.jose")).isEqualTo(2);
	}

	@Test
	void aProposalFromBeforeTheRecordIsNamedAndNoFault() {
		tamper("delete from governance_record_detail where proposal = '%s'".formatted(FIRST));
		tamper("delete from governance_record where proposal = '%s'".formatted(FIRST));
		tamper("delete from governance_head where proposal = '%s'".formatted(FIRST));
		tamper("update proposal set begun_at = timestamptz '2020-01-01' where number = '%s'".formatted(FIRST));

		assertThat(verify(0)).isEqualTo("""
				tampered-2026-0001 was begun before there was a record: nothing of it can be checked.
				The record holds. Read: 1 chains of proposals, 1 of campuses.
				""");
	}

	@Test
	void aChainThatACheckpointNamesIsNotFromBeforeTheRecord() {
		aCheckpoint();
		tamper("delete from governance_record_detail where proposal = '%s'".formatted(FIRST));
		tamper("delete from governance_record where proposal = '%s'".formatted(FIRST));
		tamper("delete from governance_head where proposal = '%s'".formatted(FIRST));
		tamper("update proposal set begun_at = timestamptz '2020-01-01' where number = '%s'".formatted(FIRST));

		assertThat(verify(1))
			.startsWith("The record of tampered-2026-0001 ends after row 0: row 1 was there and is gone.\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { FIRST, CHAIN })
	void anEndCutOffTogetherWithItsHeadDoesNotFitTheCheckpoint(String chain) {
		aCheckpoint();
		tamper("delete from governance_record where proposal = '%s' and sequence = 3".formatted(chain));
		tamper("update governance_head set sequence = 2, hash = (select hash from governance_record where proposal = '%1$s' and sequence = 2) where proposal = '%1$s'"
			.formatted(chain));

		assertThat(verify(1))
			.startsWith("The record of %s ends after row 2: row 3 was there and is gone.\n".formatted(chain));
	}

	@ParameterizedTest
	@ValueSource(strings = { FIRST, CHAIN })
	void aChainWrittenAnewDoesNotFitTheCheckpoint(String chain) {
		String kept = aCheckpoint();
		for (String table : List.of("governance_record_detail", "governance_record", "governance_head")) {
			tamper("delete from %s where proposal = '%s'".formatted(table, chain));
		}
		twoMoreRows(chain);
		twoMoreRows(chain);
		String sentence = "Row 3 of %s is not the one that stood there: the chain was written anew.\n".formatted(chain);
		assertThat(verify(1)).startsWith(sentence);

		tamper("delete from governance_checkpoint_head");
		tamper("delete from governance_checkpoint");
		assertThat(verify(0)).isEqualTo(HOLDS);
		assertThat(verify(1, kept)).startsWith(sentence);
	}

	@Test
	void aCheckpointNamesCampusesBesideProposals() throws Exception {
		String kept = aCheckpoint();

		JsonNode heads = new JsonMapper().readTree(this.keys.verified(kept).orElseThrow()).path("heads");
		assertThat(heads.findValuesAsText("campus")).contains(CAMPUS);
		assertThat(heads.findValuesAsText("proposal")).contains(FIRST, SECOND).doesNotContain(CHAIN);
		assertThat(this.checkpoints.namingCampus(CAMPUS)).hasValue(kept);
	}

	/** What is in the list is not signed again. */
	@Test
	void aHeadThatIsOnlyInTheListOfThoseSignedIsNamed() {
		aCheckpoint();
		rows(FIRST, "returned");
		tamper("insert into governance_checkpoint_head values ('%s', 6, 1)".formatted(FIRST));

		assertThat(verify(1)).containsPattern("The checkpoints name \\d+ heads, and the list of them has \\d+\\.");
	}

	/** As one was signed before there were chains of campuses. */
	@Test
	void aCheckpointFromBeforeThereWereChainsOfCampusesHolds() {
		String hash = this.jdbc.sql("select hash from governance_record where proposal = ? and sequence = 2")
			.param(FIRST)
			.query(String.class)
			.single();
		String text = "{\"count\":1,\"heads\":[{\"hash\":\"%s\",\"proposal\":\"%s\",\"sequence\":2}],\"number\":1,\"previousHash\":\"%s\",\"time\":\"2026-11-01T00:05:00.000Z\"}";

		assertThat(verify(0, this.keys.sign(text.formatted(hash, FIRST, RecordText.NO_HASH)))).isEqualTo(HOLDS);
		assertThat(verify(1, this.keys.sign(text.formatted(RecordText.NO_HASH, FIRST, RecordText.NO_HASH))))
			.startsWith("Row 2 of tampered-2026-0001 is not the one that stood there");
	}

	@Test
	void whatWasWrittenSinceACheckpointHolds() {
		String kept = aCheckpoint();
		rows(FIRST, "returned");

		assertThat(verify(0, kept)).isEqualTo(HOLDS);
		assertThat(this.checkpoints.makeOf(DAY.plusSeconds(60))).isFalse();
		assertThat(this.checkpoints.makeOf(DAY.plus(1, ChronoUnit.DAYS))).isTrue();
		assertThat(this.checkpoints.naming(SECOND)).hasValue(kept);
		assertThat(this.checkpoints.naming(FIRST)).isEqualTo(this.checkpoints.latest()).isNotEqualTo(Optional.of(kept));
		assertThat(verify(0)).contains("holds");
	}

	@Test
	void aCheckpointThatIsGoneChangedOrOfAnotherKeyIsNamed() {
		String kept = aCheckpoint();
		this.checkpoints.makeOf(DAY.plus(1, ChronoUnit.DAYS));
		tamper("update governance_checkpoint set signed = '%s' where number = 2".formatted(kept));
		assertThat(verify(1)).startsWith("Checkpoint 2 does not follow the one before it.\n");
		tamper("update governance_checkpoint set signed = '%s' where number = 2"
			.formatted(new SigningKeys("", true).sign("{}")));
		assertThat(verify(1)).startsWith("Checkpoint 2 was not signed by a key of ours.\n");
		tamper("delete from governance_checkpoint where number = 1");
		assertThat(verify(1)).startsWith("Checkpoint 1 is gone.\n");
		assertThat(verify(1, "eyJ.e30.x")).contains("kept elsewhere was not signed by a key of ours");
	}

	@Test
	void theProductChangesNoCheckpoint() {
		aCheckpoint();

		for (String statement : List.of("update governance_checkpoint set signed = ''",
				"delete from governance_checkpoint", "delete from governance_checkpoint_head")) {
			assertThatThrownBy(() -> this.jdbc.sql(statement).update()).rootCause()
				.hasMessageContaining("permission denied");
			assertThatThrownBy(() -> this.owner.jdbc().sql(statement).update()).rootCause()
				.hasMessageContaining("added to and never changed");
		}
	}

	private String aCheckpoint() {
		assertThat(this.checkpoints.makeOf(DAY)).isTrue();
		return this.checkpoints.latest().orElseThrow();
	}

	private void aChain(String proposal) {
		this.jdbc.sql("""
				insert into proposal (number, campus, title, state, round, revision, begun_at, changed_at, version)
				values (:number, :campus, 'Of the record', 'DRAFT', 1, 0, now(), now(), 0)""")
			.param("number", proposal)
			.param("campus", CAMPUS)
			.update();
		rows(proposal, "forwarded");
	}

	private void rows(String proposal, String outcome) {
		this.transaction.executeWithoutResult((status) -> {
			this.record.append(Act.of(ActKind.PROPOSED, proposal));
			this.record.append(Act.of(ActKind.DECIDED, proposal)
				.with("outcome", outcome)
				.withConfidential("rationale", "As discussed"));
			this.record.append(Act.of(ActKind.WITHDRAWN, proposal));
		});
	}

	private void twoMoreRows(String chain) {
		this.transaction.executeWithoutResult((status) -> {
			Act act = chain.equals(CHAIN) ? Act.onCampus(ActKind.CALENDAR_CHANGED, CAMPUS)
					: Act.of(ActKind.GOES_ON, chain);
			this.record.append(act);
			this.record.append(act);
		});
	}

	private void submitted(String proposal, String document) {
		this.jdbc.sql("""
				insert into proposal_revision (proposal, revision, round, document, author, submitted_at)
				values (:proposal, 1, 1, :document::jsonb, 'nobody', now())""")
			.param("proposal", proposal)
			.param("document", document)
			.update();
		this.transaction.executeWithoutResult((status) -> this.record.append(Act.of(ActKind.SUBMITTED, proposal)
			.with("revision", 1)
			.with("documentDigest", GovernanceRecord.digest(json(document)))));
	}

	private static JsonNode json(String text) {
		try {
			return new JsonMapper().readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private String verify(int status) {
		return verify(status, null);
	}

	private String verify(int status, String kept) {
		StringWriter said = new StringWriter();
		CommandLine line = new CommandLine(this.command).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
		List<String> arguments = new ArrayList<>(List.of("--campus", CAMPUS));
		if (kept != null) {
			arguments.addAll(List.of("--checkpoint", file(kept)));
		}
		assertThat(line.execute(arguments.toArray(String[]::new))).as(said.toString()).isEqualTo(status);
		return said.toString();
	}

	private String file(String kept) {
		try {
			return Files.writeString(this.folder.resolve("checkpoint.jose"), kept).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void tamper(String statement) {
		this.owner.jdbc().sql("set session_replication_role = replica; " + statement).update();
	}

}
