package edu.suny.microcredentials.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a calendar file would change, each change a line to be read.
 *
 * @param unchanged how many of its events are in the calendar as they are
 * @param findings what is wrong; nothing is changed while there are any
 * @param notes what is worth knowing
 */
public record ImportPlan(List<String> added, List<String> changed, List<String> removed, int unchanged,
		List<ImportFinding> findings, List<ImportFinding> notes) {

	public boolean changes() {
		return this.findings.isEmpty() && !(this.added.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty());
	}

	/** By which a person puts in force what they were shown, and nothing else. */
	public String digest() {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest((this.added + "\n" + this.changed + "\n" + this.removed + "\n" + this.findings)
						.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
