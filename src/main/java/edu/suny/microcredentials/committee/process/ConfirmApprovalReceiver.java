package edu.suny.microcredentials.committee.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.Guarantee;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.committee.OfficeDecision;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.CampusOutcomes;
import edu.suny.microcredentials.proposal.CampusOutcomes.Step;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Takes what academic affairs decides on a proposal that faculty governed. */
@Component
class ConfirmApprovalReceiver implements FormReceiver {

	private static final Map<String, String> OUTCOMES = Map.of("approved", "forwarded", "returned", "returned",
			"declined", "rejected");

	private final CampusOutcomes outcomes;

	private final Reviews reviews;

	private final Proposals proposals;

	private final Guarantees guarantees;

	private final Standing standing;

	private final Reopenings reopenings;

	ConfirmApprovalReceiver(Reviews reviews, Proposals proposals, Guarantees guarantees, Standing standing,
			Reopenings reopenings, CampusOutcomes outcomes) {
		this.outcomes = outcomes;
		this.reopenings = reopenings;
		this.guarantees = guarantees;
		this.standing = standing;
		this.reviews = reviews;
		this.proposals = proposals;
	}

	@Override
	public String form() {
		return "confirm-approval";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("approved", "returned", "declined"))
			.withChangesFor("returned")
			.withRationaleFor("declined");
		String number = NUMBER.in(task);
		if (statement.choice().equals("approved")) {
			checkGoverned(number);
		}
		Acting who = this.standing.of(task, user);
		Review review = this.reviews
			.record(new OfficeDecision(number, PathCampus.body(task.getExecution(), "academic-affairs"), "single",
					statement, Outcome.of(statement.choice()), "Academic affairs decided.",
					task.getCreateTime().toInstant(), who, task.getProcessDefinitionId()));
		this.reopenings.name(review.id(), statement);
		if (isPartner(task, number)) {
			this.outcomes.keep(number, PathCampus.of(task), Step.CONFIRMATION, OUTCOMES.get(statement.choice()));
		}
		else if (statement.choice().equals("approved")) {
			this.proposals.approve(number);
		}
		return Map.of("decision", statement.choice());
	}

	/**
	 * It confirms for its own institution; the campus that leads the proposal is the
	 * last.
	 */
	private boolean isPartner(DelegateTask task, String number) {
		return !PathCampus.of(task).equals(this.proposals.get(number).campus());
	}

	/** A body may have refused meanwhile to confirm what was decided for it. */
	private void checkGoverned(String number) {
		Guarantee guarantee = this.guarantees.check(number);
		if (!guarantee.met()) {
			throw new RefusedException(Reason.CONFLICT,
					"%s It cannot be confirmed as it stands: return it, or ask the governance office to have the body decide."
						.formatted(guarantee.reason()));
		}
	}

}
