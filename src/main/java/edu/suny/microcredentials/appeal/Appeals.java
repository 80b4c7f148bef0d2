package edu.suny.microcredentials.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.MeetingVote;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

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

	/** The one of which something can still become. */
	@Transactional(readOnly = true)
	public Optional<Appeal> open(String proposal) {
		return last(proposal).filter(Appeal::isOpen);
	}

	/** Until when this rejection can be appealed, or could be. */
	@Transactional(readOnly = true)
	public Instant until(Appeal appeal) {
		return this.calendar.of(appeal.campus(), appeal.proposal()).after(appeal.openedAt(), appeal.days());
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
				insert into appeal (proposal, round, body, body_name, days, rule, opened_at, partner)
				values (?, ?, ?, ?, ?, ?, now(), ?)""")
			.params(proposal.number(), proposal.round(), body.id(), body.name(), days, rule,
					body.campus().equals(proposal.campus()) ? null : body.campus())
			.update();
		this.record.append(act(ActKind.APPEAL_OPENED, last(proposal.number()).orElseThrow()).with("days", days));
	}

	/** A proposer leaves it at the rejection. */
	public void accept(String proposal, String user) {
		Appeal appeal = current(proposal, Predicate.not(Appeal::isAppealed));
		this.jdbc.sql("update appeal set accepted_by = ?, accepted_at = now(), ended_at = now() where id = ?")
			.params(user, appeal.id())
			.update();
		this.record.append(act(ActKind.REJECTION_ACCEPTED, appeal).by(user).as(Role.PROPOSER));
	}

	/** Its days are over, and nobody has said a word. */
	public void lapse(String proposal) {
		Appeal appeal = current(proposal, Predicate.not(Appeal::isAppealed));
		this.jdbc.sql("update appeal set ended_at = now() where id = ?").param(appeal.id()).update();
		this.record.append(act(ActKind.NOT_APPEALED, appeal));
	}

	/** A proposer appeals. */
	public void appeal(String proposal, String grounds, String user) {
		Appeal appeal = current(proposal, Predicate.not(Appeal::isAppealed));
		this.jdbc.sql("update appeal set appealed_by = ?, appealed_at = now(), grounds = ? where id = ?")
			.params(user, grounds, appeal.id())
			.update();
		this.record
			.append(act(ActKind.APPEALED, appeal).by(user).as(Role.PROPOSER).withConfidential("grounds", grounds));
	}

	/**
	 * A proposer takes the appeal back, and the rejection is final.
	 * @throws RefusedException if there is none to be heard
	 */
	public void takeBack(String proposal, String user) {
		Appeal appeal = current(proposal, Appeal::isAppealed);
		this.jdbc.sql("update appeal set withdrawn_by = ?, withdrawn_at = now(), ended_at = now() where id = ?")
			.params(user, appeal.id())
			.update();
		this.record.append(act(ActKind.APPEAL_WITHDRAWN, appeal).by(user).as(Role.PROPOSER));
	}

	/** The body has heard it. */
	public void hear(String proposal, Hearing hearing, Acting who) {
		Appeal appeal = current(proposal, Appeal::isAppealed);
		Optional<MeetingVote> vote = Optional.ofNullable(hearing.vote());
		Integer present = vote.map(MeetingVote::present).orElse(null);
		Integer votesFor = vote.map(MeetingVote::votesFor).orElse(null);
		Integer votesAgainst = vote.map(MeetingVote::votesAgainst).orElse(null);
		String minutes = vote.map(MeetingVote::minutes).orElse(null);
		this.jdbc.sql("""
				update appeal set heard_by = ?, heard_for = ?, heard_at = now(), granted = ?, rationale = ?,
					present = ?, votes_for = ?, votes_against = ?, minutes = ?, ended_at = now()
				where id = ?""")
			.params(who.person(), who.absent(), hearing.granted(), hearing.rationale(), present, votesFor, votesAgainst,
					minutes, appeal.id())
			.update();
		this.record.append(act(ActKind.APPEAL_HEARD, appeal).by(who.person())
			.as(Role.OFFICER)
			.actingFor(who.absent())
			.with("decision", hearing.granted() ? "granted" : "denied")
			.with("present", present)
			.with("votesFor", votesFor)
			.with("votesAgainst", votesAgainst)
			.withConfidential("minutes", minutes)
			.withConfidential("rationale", hearing.rationale()));
	}

	/** For the caller alone: of two who act at once the later finds it as it is then. */
	private Appeal current(String proposal, Predicate<Appeal> state) {
		return this.jdbc.sql("select * from appeal where proposal = ? and ended_at is null for update")
			.param(proposal)
			.query(Appeal.class)
			.optional()
			.filter(state)
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"The rejection of proposal %s was accepted, appealed or heard meanwhile, or is final: its page says what came of it."
						.formatted(proposal)));
	}

	private static Act act(ActKind kind, Appeal appeal) {
		return Act.of(kind, appeal.proposal())
			.with("round", appeal.round())
			.with("body", appeal.body())
			.under(appeal.rule());
	}

}
