package edu.suny.microcredentials.proposal;

import org.springframework.data.relational.core.mapping.Table;

/**
 * One of those who make a proposal.
 *
 * @param joinedFor the campus for whose department they agreed to make it, too; null for
 * those of the campus that leads
 */
@Table("proposal_proposer")
record Proposer(String userId, String joinedFor) {

	/** Somebody of the campus that leads. */
	static Proposer there(String userId) {
		return new Proposer(userId, null);
	}

}
