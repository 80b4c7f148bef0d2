package edu.suny.microcredentials.notice;

import java.time.Instant;

/**
 * What somebody was told.
 *
 * @param proposal its number, or null
 * @param text one paragraph a line
 * @param path where it is done, an address of ours without the host, or null
 * @param readAt null while it is unread
 * @param mail none, waiting, sent, undeliverable
 */
public record Notice(long id, String recipient, String kind, String campus, String proposal, String subject,
		String text, String path, Instant createdAt, Instant readAt, String mail) {

	public boolean isUnread() {
		return this.readAt == null;
	}

	/** Whether the mail server refused the person's address for good. */
	public boolean isUndeliverable() {
		return "undeliverable".equals(this.mail);
	}

}
