package edu.suny.microcredentials.market.process;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.OfficeDecision;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.process.Standing;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.market.EvidenceFinding;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.market.process.RecordAssessmentDelegate.FINDING;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Takes an analyst's finding about the evidence of need. */
@Component
class AssessMarketEvidenceReceiver implements FormReceiver {

	private final Reviews reviews;

	private final Standing standing;

	private final DecisionVersions versions;

	AssessMarketEvidenceReceiver(Reviews reviews, Standing standing, DecisionVersions versions) {
		this.versions = versions;
		this.standing = standing;
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "assess-market-evidence";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "finding", EvidenceFinding.words())
			.withChangesFor("not-supported")
			.withRationaleFor("supported-with-concerns", "not-applicable");
		EvidenceFinding finding = EvidenceFinding.of(statement.choice());
		this.reviews.record(new OfficeDecision(NUMBER.in(task),
				PathCampus.body(task.getExecution(), Assessments.ANALYSTS), "market-data", statement, finding.outcome(),
				finding.sentence(), task.getCreateTime().toInstant(), this.standing.of(task, user),
				task.getProcessDefinitionId(), this.versions.of(task.getExecution(), Assessments.EVIDENCE),
				Assessments.ASSESSED.find(task).orElse(null)));
		return Map.of(FINDING.name(), statement.choice());
	}

}
