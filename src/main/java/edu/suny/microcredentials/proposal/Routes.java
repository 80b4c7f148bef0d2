package edu.suny.microcredentials.proposal;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which bodies review a revision, and why: on each campus that governs it. */
@Component
@Transactional
public class Routes {

	private final Proposals proposals;

	private final Revisions revisions;

	private final GovernanceRecord record;

	Routes(Proposals proposals, Revisions revisions, GovernanceRecord record) {
		this.proposals = proposals;
		this.revisions = revisions;
		this.record = record;
	}

	/** Why on each other campus these bodies review a revision: sentences by campus. */
	@Transactional(readOnly = true)
	public Map<String, String> reasonsElsewhere(String number, int revision) {
		return this.revisions.reasons(number, revision);
	}

	/**
	 * Keeps the route of the current revision.
	 * @param definition the version of the table, and its rule
	 */
	public void record(String number, String campus, JsonNode route, String definition) {
		Proposal proposal = this.proposals.get(number);
		boolean leads = campus.equals(proposal.campus());
		if (leads) {
			this.revisions.keepRoute(number, proposal.revision(), route, definition);
		}
		else {
			this.revisions.keepRoute(number, proposal.revision(), campus, route, definition);
		}
		this.record.append(Act.of(ActKind.ROUTED, number)
			.under(definition)
			.with("partner", leads ? null : campus)
			.with("routeDigest", GovernanceRecord.digest(route)));
	}

}
