package edu.suny.microcredentials.proposal;

import java.util.Optional;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** Proposals by number. */
interface ProposalRepository extends CrudRepository<Proposal, String> {

	/** Found for writing: of two who change it at once the later waits. */
	@Lock(LockMode.PESSIMISTIC_WRITE)
	Optional<Proposal> findByNumber(String number);

}
