package edu.suny.microcredentials.consultation.process;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.proposal.ProposalDecided;
import edu.suny.microcredentials.proposal.ProposalDecided.How;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody is asked any more about what was rejected, though it can still be appealed. */
@Component
class EndedWithTheProposal {

	private final RuntimeService runtime;

	private final EngineIdentity identity;

	EndedWithTheProposal(@Lazy RuntimeService runtime, EngineIdentity identity) {
		this.runtime = runtime;
		this.identity = identity;
	}

	@EventListener
	void decided(ProposalDecided event) {
		if (event.how() != How.PUBLISHED) {
			this.identity.asSystem(() -> this.runtime.createMessageCorrelation("consultation-removed")
				.processInstanceBusinessKey(event.number())
				.correlateAllWithResult());
		}
	}

}
