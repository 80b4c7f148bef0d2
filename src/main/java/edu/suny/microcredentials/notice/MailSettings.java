package edu.suny.microcredentials.notice;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether and as whom the product sends mail; {@link MailCheck} has checked it. */
@Component
public class MailSettings {

	private final String host;

	private final String from;

	private final String address;

	MailSettings(@Value("${spring.mail.host:}") String host, @Value("${governance.mail.from:}") String from,
			@Value("${governance.public-address:}") String address) {
		this.host = host.strip();
		this.from = from.strip();
		this.address = address.strip().replaceFirst("/$", "");
	}

	/** Whether there is a server for mail. */
	public boolean isOn() {
		return !this.host.isEmpty();
	}

	String host() {
		return this.host;
	}

	String from() {
		return this.from;
	}

	/** The whole address of a page of ours. */
	String link(String path) {
		return this.address + path;
	}

	/** The same for each sending of a notice, so that receivers can tell it again. */
	String messageId(long notice) {
		return "<notice-%d@%s>".formatted(notice, URI.create(this.address).getHost());
	}

}
