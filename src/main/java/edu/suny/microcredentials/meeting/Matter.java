package edu.suny.microcredentials.meeting;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A proposal that a body has before it, or had.
 *
 * @param review the id of the row in {@code review}
 * @param department its name, or null
 * @param body whose decision it is
 * @param actingBody which other body acts for it, or null
 * @param rules the answer of {@code committee-rules}
 * @param members how many the roster had
 * @param eligible who may vote: without the recused
 * @param votingCloses null unless it is a ballot
 * @param pulledBy who pulled it from consent to the agenda, or null
 * @param wasTabled whether the body tabled it when it had it last
 * @param outcome null while open
 * @param reason the sentence of the table for the outcome
 */
public record Matter(long review, String proposal, int revision, int reading, String title, String department,
		String body, String bodyName, String actingBody, String method, JsonNode rules, int members,
		List<String> eligible, List<String> officers, Instant openedAt, Instant votingCloses, String pulledBy,
		String pulledReason, Instant pulledAt, boolean wasTabled, String outcome, String reason) {

	public boolean isOpen() {
		return this.outcome == null;
	}

	/** Whether it is posted and goes on unless a member pulls it to the agenda. */
	public boolean isPosted() {
		return "consent".equals(this.method) && this.pulledAt == null;
	}

	public boolean isBallot() {
		return "ballot".equals(this.method) || isPulledTo("ballot");
	}

	/** Whether a meeting decides it. */
	public boolean isForMeeting() {
		return "recorded".equals(this.method) || isPulledTo("recorded");
	}

	private boolean isPulledTo(String how) {
		return "consent".equals(this.method) && this.pulledAt != null
				&& how.equals(this.rules.path("whenPulled").asText("recorded"));
	}

	public boolean isSecret() {
		return "secret".equals(this.rules.path("ballot").asText());
	}

	public boolean isChangeable() {
		return this.rules.path("changeable").asBoolean() && !isSecret();
	}

}
