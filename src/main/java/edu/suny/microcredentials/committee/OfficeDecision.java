package edu.suny.microcredentials.committee;

import java.time.Instant;

/**
 * What one person decided for an office: an analyst, academic affairs, the governance
 * office.
 *
 * @param body as paths name it, {@code academic-affairs}
 * @param method single, market-data, or joining
 * @param askedAt when the task came up
 * @param who decided; null where nobody did within their time
 * @param processDefinition the version of the diagram
 * @param table what was tested before, by which version and which rules; or null
 * @param revision the one that they were shown; null for the current
 */
public record OfficeDecision(String number, String body, String method, Statement statement, Outcome outcome,
		String reason, Instant askedAt, Acting who, String processDefinition, String table, Integer revision) {

	/** Where no table was asked before. */
	public OfficeDecision(String number, String body, String method, Statement statement, Outcome outcome,
			String reason, Instant askedAt, Acting who, String processDefinition) {
		this(number, body, method, statement, outcome, reason, askedAt, who, processDefinition, null, null);
	}

}
