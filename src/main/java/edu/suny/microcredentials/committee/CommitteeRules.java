package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a body decides: a row of the table {@code committee-rules}. The columns and their
 * words are explained in {@code src/docs/committee-rules.md}. What the table leaves out
 * is the first word of its column, and more than half.
 *
 * @param abstentionsCounted whether an abstention is a vote cast
 * @param chairVotes always, tie or never
 * @param secret whether nobody learns who voted what
 * @param changeable whether a vote may be changed until the close
 * @param deputies whether others act for absent members
 * @param substitutes whether they sit, with the vote, in the place of who cannot
 * @param substituteNotice hours before the meeting or the close by which they are named
 * @param proposersVote whether those who make a proposal vote on it
 * @param bars whether whoever decided on the proposal at another body is barred from this
 * one
 * @param callsAlternates whether substitutes are called where recusals leave too few,
 * before the governance office is asked
 * @param standIn who decides where the single officer cannot: secretary, members or
 * academic-affairs
 * @param silence waits, forwarded or returned
 * @param noticeDays business days that a matter is on the agenda before it is decided
 * @param votingDays business days for the step
 * @param reminderDays business days before its end
 * @param escalationDays business days after its end
 * @param readings how often it is read at most
 * @param readingDays business days between two readings
 * @param laterByConsent whether only the first reading is held by the method
 * @param whenPulled recorded or ballot
 * @param votesKept whether the votes for it stay cast in the round after a return
 * @param tablings how often it may be tabled in a round
 * @param afterTablings returned or rejected
 * @param changesVerifiedBy nobody, chair, secretary or body
 * @param betweenMeetings the body that acts for it in recess, or an empty text
 */
public record CommitteeRules(String method, Quorum quorum, Threshold threshold, boolean abstentionsCounted,
		String chairVotes, boolean secret, boolean changeable, boolean deputies, boolean substitutes,
		int substituteNotice, boolean proposersVote, boolean bars, boolean callsAlternates, String standIn,
		String silence, int noticeDays, int votingDays, int reminderDays, int escalationDays, int readings,
		int readingDays, boolean laterByConsent, String whenPulled, boolean votesKept, int tablings,
		String afterTablings, String changesVerifiedBy, String betweenMeetings) {

	/**
	 * Reads a row.
	 * @throws IllegalStateException if it says what no body can do, with the column, the
	 * value and what would be right
	 */
	public static CommitteeRules of(JsonNode row) {
		RuleRow rules = new RuleRow(row);
		return new CommitteeRules(method(rules),
				rules.phrase("quorum", "more than half of the members", Quorum::of, Quorum.HOW),
				rules.phrase("threshold", "more than half of the votes cast", Threshold::of, Threshold.HOW),
				"counted".equals(rules.word("abstentions", "not-counted", "counted")),
				rules.word("chairVotes", "always", "tie", "never"),
				"secret".equals(rules.word("ballot", "open", "secret")), rules.isTrue("changeable"),
				"allowed".equals(rules.word("deputies", "allowed", "not-allowed")),
				"with-vote".equals(rules.word("substitutes", "none", "with-vote")),
				rules.number("substituteNotice", 0, 0),
				"may-vote".equals(rules.word("proposers", "recused", "may-vote")),
				"barred".equals(rules.word("earlierDeciders", "may-decide", "barred")),
				"alternates".equals(rules.word("quorumLost", "alternates", "office")),
				rules.word("standIn", "secretary", "members", "academic-affairs"),
				rules.word("silence", "waits", "forwarded", "returned"), rules.days("noticeDays", 0, 0),
				rules.days("votingDays", 1, 14), rules.days("reminderDays", 0, 2), rules.days("escalationDays", 0, 3),
				rules.number("readings", 1, 1), rules.days("readingDays", 0, 7),
				"consent".equals(rules.word("secondReading", "same", "consent")),
				rules.word("whenPulled", "recorded", "ballot"),
				"kept".equals(rules.word("votesAfterReturn", "discarded", "kept")), rules.number("tablings", 0, 3),
				rules.word("afterTablings", "returned", "rejected"),
				rules.word("changesVerifiedBy", "nobody", "chair", "secretary", "body"),
				rules.text("betweenMeetings").orElse(""))
			.checked();
	}

	/** Without a method there is no default. */
	private static String method(RuleRow rules) {
		rules.text("method")
			.orElseThrow(() -> new WrongRuleException("method", "missing", "single, ballot, recorded or consent"));
		return rules.word("method", "single", "ballot", "recorded", "consent");
	}

	private CommitteeRules checked() {
		if (this.secret && this.changeable) {
			throw new WrongRuleException(
					"It has a secret ballot whose votes may be changed; nobody can find again what was cast in secret: make changeable false, or the ballot open.");
		}
		if (this.secret && this.votesKept) {
			throw new WrongRuleException(
					"It has a secret ballot and keeps votes after a return; nobody knows whose they are: make votesAfterReturn discarded, or the ballot open.");
		}
		if (this.secret && chairBreaksTies()) {
			throw new WrongRuleException(
					"It has a secret ballot and a casting vote; nobody knows which vote is the chair's: let the chair vote always or never, or make the ballot open.");
		}
		if ("ballot".equals(this.method) && !"waits".equals(this.silence)) {
			throw new WrongRuleException(
					"It decides by ballot and says what silence means; a ballot is counted when its time is over, so that would never apply: make silence waits.");
		}
		return this;
	}

	/**
	 * Whether those for it are enough.
	 * @param abstentions those that count where the rules count them
	 */
	boolean isCarried(int votesFor, int votesAgainst, int abstentions, int present, int eligible) {
		int cast = votesFor + votesAgainst + (this.abstentionsCounted ? abstentions : 0);
		return this.threshold.isReached(votesFor, votesAgainst, cast, present, eligible);
	}

	/** How the body holds a reading: 1 is the first. */
	String methodOf(int reading) {
		return (reading > 1 && this.laterByConsent) ? "consent" : this.method;
	}

	/** Whether a substitute may still be named, so many hours before the end. */
	boolean isInTime(Instant now, Instant end) {
		return end == null || !now.plus(this.substituteNotice, ChronoUnit.HOURS).isAfter(end);
	}

	boolean chairNeverVotes() {
		return "never".equals(this.chairVotes);
	}

	boolean chairBreaksTies() {
		return "tie".equals(this.chairVotes);
	}

}
