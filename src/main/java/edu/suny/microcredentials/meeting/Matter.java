package edu.suny.microcredentials.meeting;

import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.committee.CommitteeRules;
import edu.suny.microcredentials.committee.VoteCount;

/**
 * A proposal that a body has before it, or had.
 *
 * @param review the id of the row in {@code review}
 * @param department its name, or null
 * @param body whose decision it is
 * @param actingBody which other body acts for it, or null
 * @param proposers users, the lead first
 * @param method how it is decided now: single, ballot, recorded or consent
 * @param members how many the roster had
 * @param eligible who may vote: without the recused
 * @param votingCloses null unless it is a ballot
 * @param pulledBy who pulled it from consent to the agenda, or null
 * @param wasTabled whether the body tabled it when it had it last
 * @param count null while the votes are not counted
 * @param outcome null while open
 * @param reason the sentence of the table for the outcome
 */
public record Matter(long review, String proposal, int revision, int reading, String title, String department,
		List<String> proposers, String body, String bodyName, String actingBody, String method, CommitteeRules rules,
		int members, List<String> eligible, List<String> officers, Instant openedAt, Instant votingCloses,
		String pulledBy, String pulledReason, Instant pulledAt, boolean wasTabled, Instant closedAt, VoteCount count,
		String outcome, String reason) {

	public boolean isOpen() {
		return this.outcome == null;
	}

	/** Whether it is posted and goes on unless a member pulls it to the agenda. */
	public boolean isPosted() {
		return "consent".equals(this.method);
	}

	public boolean isBallot() {
		return "ballot".equals(this.method);
	}

	/** Whether a meeting decides it. */
	public boolean isForMeeting() {
		return "recorded".equals(this.method);
	}

	public boolean isSecret() {
		return this.rules.secret();
	}

	public boolean isChangeable() {
		return this.rules.changeable();
	}

	/** The body whose members decide: its own, or one that acts for it. */
	public String sitting() {
		return (this.actingBody != null) ? this.actingBody : this.body;
	}

}
