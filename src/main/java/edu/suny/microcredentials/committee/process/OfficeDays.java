package edu.suny.microcredentials.committee.process;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.calendar.ProposalCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.ReviewEnds;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.Asked;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.ROUND;

/**
 * How many business days an office has: its row in the campus's table of rules, as a body
 * has one.
 */
@Component
class OfficeDays {

	private static final int USUAL = 14;

	private static final int USUAL_REMINDER = 2;

	private final DecisionService decisions;

	private final RepositoryService repository;

	private final EngineIdentity identity;

	private final Reviews reviews;

	private final AcademicCalendar calendar;

	private final ObjectMapper json;

	OfficeDays(@Lazy DecisionService decisions, @Lazy RepositoryService repository, EngineIdentity identity,
			Reviews reviews, AcademicCalendar calendar, ObjectMapper json) {
		this.calendar = calendar;
		this.decisions = decisions;
		this.repository = repository;
		this.identity = identity;
		this.reviews = reviews;
		this.json = json;
	}

	/** By when it is asked to act. */
	Instant end(DelegateExecution execution, String office) {
		return end(execution, row(execution, office));
	}

	/** As long after that end as it had until then. */
	Instant silence(DelegateExecution execution, String office) {
		Map<String, Object> row = row(execution, office);
		return calendar(execution).after(end(execution, row), days(row, "votingDays", USUAL));
	}

	/** When it is reminded; never, if that were before it was asked. */
	Instant reminder(DelegateExecution execution, String office) {
		Map<String, Object> row = row(execution, office);
		Instant reminder = calendar(execution).before(end(execution, row), days(row, "reminderDays", USUAL_REMINDER));
		return reminder.isAfter(Asked.at(execution)) ? reminder : ReviewEnds.NEVER;
	}

	private Instant end(DelegateExecution execution, Map<String, Object> row) {
		return calendar(execution).after(Asked.at(execution), days(row, "votingDays", USUAL));
	}

	private ProposalCalendar calendar(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		return this.calendar.of(PathCampus.of(execution), number);
	}

	private static int days(Map<String, Object> row, String column, int otherwise) {
		return (row.get(column) instanceof Number count) ? count.intValue() : otherwise;
	}

	private Map<String, Object> row(DelegateExecution execution, String office) {
		String number = NUMBER.in(execution);
		Body body = this.reviews.body(number, PathCampus.body(execution, office));
		Map<String, Object> facts = Map.of("reviewer", this.json.convertValue(Reviewer.of(body, 1), Map.class),
				"proposal", this.json.convertValue(PROPOSAL.in(execution), Map.class), "round", ROUND.in(execution));
		DmnDecisionRuleResult row = this.identity
			.asSystem(() -> this.decisions.evaluateDecisionTableById(table(PathCampus.of(execution)), facts)
				.getSingleResult());
		// A campus may write its table for its bodies alone.
		return (row != null) ? row.getEntryMap() : Map.of();
	}

	/** The campus's own where it has one. */
	private String table(String campus) {
		DecisionDefinition own = rules().tenantIdIn(campus).latestVersion().singleResult();
		return ((own != null) ? own : rules().withoutTenantId().latestVersion().singleResult()).getId();
	}

	private DecisionDefinitionQuery rules() {
		return this.repository.createDecisionDefinitionQuery().decisionDefinitionKey("committee-rules");
	}

}
