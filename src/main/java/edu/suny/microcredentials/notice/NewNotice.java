package edu.suny.microcredentials.notice;

/**
 * What somebody is to be told.
 *
 * @param recipient a user
 * @param key what it is about; of the same key nobody is told twice
 * @param kind task, returned, decided, reminder, escalation, meeting
 * @param proposal its number, or null
 * @param subject one line, without a name
 * @param text plain sentences, one paragraph a line
 * @param path where it is done, an address of ours without the host, or null
 */
public record NewNotice(String recipient, String key, String kind, String campus, String proposal, String subject,
		String text, String path) {
}
