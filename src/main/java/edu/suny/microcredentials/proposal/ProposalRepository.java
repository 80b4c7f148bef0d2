package edu.suny.microcredentials.proposal;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Proposals by number. */
interface ProposalRepository extends ListCrudRepository<Proposal, String> {

	List<Proposal> findByCampusInOrderByChangedAtDesc(Collection<String> campuses);

	@Query("""
			select * from proposal
			where number in (select proposal from proposal_proposer where user_id = :user)
			order by changed_at desc""")
	List<Proposal> findByProposer(String user);

}
