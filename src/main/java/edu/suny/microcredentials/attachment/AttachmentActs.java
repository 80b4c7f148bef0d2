package edu.suny.microcredentials.attachment;

import edu.suny.microcredentials.committee.Confidants;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.stereotype.Component;

/**
 * What of attachments goes into the governance record: of one in confidence nothing but
 * that it is there.
 */
@Component
class AttachmentActs {

	private final GovernanceRecord record;

	private final Confidants confidants;

	AttachmentActs(GovernanceRecord record, Confidants confidants) {
		this.record = record;
		this.confidants = confidants;
	}

	void attached(Attachment attachment, Proposal proposal) {
		Act act = Act.of(ActKind.ATTACHED, proposal.number())
			.by(attachment.uploadedBy())
			.as(role(attachment, proposal))
			.withConfidential("name", attachment.name());
		this.record.append((attachment.body() != null)
				? act.withConfidential("body", attachment.body()).withConfidential("sha256", attachment.sha256())
				: act.with("attachment", attachment.id().toString()).with("sha256", attachment.sha256()));
	}

	void withdrawn(Attachment attachment, Proposal proposal, String user, String reason) {
		this.record.append(Act.of(ActKind.ATTACHMENT_WITHDRAWN, proposal.number())
			.by(user)
			.as(user.equals(attachment.uploadedBy()) ? role(attachment, proposal) : Role.GOVERNANCE_OFFICE)
			.with("attachment", (attachment.body() != null) ? null : attachment.id().toString())
			.withConfidential("name", attachment.name())
			.withConfidential("reason", reason));
	}

	private Role role(Attachment attachment, Proposal proposal) {
		if (proposal.isProposedBy(attachment.uploadedBy())) {
			return Role.PROPOSER;
		}
		return this.confidants.bodies(proposal.number(), attachment.uploadedBy()).isEmpty() ? Role.ONLOOKER
				: Role.MEMBER;
	}

}
