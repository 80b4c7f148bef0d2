package edu.suny.microcredentials.proposal.process;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.ProcessVariable;

/** The process variables about a proposal, each declared here once. */
public final class ProposalVariables {

	/** The proposal's number, also the business key. */
	public static final ProcessVariable<String> NUMBER = new ProcessVariable<>("number", String.class);

	/** The working copy of the document. */
	public static final ProcessVariable<JsonNode> PROPOSAL = new ProcessVariable<>("proposal", JsonNode.class);

	/** What the last readiness check or return asks for: a list of {message, part}. */
	public static final ProcessVariable<JsonNode> FINDINGS = new ProcessVariable<>("findings", JsonNode.class);

	/**
	 * What bodies ask to be changed, as a choice: a list of {label, value, text}; or
	 * nothing.
	 */
	public static final ProcessVariable<JsonNode> POINTS = new ProcessVariable<>("points", JsonNode.class);

	/** What the proposers answer to each point: a list of {point, made, answer}. */
	public static final ProcessVariable<JsonNode> ANSWERS = new ProcessVariable<>("answers", JsonNode.class);

	/** The choice of departments in the form: a list of {label, value}. */
	public static final ProcessVariable<JsonNode> DEPARTMENTS = new ProcessVariable<>("departments", JsonNode.class);

	/** Counts from 1, and up with each return. */
	public static final ProcessVariable<Integer> ROUND = new ProcessVariable<>("round", Integer.class);

	/** The answer of {@code review-route}. */
	public static final ProcessVariable<JsonNode> ROUTE = new ProcessVariable<>("route", JsonNode.class);

	/** How a called process ended. */
	public static final ProcessVariable<String> OUTCOME = new ProcessVariable<>("outcome", String.class);

	private ProposalVariables() {
	}

}
