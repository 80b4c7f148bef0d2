package edu.suny.microcredentials.committee;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often in a row a body has come together without a quorum. */
@Component
@Transactional(readOnly = true)
public class MissingQuorum {

	private final ReviewRows rows;

	private final Rounds rounds;

	MissingQuorum(ReviewRows rows, Rounds rounds) {
		this.rows = rows;
		this.rounds = rounds;
	}

	/** Up to and with this review; 0 if it had its quorum. */
	public int inARow(long id) {
		return this.rounds.withoutQuorum(this.rows.get(id));
	}

	/** A body may fail to meet as often as it may table a matter. */
	public boolean isTooOften(long id) {
		return inARow(id) > CommitteeRules.of(this.rows.get(id).rules()).tablings();
	}

}
