package edu.suny.microcredentials.notice.web;

import edu.suny.microcredentials.notice.Notices;

import org.springframework.stereotype.Component;

/**
 * The bell in the frame of every page: how much is unread. Templates call it as
 * {@code @bell}.
 */
@Component
public class Bell {

	private static final int MOST = 99;

	private final Notices notices;

	Bell(Notices notices) {
		this.notices = notices;
	}

	/** How many, as shown: 3, or 99+; nothing for none. */
	public String unread(String user) {
		int unread = this.notices.unread(user);
		return (unread == 0) ? "" : (unread > MOST) ? MOST + "+" : String.valueOf(unread);
	}

}
