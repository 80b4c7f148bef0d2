package edu.suny.microcredentials.joint;

import java.time.Instant;

import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.OfficeDecision;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.proposal.CampusOutcomes;
import edu.suny.microcredentials.proposal.CampusOutcomes.Step;
import edu.suny.microcredentials.proposal.JointDepartments;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what departments of other campuses answer that are asked to join a proposal. */
@Component
@Transactional
public class Joining {

	private final Proposals proposals;

	private final JointDepartments departments;

	private final CampusOutcomes outcomes;

	private final Reviews reviews;

	Joining(Proposals proposals, JointDepartments departments, CampusOutcomes outcomes, Reviews reviews) {
		this.proposals = proposals;
		this.departments = departments;
		this.outcomes = outcomes;
		this.reviews = reviews;
	}

	/**
	 * Who agrees is one of the proposers from then on; what is declined goes back to
	 * those who named the department.
	 * @param statement joined, or declined with a reason
	 */
	public void answer(Question question, Statement statement, String user) {
		if (statement.choice().equals("joined")) {
			this.proposals.join(question.number(), question.campus(), user);
			this.outcomes.keep(question.number(), question.campus(), Step.JOINING, "forwarded");
		}
		else {
			comesBack(question, statement, "It does not propose this jointly.", Acting.self(user));
		}
	}

	/** Nobody answered within its time, so that it goes back as well. */
	public void silence(Question question) {
		comesBack(question, new Statement(null, null, null),
				"Nobody of it answered within its time whether it proposes this jointly.", null);
	}

	private void comesBack(Question question, Statement statement, String reason, Acting who) {
		String department = this.departments.of(question.campus(), question.document()).id();
		this.reviews.record(new OfficeDecision(question.number(), department, Reviews.JOINING, statement,
				Outcome.RETURNED, reason, question.askedAt(), who, question.processDefinition()));
		this.outcomes.keep(question.number(), question.campus(), Step.JOINING, "returned");
	}

	/**
	 * What a department is asked.
	 *
	 * @param number of the proposal
	 * @param campus of the department
	 * @param document that names it
	 * @param processDefinition the version of the diagram that asks
	 */
	public record Question(String number, String campus, ProposalDocument document, Instant askedAt,
			String processDefinition) {
	}

}
