package edu.suny.microcredentials.joint.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.OfficeDecision;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.proposal.CampusOutcomes;
import edu.suny.microcredentials.proposal.CampusOutcomes.Step;
import edu.suny.microcredentials.proposal.JointDepartments;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** Takes what a department of another campus says when it is asked to join a proposal. */
@Component
class JoinProposalReceiver implements FormReceiver {

	private final Proposals proposals;

	private final JointDepartments departments;

	private final CampusOutcomes outcomes;

	private final Reviews reviews;

	JoinProposalReceiver(Proposals proposals, JointDepartments departments, CampusOutcomes outcomes, Reviews reviews) {
		this.proposals = proposals;
		this.departments = departments;
		this.outcomes = outcomes;
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "join-proposal";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("joined", "declined"))
			.withRationaleFor("declined");
		String number = NUMBER.in(task);
		String campus = PathCampus.of(task);
		boolean joins = statement.choice().equals("joined");
		if (joins) {
			this.proposals.join(number, campus, user);
		}
		else {
			decline(number, campus, statement, task, user);
		}
		this.outcomes.keep(number, campus, Step.JOINING, joins ? "forwarded" : "returned");
		return Map.of("decision", statement.choice());
	}

	private void decline(String number, String campus, Statement statement, DelegateTask task, String user) {
		String department = this.departments.of(campus, new ProposalDocument(PROPOSAL.in(task))).id();
		this.reviews.record(new OfficeDecision(number, department, "single", statement, Outcome.RETURNED,
				"It does not propose this jointly.", task.getCreateTime().toInstant(), Acting.self(user),
				task.getProcessDefinitionId()));
	}

}
