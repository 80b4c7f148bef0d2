package edu.suny.microcredentials.proposal;

import java.time.Instant;
import java.util.List;

/** A proposal as one row of a list. */
public record ProposalSummary(String number, String campus, String title, String kind, String department,
		ProposalState state, int round, int revision, List<String> proposers, Instant begunAt, Instant changedAt) {

	static ProposalSummary of(Proposal proposal) {
		return new ProposalSummary(proposal.number(), proposal.campus(), proposal.title(), proposal.kind(),
				proposal.department(), proposal.state(), proposal.round(), proposal.revision(), proposal.proposers(),
				proposal.begunAt(), proposal.changedAt());
	}

}
