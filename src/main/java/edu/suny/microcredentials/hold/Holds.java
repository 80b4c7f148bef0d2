package edu.suny.microcredentials.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.calendar.Pauses;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;
import edu.suny.microcredentials.request.ReadOnce;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which proposals are held, and were. Their days of it count for no period of theirs. */
@Component
@Transactional
public class Holds implements Pauses {

	private static final String SELECT = "select * from proposal_hold ";

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	Holds(JdbcClient jdbc, GovernanceRecord record) {
		this.jdbc = jdbc;
		this.record = record;
	}

	/** What holds a proposal now. */
	@Transactional(readOnly = true)
	public Optional<Hold> open(String proposal) {
		return ReadOnce.of(List.of("hold", proposal),
				() -> this.jdbc.sql(SELECT + "where proposal = ? and ended_at is null")
					.param(proposal)
					.query(Holds::hold)
					.optional());
	}

	/** All of a proposal, the latest first. */
	@Transactional(readOnly = true)
	public List<Hold> of(String proposal) {
		return this.jdbc.sql(SELECT + "where proposal = ? order by id desc").param(proposal).query(Holds::hold).list();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Days> pauses(String proposal) {
		return of(proposal).stream()
			.map((hold) -> new Days(0, Kind.RECESS, "Held", hold.first(), hold.last(), null))
			.toList();
	}

	/** Keeps that it is held from this day on. */
	public void begin(String proposal, String reason, LocalDate first, LocalDate last, String by) {
		this.jdbc.sql("""
				insert into proposal_hold (proposal, reason, first_day, last_day, held_by, held_at)
				values (?, ?, ?, ?, ?, now())""").params(proposal, reason, first, last, by).update();
		this.record.append(Act.of(ActKind.HELD, proposal)
			.by(by)
			.as(Role.GOVERNANCE_OFFICE)
			.with("until", last.toString())
			.withConfidential("reason", reason));
	}

	/**
	 * Keeps that it goes on.
	 * @param last the last day that it was held
	 * @param by null where the time was over
	 * @return whether it did not already
	 */
	boolean end(Hold hold, LocalDate last, String by) {
		int ended = this.jdbc
			.sql("update proposal_hold set ended_at = ?, ended_by = ?, last_day = ? where id = ? and ended_at is null")
			.params(Timestamp.from(Instant.now()), by, last.isBefore(hold.first()) ? hold.first() : last, hold.id())
			.update();
		if (ended > 0) {
			this.record.append(
					Act.of(ActKind.GOES_ON, hold.proposal()).by(by).as((by != null) ? Role.GOVERNANCE_OFFICE : null));
		}
		return ended > 0;
	}

	/** Proposals of a campus whose last day on hold is over. */
	@Transactional(readOnly = true)
	public List<String> over(String campus, LocalDate today) {
		return this.jdbc.sql("""
				select h.proposal from proposal_hold h join proposal p on p.number = h.proposal
				where h.ended_at is null and p.campus = ? and h.last_day < ? order by h.id""")
			.params(campus, today)
			.query(String.class)
			.list();
	}

	/** What holds a proposal now, for the caller alone; nothing while another has it. */
	Optional<Hold> takeOver(String proposal) {
		return this.jdbc.sql(SELECT + "where proposal = ? and ended_at is null for update skip locked")
			.param(proposal)
			.query(Holds::hold)
			.optional();
	}

	private static Hold hold(ResultSet row, int index) throws SQLException {
		Timestamp ended = row.getTimestamp("ended_at");
		return new Hold(row.getLong("id"), row.getString("proposal"), row.getString("reason"),
				row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
				row.getString("held_by"), row.getTimestamp("held_at").toInstant(),
				(ended != null) ? ended.toInstant() : null, row.getString("ended_by"));
	}

}
