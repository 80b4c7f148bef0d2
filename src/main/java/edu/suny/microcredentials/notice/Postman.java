package edu.suny.microcredentials.notice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.Belonging;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails one notice, once. */
@Component
public class Postman {

	private static final int REFUSED_FOR_GOOD = 500;

	private final Outbox outbox;

	private final Belonging belonging;

	private final ObjectProvider<JavaMailSender> server;

	private final MailSettings settings;

	Postman(Outbox outbox, Belonging belonging, ObjectProvider<JavaMailSender> server, MailSettings settings) {
		this.outbox = outbox;
		this.belonging = belonging;
		this.server = server;
		this.settings = settings;
	}

	/**
	 * Sends a notice that waits for it. An address that the server refuses for good is
	 * kept as such.
	 * @throws IllegalStateException if the server does not take it now, with a sentence
	 * for who keeps the product
	 */
	@Transactional
	public void send(long id) {
		this.outbox.take(id).ifPresent((notice) -> {
			String address = this.belonging.addresses(List.of(notice.recipient())).get(notice.recipient());
			if (address == null) {
				this.outbox.notSent(id, "none");
				return;
			}
			try {
				send(notice, address);
			}
			catch (AddressException | MailException ex) {
				if (!isRefusedForGood(ex)) {
					throw new IllegalStateException(
							"The mail server %s did not take the letter of notice %d%s: %s. The notice stands on the page of its recipient; the letter waits."
								.formatted(this.settings.host(), id,
										(notice.proposal() != null) ? " about " + notice.proposal() : "", cause(ex)),
							ex);
				}
				this.outbox.notSent(id, "undeliverable");
			}
		});
	}

	private void send(Notice notice, String address) throws AddressException {
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender == null) {
			throw new MailSendException("no mail server is named in the settings any more");
		}
		try {
			sender.send(Letter.of(sender.createMimeMessage(), notice, address, this.settings));
		}
		catch (AddressException ex) {
			throw ex;
		}
		catch (MessagingException ex) {
			throw new MailSendException(ex.getMessage(), ex);
		}
	}

	private static boolean isRefusedForGood(Exception failure) {
		return failure instanceof AddressException
				|| failures(failure).anyMatch((each) -> each instanceof SMTPAddressFailedException refused
						&& refused.getReturnCode() >= REFUSED_FOR_GOOD);
	}

	/**
	 * What failed, with all that stands behind it: Jakarta Mail has a chain of its own.
	 */
	private static Stream<Throwable> failures(Throwable failure) {
		Stream<Throwable> behind = (failure instanceof MailSendException send)
				? Arrays.stream(send.getMessageExceptions()).flatMap(Postman::failures) : Stream.empty();
		Throwable next = (failure instanceof MessagingException messaging) ? messaging.getNextException()
				: failure.getCause();
		return Stream.concat(Stream.of(failure),
				Stream.concat(behind, Stream.ofNullable(next).flatMap(Postman::failures)));
	}

	/** The deepest reason, which is the plainest. */
	private static String cause(Exception failure) {
		String reason = failures(failure).map(Throwable::getMessage)
			.filter((message) -> message != null && !message.isBlank())
			.reduce((first, last) -> last)
			.orElse("without a reason");
		return reason.lines().findFirst().orElse("").replaceFirst("[.;:\\s]+$", "");
	}

}
