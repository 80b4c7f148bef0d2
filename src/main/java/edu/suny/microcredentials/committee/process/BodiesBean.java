package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.ProposalDocument;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** The bodies and offices that have a say in a proposal, for diagrams: ids of groups. */
@PublishedToModels("bodies")
public class BodiesBean {

	private final Reviews reviews;

	BodiesBean(Reviews reviews) {
		this.reviews = reviews;
	}

	/** The department that proposes it. */
	public String department(DelegateExecution execution) {
		String department = new ProposalDocument(PROPOSAL.in(execution)).department();
		if (department == null) {
			throw new RefusedException(Reason.INVALID, "Choose the department that proposes it.");
		}
		return named(execution, department);
	}

	/** The governance office of its campus. */
	public String office(DelegateExecution execution) {
		return named(execution, "governance-office");
	}

	/** Academic affairs of its campus. */
	public String academicAffairs(DelegateExecution execution) {
		return named(execution, "academic-affairs");
	}

	/** The market analysts of its campus. */
	public String marketAnalysts(DelegateExecution execution) {
		return named(execution, "market-analysts");
	}

	private String named(DelegateExecution execution, String body) {
		return this.reviews.body(NUMBER.in(execution), body).id();
	}

}
