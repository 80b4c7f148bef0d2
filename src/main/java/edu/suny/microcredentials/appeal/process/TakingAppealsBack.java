package edu.suny.microcredentials.appeal.process;

import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets proposers take an appeal back that is not heard yet. */
@Component
public class TakingAppealsBack {

	private final Proposals proposals;

	private final Appeals appeals;

	private final AppealNews news;

	private final RuntimeService runtime;

	private final EngineIdentity identity;

	TakingAppealsBack(Proposals proposals, Appeals appeals, AppealNews news, @Lazy RuntimeService runtime,
			EngineIdentity identity) {
		this.proposals = proposals;
		this.appeals = appeals;
		this.news = news;
		this.runtime = runtime;
		this.identity = identity;
	}

	/**
	 * Takes the appeal back; the rejection is final.
	 * @throws RefusedException if the user does not make the proposal, or if no appeal of
	 * it is to be heard
	 */
	@Transactional
	public void takeBack(String number, String user) {
		Proposal proposal = this.proposals.get(number);
		if (!proposal.isProposedBy(user)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Only those who make proposal %s take its appeal back.".formatted(number));
		}
		this.appeals.takeBack(number, user);
		this.news.takenBack(proposal, this.appeals.last(number).orElseThrow());
		try {
			this.identity.asSystem(() -> this.runtime.createMessageCorrelation("appeal-withdrawn")
				.processInstanceBusinessKey(number)
				.correlateWithResult());
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new RefusedException(Reason.CONFLICT,
					"The appeal of proposal %s has just been heard, or was begun before appeals could be taken back."
						.formatted(number));
		}
	}

}
