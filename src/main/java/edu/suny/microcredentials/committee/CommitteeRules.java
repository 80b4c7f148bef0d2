package edu.suny.microcredentials.committee;

import java.math.BigDecimal;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a body decides: the answer of the table {@code committee-rules}. What the table
 * leaves out is the strictest reading: more than half of the members, more than half of
 * the votes cast.
 *
 * @param quorumFixed whether the quorum is a number of people, not a share of them
 * @param quorumNumber that number
 * @param quorumStrict whether more than the share must be there, or the share is enough
 * @param thresholdOf votes-cast, present or members
 * @param chairVotes always, tie or never
 * @param votingDays for a ballot, in days
 * @param bars whether whoever decided on the proposal at another body is barred from this
 * one
 * @param deputies whether others act for absent members
 */
record CommitteeRules(String method, boolean quorumFixed, int quorumNumber, Share quorumShare, boolean quorumStrict,
		String thresholdOf, Share threshold, boolean thresholdStrict, String chairVotes, int votingDays, boolean bars,
		boolean deputies) {

	private static final Set<String> METHODS = Set.of("single", "ballot", "recorded");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	static CommitteeRules of(JsonNode rules) {
		String method = rules.path("method").asText();
		if (!METHODS.contains(method)) {
			throw new IllegalStateException(
					"The table committee-rules gives the method '%s'; known are single, ballot and recorded"
						.formatted(method));
		}
		return new CommitteeRules(method, "fixed".equals(rules.path("quorumOf").asText()),
				rules.path("quorumFixed").asInt(), share(rules.path("quorumFraction")),
				!"at-least".equals(rules.path("quorumRule").asText()), rules.path("thresholdOf").asText("votes-cast"),
				share(rules.path("thresholdFraction")), !"at-least".equals(rules.path("thresholdRule").asText()),
				rules.path("chairVotes").asText("always"), rules.path("votingDays").asInt(14),
				"barred".equals(rules.path("earlierDeciders").asText()),
				!"not-allowed".equals(rules.path("deputies").asText()));
	}

	/** Whether enough of the eligible took part; nobody is never enough. */
	boolean isQuorum(int present, int eligible) {
		if (present == 0) {
			return false;
		}
		if (this.quorumFixed) {
			return present >= this.quorumNumber;
		}
		return this.quorumStrict ? this.quorumShare.isExceededBy(present, eligible)
				: this.quorumShare.isReachedBy(present, eligible);
	}

	/** Whether those for are enough; nobody is never enough. */
	boolean isCarried(int votesFor, int votesAgainst, int present, int eligible) {
		int base = switch (this.thresholdOf) {
			case "members" -> eligible;
			case "present" -> present;
			default -> votesFor + votesAgainst;
		};
		return votesFor > 0 && (this.thresholdStrict ? this.threshold.isExceededBy(votesFor, base)
				: this.threshold.isReachedBy(votesFor, base));
	}

	boolean chairNeverVotes() {
		return "never".equals(this.chairVotes);
	}

	boolean chairBreaksTies() {
		return "tie".equals(this.chairVotes);
	}

	private static Share share(JsonNode fraction) {
		return Share.of(fraction.isNumber() ? fraction.decimalValue() : HALF);
	}

}
