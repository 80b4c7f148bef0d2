package edu.suny.microcredentials.committee.process;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.RequiredChanges;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.process.DepartmentOptions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.MISSING;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.DEPARTMENTS;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.FINDINGS;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Gives the proposal back within the round, with what a body asks to be changed. */
@PublishedToModels("askForChanges")
class AskForChangesDelegate implements JavaDelegate {

	private final RequiredChanges changes;

	private final DepartmentOptions departments;

	private final ObjectMapper json;

	AskForChangesDelegate(RequiredChanges changes, DepartmentOptions departments, ObjectMapper json) {
		this.changes = changes;
		this.departments = departments;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<String> missing = MISSING.find(execution).map((text) -> text.lines().toList()).orElse(List.of());
		FINDINGS.set(execution, this.json.valueToTree(this.changes.ask(REVIEW.in(execution), missing)));
		DEPARTMENTS.set(execution, this.departments.at(NUMBER.in(execution)));
	}

}
