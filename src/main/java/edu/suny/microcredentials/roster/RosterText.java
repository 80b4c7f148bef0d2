package edu.suny.microcredentials.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Bounds a file before anything reads it as a table: its length, its lines, its letters.
 */
final class RosterText {

	private static final int LONGEST_FILE = 1_000_000;

	private static final int MOST_LINES = 5_001;

	private static final int LONGEST_LINE = 2_000;

	private RosterText() {
	}

	/** The text; what is wrong with it is added to the findings, and it is empty then. */
	static Optional<String> read(byte[] file, List<RosterFinding> findings) {
		if (file.length > LONGEST_FILE) {
			findings.add(new RosterFinding(0, null,
					"The file is longer than 1 MB. Divide it, a file for each body; a body has to be whole in one."));
			return Optional.empty();
		}
		Optional<String> text = decode(file);
		if (text.isEmpty()) {
			findings.add(new RosterFinding(0, null,
					"The file is not written in UTF-8. In Excel, save it as \"CSV UTF-8 (comma delimited)\"."));
			return Optional.empty();
		}
		List<String> lines = text.get().lines().limit(MOST_LINES + 1L).toList();
		if (lines.size() > MOST_LINES) {
			findings.add(new RosterFinding(0, null,
					"The file has more than %,d lines. Divide it, a file for each body.".formatted(MOST_LINES - 1)));
		}
		for (int index = 0; index < lines.size() && findings.isEmpty(); index++) {
			check(lines.get(index), index + 1, findings);
		}
		return findings.isEmpty() ? text : Optional.empty();
	}

	private static void check(String line, int number, List<RosterFinding> findings) {
		if (line.length() > LONGEST_LINE) {
			findings.add(new RosterFinding(number, null,
					"This line is longer than %,d characters. Is a quotation mark missing, or is this no roster?"
						.formatted(LONGEST_LINE)));
		}
		if (line.codePoints().anyMatch((letter) -> Character.isISOControl(letter) && letter != '\t')) {
			findings.add(new RosterFinding(number, null,
					"This line has characters that cannot be seen. Save the file as \"CSV UTF-8\" again."));
		}
	}

	private static Optional<String> decode(byte[] file) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(file))
				.toString();
			return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
