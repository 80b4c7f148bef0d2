package edu.suny.microcredentials.joint.process;

import java.util.List;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.CampusOutcomes;
import edu.suny.microcredentials.proposal.JointDepartments;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** Which campuses a joint proposal concerns, for its diagrams: ids of campuses. */
@PublishedToModels("joint")
public class JointBean {

	private final Proposals proposals;

	private final JointDepartments departments;

	private final CampusOutcomes outcomes;

	JointBean(Proposals proposals, JointDepartments departments, CampusOutcomes outcomes) {
		this.proposals = proposals;
		this.departments = departments;
		this.outcomes = outcomes;
	}

	/** Those of whose departments nobody has agreed yet. */
	public List<String> toBeAsked(DelegateExecution execution) {
		List<String> joined = partners(execution);
		return this.departments.departments(document(execution))
			.stream()
			.map(Body::campus)
			.filter((campus) -> !joined.contains(campus))
			.toList();
	}

	/** All that govern it, the one that leads first. */
	public List<String> campuses(DelegateExecution execution) {
		return this.proposals.get(NUMBER.in(execution)).campuses();
	}

	/** Those that have joined it. */
	public List<String> partners(DelegateExecution execution) {
		return this.proposals.get(NUMBER.in(execution)).partners();
	}

	/** Whether the others need not be awaited. */
	public boolean isSettled(DelegateExecution execution) {
		return this.outcomes.isSettled(NUMBER.in(execution));
	}

	/** The id of the department of this campus that is asked to join. */
	public String department(DelegateExecution execution) {
		return this.departments.of(PathCampus.of(execution), document(execution)).id();
	}

	private static ProposalDocument document(DelegateExecution execution) {
		return new ProposalDocument(PROPOSAL.in(execution));
	}

}
