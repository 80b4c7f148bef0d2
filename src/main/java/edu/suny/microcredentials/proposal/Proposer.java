package edu.suny.microcredentials.proposal;

import org.springframework.data.relational.core.mapping.Table;

/** One of those who make a proposal. */
@Table("proposal_proposer")
record Proposer(String userId) {
}
