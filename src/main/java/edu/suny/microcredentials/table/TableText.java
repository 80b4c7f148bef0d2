package edu.suny.microcredentials.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bounds a file before anything reads it as a table: its length and its letters. */
final class TableText {

	private static final int LONGEST_FILE = 1_000_000;

	private static final int LONGEST_QUOTE = 60;

	private TableText() {
	}

	/** The text; what is wrong with it is added to the findings, and it is empty then. */
	static Optional<String> read(byte[] file, List<Finding> findings) {
		if (file.length > LONGEST_FILE) {
			findings.add(new Finding(0, null, "The file is longer than 1 MB. Divide it."));
			return Optional.empty();
		}
		Optional<String> text = decode(file);
		if (text.isEmpty()) {
			findings.add(new Finding(0, null,
					"The file is not written in UTF-8. In Excel, save it as \"CSV UTF-8 (comma delimited)\"."));
			return Optional.empty();
		}
		List<String> lines = text.get().lines().toList();
		for (int index = 0; index < lines.size() && findings.isEmpty(); index++) {
			if (lines.get(index).codePoints().anyMatch((letter) -> Character.isISOControl(letter) && letter != '\t')) {
				findings.add(new Finding(index + 1, null,
						"This line has characters that cannot be seen. Save the file as \"CSV UTF-8\" again."));
			}
		}
		return findings.isEmpty() ? text : Optional.empty();
	}

	/** As much of what was sent as a sentence can quote. */
	static String shortened(String text) {
		return (text.length() <= LONGEST_QUOTE) ? text : text.substring(0, LONGEST_QUOTE) + "…";
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
