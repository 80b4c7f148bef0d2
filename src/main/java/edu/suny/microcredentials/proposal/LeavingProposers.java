package edu.suny.microcredentials.proposal;

import java.util.List;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.record.Role;

import org.springframework.stereotype.Component;

/**
 * Keeps who made a proposal for a campus that makes it no more, so that they do not
 * decide on what they made.
 */
@Component
class LeavingProposers {

	private final Campuses campuses;

	private final TransferRows rows;

	LeavingProposers(Campuses campuses, TransferRows rows) {
		this.campuses = campuses;
		this.rows = rows;
	}

	/**
	 * Their place is the lead's.
	 * @param author who sent the document that names their department no more
	 */
	void keep(Proposal proposal, List<Proposer> left, String author) {
		left.forEach((person) -> this.rows.keep(proposal, person.userId(), proposal.lead(),
				"%s does not propose it any more.".formatted(this.campuses.get(person.joinedFor()).name()), author,
				Role.PROPOSER));
	}

}
