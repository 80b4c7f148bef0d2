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

import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

	@TempDir
	Path folder;

	@BeforeEach
	void twoChains() {
		this.jdbc.sql("insert into campus (id, name, sector, time_zone) values (?, 'Tampered', 'test', 'UTC')")
			.param(CAMPUS)
			.update();
		aChain(FIRST);
		aChain(SECOND);
	}

	@AfterEach
	void asIfTheyHadNeverBeen() {
		tamper("delete from governance_checkpoint_head");
		tamper("delete from governance_checkpoint");
		tamper("delete from governance_record_detail where proposal like 'tampered-%'");
		tamper("delete from governance_record where proposal like 'tampered-%'");
		tamper("delete from governance_head where proposal like 'tampered-%'");
		tamper("delete from proposal where campus = 'tampered'");
		tamper("delete from campus where id = 'tampered'");
	}

	@Test
	void whatWasWrittenHolds() {
		assertThat(verify(0)).isEqualTo("The record of 2 proposals holds.\n");
	}

	@Test
	void aChangedRowIsNamed() {
		tamper("update governance_record set text = replace(text, 'decided', 'tabled') where proposal = '%s' and sequence = 2"
			.formatted(FIRST));

		assertThat(verify(1)).isEqualTo("""
				Row 2 of tampered-2026-0001 was changed: its hash is not that of its text.
				The record does not hold: 1 findings in 2 proposals.
				""");
	}

	@Test
	void aRemovedRowIsNamed() {
		tamper("delete from governance_record where proposal = '%s' and sequence = 2".formatted(SECOND));

		assertThat(verify(1))
			.startsWith("Row 3 of tampered-2026-0002 follows row 1: what stood between them is gone.\n");
	}

	@Test
	void anEndCutOffIsNamed() {
		tamper("delete from governance_record where proposal = '%s' and sequence = 3".formatted(FIRST));

		assertThat(verify(1))
			.startsWith("The record of tampered-2026-0001 ends after row 2: row 3 was there and is gone.\n");
	}

	@Test
	void aChainThatIsGoneWithItsHeadIsNamed() {
		tamper("delete from governance_record where proposal = '%s'".formatted(FIRST));
		tamper("delete from governance_head where proposal = '%s'".formatted(FIRST));

		assertThat(verify(1))
			.startsWith("The record of tampered-2026-0001 ends after row 0: row 1 was there and is gone.\n");
	}

	@Test
	void aProposalFromBeforeTheRecordIsNamedAndNoFault() {
		tamper("delete from governance_record_detail where proposal = '%s'".formatted(FIRST));
		tamper("delete from governance_record where proposal = '%s'".formatted(FIRST));
		tamper("delete from governance_head where proposal = '%s'".formatted(FIRST));
		tamper("update proposal set begun_at = timestamptz '2020-01-01' where number = '%s'".formatted(FIRST));

		assertThat(verify(0)).isEqualTo("""
				tampered-2026-0001 was begun before there was a record: nothing of it can be checked.
				The record of 1 proposals holds.
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

	@Test
	void rowsOfAnotherProposalAreNamed() {
		tamper("delete from governance_record where proposal = '%s' and sequence = 2".formatted(FIRST));
		tamper("insert into governance_record select '%s', sequence, text, hash from governance_record where proposal = '%s' and sequence = 2"
			.formatted(FIRST, SECOND));

		assertThat(verify(1)).startsWith(
				"Row 2 of tampered-2026-0001 was written for another place: its text says row 2 of tampered-2026-0002.\n");
	}

	@Test
	void anEndCutOffTogetherWithItsHeadDoesNotFitTheCheckpoint() {
		aCheckpoint();
		tamper("delete from governance_record where proposal = '%s' and sequence = 3".formatted(FIRST));
		tamper("update governance_head set sequence = 2, hash = (select hash from governance_record where proposal = '%1$s' and sequence = 2) where proposal = '%1$s'"
			.formatted(FIRST));

		assertThat(verify(1))
			.startsWith("The record of tampered-2026-0001 ends after row 2: row 3 was there and is gone.\n");
	}

	@Test
	void aChainWrittenAnewDoesNotFitTheCheckpoint() {
		String kept = aCheckpoint();
		tamper("delete from governance_record_detail where proposal = '%s'".formatted(FIRST));
		tamper("delete from governance_record where proposal = '%s'".formatted(FIRST));
		tamper("delete from governance_head where proposal = '%s'".formatted(FIRST));
		rows(FIRST, "rejected");
		String sentence = "Row 3 of tampered-2026-0001 is not the one that stood there: the chain was written anew.\n";
		assertThat(verify(1)).startsWith(sentence);

		tamper("delete from governance_checkpoint_head");
		tamper("delete from governance_checkpoint");
		assertThat(verify(0)).contains("holds");
		assertThat(verify(1, kept)).startsWith(sentence);
	}

	@Test
	void whatWasWrittenSinceACheckpointHolds() {
		String kept = aCheckpoint();
		rows(FIRST, "returned");

		assertThat(verify(0, kept)).isEqualTo("The record of 2 proposals holds.\n");
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
			this.record.append(Act.of(ActKind.DECIDED, proposal).with("outcome", outcome));
			this.record.append(Act.of(ActKind.WITHDRAWN, proposal));
		});
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
