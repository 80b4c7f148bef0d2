package edu.suny.microcredentials.notice;

import java.util.List;

import edu.suny.microcredentials.start.SettingFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class MailCheckTests {

	private final MockEnvironment settings = new MockEnvironment();

	@Test
	void withoutAServerNothingIsNeeded() {
		assertThat(said()).isEmpty();
	}

	@Test
	void aServerNeedsASender() {
		this.settings.setProperty("spring.mail.host", "mail.example.edu");

		assertThat(said())
			.containsExactly("governance.mail.from is missing: a server for mail is named, and mail needs a "
					+ "sender. Set GOVERNANCE_MAIL_FROM, for example to governance@example.edu");

		this.settings.setProperty("governance.mail.from", "governance@example.edu");
		assertThat(said()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "governance", "a@b@c", "a@example.edu\r\nBcc: b@example.edu", "a@example.edu, b@example.edu" })
	void aSenderIsOneAddress(String from) {
		this.settings.setProperty("spring.mail.host", "mail.example.edu");
		this.settings.setProperty("governance.mail.from", from);

		assertThat(said()).singleElement().asString().contains("which is no mail address");
	}

	@Test
	void theSampleNeedsAnAddressForLinksToo() {
		this.settings.setProperty("spring.mail.host", "mail.example.edu");
		this.settings.setProperty("governance.mail.from", "governance@example.edu");
		this.settings.setProperty("governance.sample", "true");

		assertThat(said()).singleElement().asString().startsWith("governance.public-address is missing");
	}

	private List<String> said() {
		return new MailCheck().findings(this.settings).stream().map(SettingFinding::sentence).toList();
	}

}
