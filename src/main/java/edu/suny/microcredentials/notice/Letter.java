package edu.suny.microcredentials.notice;

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.javamail.MimeMessageHelper;

/** A notice as a letter: plain text, with the way to where it is done. */
final class Letter {

	private Letter() {
	}

	static MimeMessage of(MimeMessage message, Notice notice, String to, MailSettings settings)
			throws MessagingException {
		MimeMessageHelper letter = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
		letter.setValidateAddresses(true);
		letter.setFrom(settings.from());
		letter.setTo(to);
		letter.setSubject(notice.subject());
		letter.setText(text(notice, settings));
		message.setHeader("Message-ID", settings.messageId(notice.id()));
		// RFC 3834: nobody's absence answers it.
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		return message;
	}

	private static String text(Notice notice, MailSettings settings) {
		StringBuilder text = new StringBuilder(notice.text().strip()).append("\n\n");
		if (notice.path() != null) {
			text.append(settings.link(notice.path())).append("\n\n");
		}
		return text.append("--\nMicro-credential governance. All your notices: ")
			.append(settings.link("/notices"))
			.append('\n')
			.toString();
	}

}
