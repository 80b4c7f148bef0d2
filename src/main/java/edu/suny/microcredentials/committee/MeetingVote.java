package edu.suny.microcredentials.committee;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/**
 * The vote of a meeting, as its secretary recorded it.
 *
 * @param recusals all who stepped out, those who make the proposal included; null where
 * the number was not entered
 * @param dissent recorded on request, or null
 * @param minutes their address, or null
 * @param referredTo the body that is asked to report on a tabled matter, or null
 */
public record MeetingVote(int present, int votesFor, int votesAgainst, int abstentions, Integer recusals, String motion,
		String mover, String seconder, String dissent, String minutes, String referredTo) {

	public MeetingVote(int present, int votesFor, int votesAgainst, int abstentions, Integer recusals, String motion,
			String mover, String seconder, String dissent, String minutes) {
		this(present, votesFor, votesAgainst, abstentions, recusals, motion, mover, seconder, dissent, minutes, null);
	}

	/**
	 * Reads the answers of the form.
	 * @throws RefusedException if a number is missing, no whole number, or negative
	 */
	public static MeetingVote of(JsonNode answers) {
		return new MeetingVote(number(answers, "present", "how many members were present"),
				number(answers, "votesFor", "the votes for the motion"),
				number(answers, "votesAgainst", "the votes against it"),
				optionalNumber(answers, "abstentions", "the abstentions"),
				answers.hasNonNull("recusals") ? optionalNumber(answers, "recusals", "the recusals") : null,
				Statement.text(answers, "motion"), Statement.text(answers, "mover"),
				Statement.text(answers, "seconder"), Statement.text(answers, "dissent"),
				Statement.text(answers, "minutes"), Statement.text(answers, "referredTo"));
	}

	/**
	 * Refuses a motion to reject of which neither the wording nor the reasons were
	 * entered.
	 */
	public MeetingVote withReasonsFor(Statement statement) {
		if ("rejected".equals(statement.choice()) && this.motion == null && statement.rationale() == null) {
			throw new RefusedException(Reason.INVALID,
					"Enter the wording of the motion or the reasons: a rejection needs them, and the proposer reads them.");
		}
		return this;
	}

	/**
	 * Refuses a motion to forward that fails, for which nobody says what must change: the
	 * proposal goes back to its proposers.
	 */
	void withChangesWhereItReturns(Statement statement, CommitteeRules rules, int members) {
		VoteCount count = count(statement.choice(), rules, members);
		if ("forwarded".equals(statement.choice()) && count.quorumMet() && !count.carried()
				&& statement.changes() == null) {
			throw new RefusedException(Reason.INVALID,
					"By these numbers the motion to forward it fails and it goes back to the proposer: say what must change, one point per line.");
		}
	}

	/**
	 * Checks the numbers against the roster.
	 * @param members how many the roster has
	 * @throws RefusedException if they cannot be
	 */
	MeetingVote checkedAgainst(int members) {
		if (this.present + this.recusals > members) {
			throw new RefusedException(Reason.INVALID,
					"%d present and %d recused are more than the %d members of the roster.".formatted(this.present,
							this.recusals, members));
		}
		if (this.mover != null && this.mover.equalsIgnoreCase(this.seconder)) {
			throw new RefusedException(Reason.INVALID,
					"%s cannot both move and second a motion: enter another member as the one who seconded it."
						.formatted(this.mover));
		}
		int voted = this.votesFor + this.votesAgainst + this.abstentions;
		if (voted > this.present) {
			throw new RefusedException(Reason.INVALID,
					"%d votes for, %d against and %d abstentions are more than the %d members present."
						.formatted(this.votesFor, this.votesAgainst, this.abstentions, this.present));
		}
		return this;
	}

	MeetingVote withRecusals(int number) {
		return new MeetingVote(this.present, this.votesFor, this.votesAgainst, this.abstentions, number, this.motion,
				this.mover, this.seconder, this.dissent, this.minutes, this.referredTo);
	}

	MeetingVote referredTo(String body) {
		return new MeetingVote(this.present, this.votesFor, this.votesAgainst, this.abstentions, this.recusals,
				this.motion, this.mover, this.seconder, this.dissent, this.minutes, body);
	}

	VoteCount count(String decision, CommitteeRules rules, int members) {
		int eligible = members - this.recusals;
		return new VoteCount("recorded", decision, eligible, this.present, this.votesFor, this.votesAgainst, 0, 0,
				this.abstentions, this.recusals, rules.quorum().isMet(this.present, eligible),
				rules.isCarried(this.votesFor, this.votesAgainst, this.abstentions, this.present, eligible), true, 0,
				false);
	}

	private static int number(JsonNode answers, String field, String what) {
		if (!answers.hasNonNull(field)) {
			throw new RefusedException(Reason.INVALID, "Enter %s.".formatted(what));
		}
		return optionalNumber(answers, field, what);
	}

	private static int optionalNumber(JsonNode answers, String field, String what) {
		JsonNode number = answers.path(field);
		if (number.isMissingNode() || number.isNull()) {
			return 0;
		}
		if (!number.isNumber() || number.decimalValue().stripTrailingZeros().scale() > 0 || !number.canConvertToInt()
				|| number.intValue() < 0) {
			throw new RefusedException(Reason.INVALID,
					"Enter %s as a whole number, 0 or more; it is '%s'.".formatted(what, number.asText()));
		}
		return number.intValue();
	}

}
