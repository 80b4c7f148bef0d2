package edu.suny.microcredentials.proposal;

import java.sql.Timestamp;
import java.time.Instant;

import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps that somebody makes a proposal no more, and in whose place somebody is. */
@Component
class TransferRows {

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	TransferRows(JdbcClient jdbc, GovernanceRecord record) {
		this.jdbc = jdbc;
		this.record = record;
	}

	void keep(Proposal proposal, String from, String to, String reason, String by, Role as) {
		this.jdbc.sql("""
				insert into proposal_transfer (proposal, from_user, to_user, reason, transferred_by, transferred_at)
				values (:proposal, :from, :to, :reason, :by, :now)""")
			.param("proposal", proposal.number())
			.param("from", from)
			.param("to", to)
			.param("reason", reason)
			.param("by", by)
			.param("now", Timestamp.from(Instant.now()))
			.update();
		this.record.append(Act.of(ActKind.HANDED_OVER, proposal.number())
			.by(by)
			.as(as)
			.withPerson("from", from)
			.withPerson("to", to)
			.withConfidential("reason", reason));
	}

}
