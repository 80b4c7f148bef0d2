package edu.suny.microcredentials.committee;

import java.util.List;

/**
 * What became of seating a body.
 *
 * @param review the review that was opened; null if the body cannot decide
 * @param asked who gets a ballot: those who may vote and whose vote is not kept from the
 * round before
 * @param obstacle why the body cannot decide, a sentence for the governance office; null
 * if it can
 */
public record Seated(Review review, List<String> asked, String obstacle) {

	/**
	 * Whether it can reach a quorum at all, and somebody is there to decide or to record.
	 */
	public boolean canDecide() {
		return this.obstacle == null;
	}

}
