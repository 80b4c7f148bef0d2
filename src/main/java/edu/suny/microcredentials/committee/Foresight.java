package edu.suny.microcredentials.committee;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rules of a review would make of a vote, before or without recording it. */
@Component
@Transactional(readOnly = true)
public class Foresight {

	private final ReviewRows rows;

	Foresight(ReviewRows rows) {
		this.rows = rows;
	}

	/**
	 * Counts it by these rules.
	 * @param members how many could take part
	 */
	public VoteCount count(CommitteeRules rules, int members, MeetingVote vote) {
		return vote.count(null, rules, members);
	}

	/**
	 * Counts it by the rules of a review.
	 * @param members how many could take part
	 */
	public VoteCount count(long review, int members, MeetingVote vote) {
		return vote.count(null, CommitteeRules.of(this.rows.get(review).rules()), members);
	}

}
