package edu.suny.microcredentials.committee;

/** What those who decide need to know of the rules, in a few sentences. */
public final class RulesInWords {

	private RulesInWords() {
	}

	public static String of(Review review) {
		CommitteeRules rules = CommitteeRules.of(review.rules());
		return switch (review.method()) {
			case "single" -> "One officer decides for the body." + silence(rules);
			case "recorded" -> vote(review) + silence(rules);
			case "consent" -> "Silence is consent; any member can have the body decide "
					+ ("ballot".equals(rules.whenPulled()) ? "by ballot instead." : "at a meeting instead.");
			default -> vote(review) + ballot(rules);
		} + readings(review, rules);
	}

	private static String vote(Review review) {
		return "Quorum: %s. Carried by: %s.".formatted(text(review, "quorum", "more than half of the members"),
				text(review, "threshold", "more than half of the votes cast"));
	}

	private static String text(Review review, String column, String none) {
		String text = review.rules().path(column).asText("");
		return text.isEmpty() ? none : text;
	}

	private static String ballot(CommitteeRules rules) {
		if (rules.secret()) {
			return " The ballot is secret: that you voted is seen, how you voted is seen by nobody, and it cannot be changed.";
		}
		return " The ballot is open: members see after the close who voted what. "
				+ (rules.changeable() ? "You may change your vote on the page of your body until the close."
						: "A vote cannot be changed, and the vote closes early once its outcome is settled.");
	}

	private static String silence(CommitteeRules rules) {
		return switch (rules.silence()) {
			case "forwarded" -> " If nobody decides in time, the proposal goes on.";
			case "returned" -> " If nobody decides in time, it goes back to the proposer.";
			default -> "";
		};
	}

	private static String readings(Review review, CommitteeRules rules) {
		return (rules.readings() > 1) ? " This is reading %d of %d.".formatted(review.reading(), rules.readings()) : "";
	}

}
