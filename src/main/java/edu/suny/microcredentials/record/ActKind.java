package edu.suny.microcredentials.record;

import java.util.Locale;

/** What was done, as the record names it. */
public enum ActKind {

	PROPOSED, SUBMITTED, ROUTED, ASKED, TOOK_PART, RECUSED, PULLED, RECORDED, DECIDED, STANDS, TABLED, CHANGES_ASKED,
	CONSULTED, RESPONDED, HANDED_OVER, APPROVED, DECLINED, RETURNED, REJECTED, WITHDRAWN, PUBLISHED, LAPSED, COPIED,
	TAKEN_UP_AGAIN, ANSWERED, HELD, GOES_ON, REOPENED, APPEALED, APPEAL_HEARD, ASKED_BACK, ASKED_BACK_ANSWERED,
	REJECTION_ACCEPTED, APPEAL_OPENED, NOT_APPEALED, APPEAL_WITHDRAWN;

	/** {@code took-part}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
