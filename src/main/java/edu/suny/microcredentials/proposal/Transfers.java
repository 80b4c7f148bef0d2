package edu.suny.microcredentials.proposal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;
import edu.suny.microcredentials.request.ReadOnce;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposals that went from one proposer to another, and those that were given up. */
@Component
@Transactional
public class Transfers {

	private final ProposalRepository proposals;

	private final List<TransferRule> rules;

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	private final Ends ends;

	private final TransferRows rows;

	private final ApplicationEventPublisher events;

	Transfers(ProposalRepository proposals, List<TransferRule> rules, JdbcClient jdbc, GovernanceRecord record,
			Ends ends, TransferRows rows, ApplicationEventPublisher events) {
		this.events = events;
		this.rows = rows;
		this.ends = ends;
		this.record = record;
		this.proposals = proposals;
		this.rules = rules;
		this.jdbc = jdbc;
	}

	/**
	 * Puts one proposer in the place of another.
	 * @throws RefusedException if the proposal has come to its end, if the one does not
	 * make it, or if a rule bars the other
	 */
	public Proposal transfer(Proposal proposal, String from, String to, String reason, String by) {
		if (this.ends.isEnded(proposal)) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s cannot be transferred while %s".formatted(proposal.number(), proposal.state()));
		}
		this.rules.stream().flatMap((rule) -> rule.refusal(proposal, to).stream()).findFirst().ifPresent((sentence) -> {
			throw new RefusedException(Reason.CONFLICT, sentence);
		});
		Proposal transferred = this.proposals.save(proposal.transfer(from, to));
		this.rows.keep(proposal, from, to, reason, by, Role.GOVERNANCE_OFFICE);
		this.events.publishEvent(new HandedOver(transferred, from, to, by));
		return transferred;
	}

	/** The first first. */
	@Transactional(readOnly = true)
	public List<Transfer> of(String number) {
		return this.jdbc.sql("""
				select from_user as "from", to_user as "to", reason, transferred_by as "by", transferred_at as "at"
				from proposal_transfer where proposal = :proposal order by id""")
			.param("proposal", number)
			.query(Transfer.class)
			.list();
	}

	/** Who made the proposal once and does not any more. */
	@Transactional(readOnly = true)
	public List<String> formerProposers(String number) {
		return ReadOnce.of(List.of("former proposers", number),
				() -> this.jdbc
					.sql("""
							select distinct from_user from proposal_transfer t where proposal = :proposal
								and not exists (select from proposal_proposer p where p.proposal = t.proposal and p.user_id = from_user)
							order by from_user""")
					.param("proposal", number)
					.query(String.class)
					.list());
	}

	/** Keeps who gave a proposal up. */
	public void recordWithdrawal(String number, String by) {
		boolean first = this.jdbc.sql("""
				insert into proposal_withdrawal (proposal, withdrawn_by, withdrawn_at) values (:proposal, :by, :now)
				on conflict (proposal) do nothing""")
			.param("proposal", number)
			.param("by", by)
			.param("now", Timestamp.from(Instant.now()))
			.update() > 0;
		if (first) {
			this.record.append(Act.of(ActKind.WITHDRAWN, number).by(by).as(Role.PROPOSER));
		}
	}

	@Transactional(readOnly = true)
	public Optional<Withdrawal> withdrawal(String number) {
		return this.jdbc
			.sql("""
					select withdrawn_by as "by", withdrawn_at as "at" from proposal_withdrawal where proposal = :proposal""")
			.param("proposal", number)
			.query(Withdrawal.class)
			.optional();
	}

}
