package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.EarlierDecision;
import edu.suny.microcredentials.committee.StandingQuestions;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.committee.process.ReviewVariables.EARLIER;
import static edu.suny.microcredentials.committee.process.ReviewVariables.STANDING;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Keeps why a body is asked again, or is not. */
@Component
class Comparing {

	private final StandingQuestions questions;

	private final DecisionVersions versions;

	private final ObjectMapper json;

	Comparing(StandingQuestions questions, DecisionVersions versions, ObjectMapper json) {
		this.questions = questions;
		this.versions = versions;
		this.json = json;
	}

	/** What the table {@code decision-stands} has just answered for a body. */
	void keep(DelegateExecution execution, Body body, boolean stands) {
		this.questions.keep(NUMBER.in(execution), body,
				this.json.convertValue(EARLIER.in(execution), EarlierDecision.class), stands,
				STANDING.in(execution).path("reason").asText(), this.versions.of(execution, "decision-stands"));
	}

}
