package edu.suny.microcredentials.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads every chain from its first row, beside the head that the database keeps of it.
 */
@Component
@Transactional(readOnly = true)
class RecordCheck {

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	RecordCheck(JdbcClient jdbc, GovernanceRecord record) {
		this.jdbc = jdbc;
		this.record = record;
	}

	/**
	 * Checks the chains one after the other.
	 * @param campus its id, or null for all
	 * @param broken is told the first link of each chain that does not hold
	 * @return how many chains were read
	 */
	int check(String campus, Consumer<String> broken) {
		List<String> proposals = this.jdbc
			.sql("select number from proposal where :campus::text is null or campus = :campus order by number")
			.param("campus", campus)
			.query(String.class)
			.list();
		proposals
			.forEach((proposal) -> Chain.broken(proposal, this.record.of(proposal), head(proposal)).ifPresent(broken));
		return proposals.size();
	}

	/** That a proposal was begun is an act: a chain without rows was taken away. */
	private List<Head> head(String proposal) {
		Optional<Head> head = this.jdbc.sql("select * from governance_head where proposal = ?")
			.param(proposal)
			.query(Head.class)
			.optional();
		return List.of(head.orElse(new Head(proposal, 1, "")));
	}

}
