package edu.suny.microcredentials.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads every chain from its first row, beside the head that the database keeps of it and
 * those that checkpoints name.
 */
@Component
@Transactional(readOnly = true)
class RecordCheck {

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	private final Checkpoints checkpoints;

	private final SigningKeys keys;

	RecordCheck(JdbcClient jdbc, GovernanceRecord record, Checkpoints checkpoints, SigningKeys keys) {
		this.checkpoints = checkpoints;
		this.keys = keys;
		this.jdbc = jdbc;
		this.record = record;
	}

	/**
	 * Checks the chains one after the other.
	 * @param campus its id, or null for all
	 * @param kept a checkpoint that somebody kept elsewhere, or null
	 * @param broken is told the first link of each chain that does not hold, and of the
	 * checkpoints
	 * @param older is told each proposal that was begun before there was a record, and
	 * has no chain
	 * @return how many chains were read
	 */
	int check(String campus, String kept, Consumer<String> broken, Consumer<String> older) {
		CheckpointCheck seen = new CheckpointCheck(this.keys);
		seen.read(this.checkpoints.all(), broken);
		if (kept != null && !seen.readKept(kept.strip())) {
			broken.accept("The checkpoint that was kept elsewhere was not signed by a key of ours.");
		}
		Set<String> before = beforeTheRecord();
		int chains = 0;
		for (String proposal : proposals(campus)) {
			if (before.contains(proposal) && seen.of(proposal).isEmpty()) {
				older.accept(proposal);
				continue;
			}
			Chain.broken(proposal, this.record.of(proposal), heads(proposal, seen)).ifPresent(broken);
			chains++;
		}
		return chains;
	}

	private List<String> proposals(String campus) {
		return this.jdbc
			.sql("select number from proposal where :campus::text is null or campus = :campus order by number")
			.param("campus", campus)
			.query(String.class)
			.list();
	}

	/** Begun before the tables of the record were there, and nothing done since. */
	private Set<String> beforeTheRecord() {
		return this.jdbc.sql("""
				select number from proposal
				where begun_at < (select installed_on from flyway_schema_history where version = '10' and success)
				and not exists (select from governance_head head where head.proposal = number)
				and not exists (select from governance_record line where line.proposal = number)""")
			.query(String.class)
			.set();
	}

	/** That a proposal was begun is an act: a chain without rows was taken away. */
	private List<Head> heads(String proposal, CheckpointCheck seen) {
		Optional<Head> head = this.jdbc.sql("select * from governance_head where proposal = ?")
			.param(proposal)
			.query(Head.class)
			.optional();
		return Stream.concat(Stream.of(head.orElse(new Head(proposal, 1, ""))), seen.of(proposal).stream()).toList();
	}

}
