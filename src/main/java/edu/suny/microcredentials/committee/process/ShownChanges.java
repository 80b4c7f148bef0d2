package edu.suny.microcredentials.committee.process;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.RequiredChanges;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.RevisionSubmitted;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static edu.suny.microcredentials.committee.process.ReviewVariables.CHANGED_PARTS;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.committee.process.ReviewVariables.SHOWN;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/**
 * What those are shown who see whether changes were made: always the current revision,
 * also when one comes that another body asked for while they look.
 */
@Component
@Transactional
class ShownChanges {

	private final RequiredChanges changes;

	private final Proposals proposals;

	private final RuntimeService runtime;

	private final EngineIdentity caller;

	private final ObjectMapper json;

	ShownChanges(RequiredChanges changes, Proposals proposals, @Lazy RuntimeService runtime, EngineIdentity caller,
			ObjectMapper json) {
		this.changes = changes;
		this.proposals = proposals;
		this.runtime = runtime;
		this.caller = caller;
		this.json = json;
	}

	/** Process variables; no revision comes until they are kept. */
	Map<String, Object> of(String number, long review) {
		return Map.of(SHOWN.name(), this.proposals.held(number).revision(), PROPOSAL.name(),
				PROPOSAL.engineValue(this.proposals.currentRevision(number).document().json()), CHANGED_PARTS.name(),
				CHANGED_PARTS.engineValue(this.json.valueToTree(this.changes.changedParts(review))));
	}

	@EventListener
	void submitted(RevisionSubmitted event) {
		this.caller.asSystem(() -> {
			this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(event.number())
				.variableValueNotEquals(SHOWN.name(), event.revision())
				.list()
				.forEach((looking) -> refresh(event.number(), looking.getId()));
			return null;
		});
	}

	private void refresh(String number, String instance) {
		Long review = (Long) this.runtime.getVariable(instance, REVIEW.name());
		this.runtime.setVariables(instance, of(number, review));
	}

}
