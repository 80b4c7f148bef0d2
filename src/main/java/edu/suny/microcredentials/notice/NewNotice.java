package edu.suny.microcredentials.notice;

/**
 * What somebody is to be told.
 *
 * @param recipient a user
 * @param key what it is about; of the same key nobody is told twice
 * @param kind task, returned, decided, reminder, escalation, meeting, mention
 * @param proposal its number, or null
 * @param subject one line, without a name
 * @param text plain sentences, one paragraph a line; nothing confidential, as it is
 * mailed
 * @param path where it is done, an address of ours without the host, or null
 */
public record NewNotice(String recipient, String key, String kind, String campus, String proposal, String subject,
		String text, String path) {

	private static final int LONGEST_SUBJECT = 200;

	/** Whatever stands in a title: a subject is one line of a letter's head. */
	public NewNotice {
		subject = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
		if (subject.length() > LONGEST_SUBJECT) {
			subject = subject.substring(0, subject.offsetByCodePoints(0,
					Math.min(LONGEST_SUBJECT, subject.codePointCount(0, subject.length())) - 1)) + "…";
		}
	}

}
