package edu.suny.microcredentials.record;

import java.io.PrintWriter;
import java.io.StringWriter;

import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the owner of the database could do with every trigger off, and what the command
 * says then. On a campus of its own, so that no other test meets a broken chain.
 */
@GovernanceTest
class VerifyRecordTests {

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
				The record of 1 of 2 proposals does not hold.
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
	void rowsOfAnotherProposalAreNamed() {
		tamper("delete from governance_record where proposal = '%s' and sequence = 2".formatted(FIRST));
		tamper("insert into governance_record select '%s', sequence, text, hash from governance_record where proposal = '%s' and sequence = 2"
			.formatted(FIRST, SECOND));

		assertThat(verify(1)).startsWith(
				"Row 2 of tampered-2026-0001 was written for another place: its text says row 2 of tampered-2026-0002.\n");
	}

	private void aChain(String proposal) {
		this.jdbc.sql("""
				insert into proposal (number, campus, title, state, round, revision, begun_at, changed_at, version)
				values (:number, :campus, 'Of the record', 'DRAFT', 1, 0, now(), now(), 0)""")
			.param("number", proposal)
			.param("campus", CAMPUS)
			.update();
		this.transaction.executeWithoutResult((status) -> {
			this.record.append(Act.of(ActKind.PROPOSED, proposal));
			this.record.append(Act.of(ActKind.DECIDED, proposal).with("outcome", "forwarded"));
			this.record.append(Act.of(ActKind.WITHDRAWN, proposal));
		});
	}

	private String verify(int status) {
		StringWriter said = new StringWriter();
		CommandLine line = new CommandLine(this.command).setOut(new PrintWriter(said));
		assertThat(line.execute("--campus", CAMPUS)).isEqualTo(status);
		return said.toString();
	}

	private void tamper(String statement) {
		this.owner.jdbc().sql("set session_replication_role = replica; " + statement).update();
	}

}
