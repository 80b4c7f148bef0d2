package edu.suny.microcredentials.committee.process;

import java.util.List;

import edu.suny.microcredentials.committee.RequiredChanges;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.JointDepartments;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.ProposalNumber;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** The bodies and offices that have a say in a proposal, for diagrams: ids of groups. */
@PublishedToModels("bodies")
public class BodiesBean {

	private final Reviews reviews;

	private final RequiredChanges changes;

	private final JointDepartments joint;

	BodiesBean(Reviews reviews, RequiredChanges changes, JointDepartments joint) {
		this.joint = joint;
		this.reviews = reviews;
		this.changes = changes;
	}

	/** The department of the campus that proposes it. */
	public String department(DelegateExecution execution) {
		ProposalDocument document = new ProposalDocument(PROPOSAL.in(execution));
		String campus = PathCampus.of(execution);
		String department = campus.equals(ProposalNumber.of(NUMBER.in(execution)).campus()) ? document.department()
				: this.joint.of(campus, document).id();
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

	/** User ids of those who see whether required changes were made. */
	public List<String> verifiers(DelegateExecution execution) {
		return this.changes.verifiers(REVIEW.in(execution));
	}

	private String named(DelegateExecution execution, String body) {
		return this.reviews.body(NUMBER.in(execution), PathCampus.body(execution, body)).id();
	}

}
