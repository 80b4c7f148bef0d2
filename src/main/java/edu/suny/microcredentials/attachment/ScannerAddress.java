package edu.suny.microcredentials.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a ClamAV daemon listens. */
record ScannerAddress(String host, int port) {

	static final String EXAMPLE = "clamav:3310";

	private static final Pattern WRITTEN = Pattern.compile("([\\w.-]+|\\[[\\p{XDigit}:.]+]):(\\d{1,5})");

	private static final int LAST_PORT = 65_535;

	/** Reads {@code host:port}; empty if it is none. */
	static Optional<ScannerAddress> of(String typed) {
		Matcher written = WRITTEN.matcher(typed.strip());
		return Optional.of(written)
			.filter(Matcher::matches)
			.map((parts) -> new ScannerAddress(parts.group(1), Integer.parseInt(parts.group(2))))
			.filter((address) -> address.port() > 0 && address.port() <= LAST_PORT);
	}

}
