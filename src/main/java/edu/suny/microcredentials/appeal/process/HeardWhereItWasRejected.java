package edu.suny.microcredentials.appeal.process;

import java.util.Optional;
import java.util.Set;

import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.engine.CampusOfCall;
import edu.suny.microcredentials.proposal.ProposalDocument;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/**
 * What a body of one campus rejected of a joint proposal, that campus hears the appeal
 * of, by its own rules.
 */
@Component
class HeardWhereItWasRejected implements CampusOfCall {

	private static final Set<String> CALLS = Set.of("callActivity_appealRejection", "callActivity_appealDecline");

	private final Rejections rejections;

	HeardWhereItWasRejected(@Lazy Rejections rejections) {
		this.rejections = rejections;
	}

	@Override
	public Optional<String> of(DelegateExecution caller) {
		return (caller.getCurrentActivityId() != null && CALLS.contains(caller.getCurrentActivityId())
				&& !new ProposalDocument(PROPOSAL.in(caller)).jointDepartments().isEmpty())
						? this.rejections.last(NUMBER.in(caller)).map(Review::campus) : Optional.empty();
	}

}
