package edu.suny.microcredentials.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalNumber;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which rejections could be appealed, which were, and what was found. */
@Component
@Transactional
public class Appeals {

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	private final AcademicCalendar calendar;

	Appeals(JdbcClient jdbc, GovernanceRecord record, AcademicCalendar calendar) {
		this.calendar = calendar;
		this.jdbc = jdbc;
		this.record = record;
	}

	/** All of a proposal, the first first. */
	@Transactional(readOnly = true)
	public List<Appeal> of(String proposal) {
		return this.jdbc.sql("select * from appeal where proposal = ? order by round")
			.param(proposal)
			.query(Appeal.class)
			.list();
	}

	/** That of the rejection of the last round. */
	@Transactional(readOnly = true)
	public Optional<Appeal> last(String proposal) {
		return of(proposal).stream().reduce((earlier, later) -> later);
	}

	/** Until when this rejection can be appealed, or could be. */
	@Transactional(readOnly = true)
	public Instant until(Appeal appeal) {
		return this.calendar.of(ProposalNumber.of(appeal.proposal()).campus(), appeal.proposal())
			.after(appeal.openedAt(), appeal.days());
	}

	/** How many were granted. */
	@Transactional(readOnly = true)
	public int granted(String proposal) {
		return (int) of(proposal).stream().filter((appeal) -> Boolean.TRUE.equals(appeal.granted())).count();
	}

	/**
	 * From now on a rejection can be appealed.
	 * @param rule the version of the table, and its rule
	 */
	public void open(Proposal proposal, Body body, int days, String rule) {
		this.jdbc.sql("""
				insert into appeal (proposal, round, body, body_name, days, rule, opened_at)
				values (?, ?, ?, ?, ?, ?, now())""")
			.params(proposal.number(), proposal.round(), body.id(), body.name(), days, rule)
			.update();
	}

	/** Its proposer leaves it at the rejection. */
	public void accept(String proposal) {
		this.jdbc.sql("update appeal set accepted_at = now() where id = ?").param(current(proposal).id()).update();
	}

	/** A proposer appeals. */
	public void appeal(String proposal, String grounds, String user) {
		Appeal appeal = current(proposal);
		this.jdbc.sql("update appeal set appealed_by = ?, appealed_at = now(), grounds = ? where id = ?")
			.params(user, grounds, appeal.id())
			.update();
		this.record.append(act(ActKind.APPEALED, appeal).by(user).withConfidential("grounds", grounds));
	}

	/**
	 * What the body found.
	 * @param absent the member for whom a deputy records it, or null
	 */
	public void hear(String proposal, boolean granted, String rationale, String user, String absent) {
		Appeal appeal = current(proposal);
		this.jdbc.sql("""
				update appeal set heard_by = ?, heard_for = ?, heard_at = now(), granted = ?, rationale = ?
				where id = ?""").params(user, absent, granted, rationale, appeal.id()).update();
		this.record.append(act(ActKind.APPEAL_HEARD, appeal).by(user)
			.actingFor(absent)
			.with("decision", granted ? "granted" : "denied")
			.withConfidential("rationale", rationale));
	}

	private Appeal current(String proposal) {
		return last(proposal).filter((appeal) -> !appeal.isHeard())
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"There is no rejection of proposal %s that can be appealed.".formatted(proposal)));
	}

	private static Act act(ActKind kind, Appeal appeal) {
		return Act.of(kind, appeal.proposal())
			.with("round", appeal.round())
			.with("body", appeal.body())
			.under(appeal.rule());
	}

}
