package edu.suny.microcredentials.committee;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code task_reassignment}: which tasks were given to whom, and why. */
@Component
@Transactional
public class Reassignments {

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	Reassignments(JdbcClient jdbc, GovernanceRecord record) {
		this.record = record;
		this.jdbc = jdbc;
	}

	/**
	 * Keeps that a task was given to another member.
	 * @param body that is asked by it; null where that is not one body
	 * @param actingBody that acts for it; null unless one does
	 */
	public void record(String proposal, String task, String body, String actingBody, Reassignment given) {
		this.jdbc.sql("""
				insert into task_reassignment (proposal, task, step, from_user, to_user, reason, reassigned_by,
					reassigned_at)
				values (:proposal, :task, :step, :from, :to, :reason, :by, :at)""")
			.param("proposal", proposal)
			.param("task", task)
			.param("step", given.step())
			.param("from", given.from())
			.param("to", given.to())
			.param("reason", given.reason())
			.param("by", given.by())
			.param("at", Timestamp.from(given.at()))
			.update();
		this.record.append(Act.of(ActKind.REASSIGNED, proposal)
			.by(given.by())
			.as(Role.GOVERNANCE_OFFICE)
			.with("body", body)
			.with("actingBody", actingBody)
			.with("step", given.step())
			.withPerson("from", given.from())
			.withPerson("to", given.to())
			.withConfidential("reason", given.reason()));
	}

	/** The first first. */
	@Transactional(readOnly = true)
	public List<Reassignment> of(String proposal) {
		return this.jdbc.sql("""
				select step, from_user, to_user, reason, reassigned_by, reassigned_at from task_reassignment
				where proposal = :proposal order by id""")
			.param("proposal", proposal)
			.query((row, index) -> new Reassignment(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4), row.getString(5), row.getTimestamp(6).toInstant()))
			.list();
	}

}
