package edu.suny.microcredentials.record;

import java.util.Locale;

/** What was done, as the record names it. */
public enum ActKind {

	// On proposals: their way from a draft to a credential, or to another end.
	PROPOSED, SUBMITTED, ANSWERED, ROUTED, APPROVED, DECLINED, RETURNED, REJECTED, PUBLISHED, HELD, GOES_ON,
	HANDED_OVER, WITHDRAWN, LAPSED, TAKEN_UP_AGAIN, COPIED, REOPENED, ATTACHED, ATTACHMENT_WITHDRAWN,

	// What bodies and offices did with them.
	ASKED, ASKED_AGAIN, TOOK_PART, RECUSED, PULLED, REASSIGNED, RECORDED, ASSESSED, DECIDED, STANDS, TABLED, CONFIRMED,
	NOT_CONFIRMED, CHANGES_ASKED, CHANGES_CHECKED,

	// Who was consulted, and what they said.
	CONSULTED, RESPONDED, CONSULTATION_CLOSED,

	// What proposers asked back or appealed.
	ASKED_BACK, ASKED_BACK_ANSWERED, APPEAL_OPENED, APPEALED, APPEAL_HEARD, APPEAL_WITHDRAWN, NOT_APPEALED,
	REJECTION_ACCEPTED,

	// On campuses, and on what they share.
	CAMPUS_REGISTERED, BODY_REGISTERED, OFFICERS_CHANGED, SEATS_CHANGED, MODELS_DEPLOYED, MODELS_COMPOSED_AGAIN,
	ROSTER_PUT_IN_FORCE, DEPUTY_NAMED, DEPUTY_ENDED, CALENDAR_CHANGED, MINUTES_POSTED, EARLIER_CREDENTIALS_STATED;

	/** {@code took-part}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
