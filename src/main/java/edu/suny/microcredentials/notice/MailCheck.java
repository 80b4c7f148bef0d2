package edu.suny.microcredentials.notice;

import java.util.ArrayList;
import java.util.List;

import edu.suny.microcredentials.start.SettingCheck;
import edu.suny.microcredentials.start.SettingFinding;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.springframework.core.env.Environment;

/** Whoever names a server for mail also says who writes, and where links lead. */
class MailCheck implements SettingCheck {

	private static final String FROM = "governance.mail.from";

	private static final String ADDRESS = "governance.public-address";

	private static final String EXAMPLE = "governance@example.edu";

	@Override
	public List<SettingFinding> findings(Environment settings) {
		List<SettingFinding> findings = new ArrayList<>();
		if (settings.getProperty("spring.mail.host", "").isBlank()) {
			return findings;
		}
		String from = settings.getProperty(FROM, "");
		if (from.isBlank()) {
			findings.add(SettingFinding.set(FROM, "is missing: a server for mail is named, and mail needs a sender.",
					EXAMPLE));
		}
		else if (!isAddress(from)) {
			findings.add(SettingFinding.set(FROM, "is '%s', which is no mail address.".formatted(from), EXAMPLE));
		}
		// Elsewhere it is asked for anyway.
		if (SettingCheck.isSample(settings) && settings.getProperty(ADDRESS, "").isBlank()) {
			findings.add(SettingFinding.set(ADDRESS,
					"is missing: a server for mail is named, and its letters link here.", "http://localhost:8080"));
		}
		return findings;
	}

	private static boolean isAddress(String text) {
		try {
			InternetAddress address = new InternetAddress(text.strip(), true);
			return address.getAddress().contains("@") && !text.matches("(?s).*[\\r\\n].*");
		}
		catch (AddressException ex) {
			return false;
		}
	}

}
