package edu.suny.microcredentials.proposal;

import java.util.Locale;

/** A proposal has come to its end by a decision; within the transaction of it. */
public record ProposalDecided(String number, How how) {

	/** By a body, or by academic affairs. */
	public enum How {

		PUBLISHED, REJECTED, DECLINED;

		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
