package edu.suny.microcredentials.notice;

import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A server for mail on a free port, one for all tests. */
@TestConfiguration(proxyBeanMethods = false)
public class MailServer {

	@Bean(initMethod = "start", destroyMethod = "stop")
	GreenMail greenMail() {
		return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
	}

	@Bean
	DynamicPropertyRegistrar mailPort(GreenMail server) {
		return (registry) -> registry.add("spring.mail.port", () -> server.getSmtp().getPort());
	}

	/** What came for an address. */
	static List<MimeMessage> lettersTo(GreenMail server, String address) {
		return Arrays.stream(server.getReceivedMessages()).filter((letter) -> isTo(letter, address)).toList();
	}

	static String text(MimeMessage letter) {
		return GreenMailUtil.getBody(letter);
	}

	private static boolean isTo(MimeMessage letter, String address) {
		try {
			return address.equals(letter.getRecipients(RecipientType.TO)[0].toString());
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
