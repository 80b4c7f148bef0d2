package edu.suny.microcredentials.proposal;

/** Where a proposal stands in its life. */
public enum ProposalState {

	/** Its proposers write it; it was never submitted. */
	DRAFT,
	/** Bodies or offices consider it. */
	IN_REVIEW,
	/** It is with its proposers again, who know what must change. */
	RETURNED,
	/** Academic affairs has confirmed it; publication follows. */
	APPROVED,
	/** Its credential stands in the catalogue. */
	PUBLISHED,
	/** A body rejected it, or academic affairs declined it. */
	REJECTED,
	/** Its proposers gave it up. */
	WITHDRAWN,
	/** Nobody touched the draft, or what was returned, in the campus's time. */
	LAPSED;

	/** Whether nothing more will happen to it. */
	public boolean isFinal() {
		return this == PUBLISHED || this == REJECTED || this == WITHDRAWN || this == LAPSED;
	}

}
