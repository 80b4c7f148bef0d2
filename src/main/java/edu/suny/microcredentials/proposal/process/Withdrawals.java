package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.Suspension;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets proposers give a proposal up at any time before its publication. */
@Component
public class Withdrawals {

	private static final String MESSAGE = "proposal-withdrawn";

	private final Proposals proposals;

	private final Transfers transfers;

	private final RuntimeService runtime;

	private final EngineIdentity identity;

	private final Suspension suspension;

	Withdrawals(Proposals proposals, Transfers transfers, RuntimeService runtime, EngineIdentity identity,
			Suspension suspension) {
		this.suspension = suspension;
		this.proposals = proposals;
		this.transfers = transfers;
		this.runtime = runtime;
		this.identity = identity;
	}

	/**
	 * Withdraws a proposal; whatever is open about it is closed.
	 * @throws RefusedException if the user does not make it, or if it is published,
	 * rejected or withdrawn already
	 */
	@Transactional
	public void withdraw(String number, String user) {
		Proposal proposal = this.proposals.get(number);
		if (!proposal.isProposedBy(user)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Only those who make proposal %s can withdraw it.".formatted(number));
		}
		if (proposal.state().isFinal()) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s cannot be withdrawn while %s".formatted(number, proposal.state()));
		}
		this.transfers.recordWithdrawal(number, user);
		this.suspension.resume(number);
		try {
			this.identity.asSystem(() -> this.runtime.createMessageCorrelation(MESSAGE)
				.processInstanceBusinessKey(number)
				.correlateWithResult());
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s has just come to its end and cannot be withdrawn any more.".formatted(number));
		}
	}

}
