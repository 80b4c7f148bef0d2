package edu.suny.microcredentials.committee.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.Finding;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.committee.RequiredChanges;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.DepartmentOptions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.ASKED;
import static edu.suny.microcredentials.committee.process.ReviewVariables.CHANGES_ASKED;
import static edu.suny.microcredentials.committee.process.ReviewVariables.MISSING;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.DEPARTMENTS;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.FINDINGS;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/**
 * Gives the proposal back within the round, with what a body asks to be changed, unless
 * its proposers have changes of another body to make first.
 */
@PublishedToModels("askForChanges")
class AskForChangesDelegate implements JavaDelegate {

	private final RequiredChanges changes;

	private final Proposals proposals;

	private final DepartmentOptions departments;

	private final Points points;

	private final ObjectMapper json;

	AskForChangesDelegate(RequiredChanges changes, Proposals proposals, DepartmentOptions departments, Points points,
			ObjectMapper json) {
		this.points = points;
		this.proposals = proposals;
		this.changes = changes;
		this.departments = departments;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<String> missing = MISSING.find(execution).map((text) -> text.lines().toList()).orElse(List.of());
		Optional<List<Finding>> asked = this.changes.ask(REVIEW.in(execution), missing);
		ASKED.set(execution, asked.isPresent());
		asked.ifPresent((findings) -> {
			FINDINGS.set(execution, this.json.valueToTree(findings));
			String number = NUMBER.in(execution);
			PointVariables.ask(execution, this.points.ask(number, this.proposals.get(number).round(), findings));
			CHANGES_ASKED.set(execution, Instant.now().toString());
			PROPOSAL.set(execution, this.proposals.currentRevision(NUMBER.in(execution)).document().json());
			DEPARTMENTS.set(execution, this.departments.at(NUMBER.in(execution)));
		});
	}

}
