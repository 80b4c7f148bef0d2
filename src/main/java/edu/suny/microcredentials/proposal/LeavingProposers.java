package edu.suny.microcredentials.proposal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who made a proposal for a campus that makes it no more, so that they do not
 * decide on what they made.
 */
@Component
class LeavingProposers {

	private final Campuses campuses;

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	LeavingProposers(Campuses campuses, JdbcClient jdbc, GovernanceRecord record) {
		this.campuses = campuses;
		this.jdbc = jdbc;
		this.record = record;
	}

	/**
	 * Their place is the lead's.
	 * @param author who sent the document that names their department no more
	 */
	void keep(Proposal proposal, List<Proposer> left, String author) {
		left.forEach((person) -> {
			String reason = "%s does not propose it any more.".formatted(this.campuses.get(person.joinedFor()).name());
			this.jdbc.sql("""
					insert into proposal_transfer (proposal, from_user, to_user, reason, transferred_by, transferred_at)
					values (:proposal, :from, :to, :reason, :by, :now)""")
				.param("proposal", proposal.number())
				.param("from", person.userId())
				.param("to", proposal.lead())
				.param("reason", reason)
				.param("by", author)
				.param("now", Timestamp.from(Instant.now()))
				.update();
			this.record.append(Act.of(ActKind.HANDED_OVER, proposal.number())
				.by(author)
				.as(Role.PROPOSER)
				.withPerson("from", person.userId())
				.withPerson("to", proposal.lead())
				.withConfidential("reason", reason));
		});
	}

}
