package edu.suny.microcredentials.record;

import java.util.List;
import java.util.Optional;
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
	 * @return how many chains were read
	 */
	int check(String campus, String kept, Consumer<String> broken) {
		CheckpointCheck seen = new CheckpointCheck(this.keys);
		seen.read(this.checkpoints.all(), broken);
		if (kept != null && !seen.readKept(kept.strip())) {
			broken.accept("The checkpoint that was kept elsewhere was not signed by a key of ours.");
		}
		List<String> proposals = this.jdbc
			.sql("select number from proposal where :campus::text is null or campus = :campus order by number")
			.param("campus", campus)
			.query(String.class)
			.list();
		proposals.forEach((proposal) -> Chain.broken(proposal, this.record.of(proposal), heads(proposal, seen))
			.ifPresent(broken));
		return proposals.size();
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
