package edu.suny.microcredentials.committee;

import java.time.Instant;

/**
 * What one person decided for an office: an analyst, academic affairs, the governance
 * office.
 *
 * @param body as paths name it, {@code academic-affairs}
 * @param method single, or market-data
 * @param askedAt when the task came up
 * @param who decided
 * @param processDefinition the version of the diagram
 */
public record OfficeDecision(String number, String body, String method, Statement statement, Outcome outcome,
		String reason, Instant askedAt, Acting who, String processDefinition) {
}
