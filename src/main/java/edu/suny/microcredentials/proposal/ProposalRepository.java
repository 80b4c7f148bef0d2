package edu.suny.microcredentials.proposal;

import org.springframework.data.repository.CrudRepository;

/** Proposals by number. */
interface ProposalRepository extends CrudRepository<Proposal, String> {

}
