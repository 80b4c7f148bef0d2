package edu.suny.microcredentials.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The canonical text of a row (RFC 8785) and its hash. Members are texts and whole
 * numbers, so that every reader of JSON writes the same.
 */
final class RecordText {

	static final String NO_HASH = "0".repeat(64);

	private static final JsonMapper JSON = new JsonMapper();

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private RecordText() {
	}

	/**
	 * Writes the members in their canonical order.
	 * @throws IllegalArgumentException if a name is not ASCII, a value neither a text nor
	 * a whole number that every reader keeps exactly, or a text no text (half a
	 * character)
	 */
	static String of(Map<String, Object> members) {
		members.forEach(RecordText::check);
		return canonical(JSON.valueToTree(members));
	}

	/** The one way to write a document down. */
	static String canonical(JsonNode document) {
		try {
			return new JsonCanonicalizer(JSON.writeValueAsString(document)).getEncodedString();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("A row of the record cannot be written", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** {@code 2026-11-23T10:34:00.000Z}. */
	static String time(Instant at) {
		return TIME.format(at);
	}

	/** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
	static String hash(String text) {
		return hash(text.getBytes(StandardCharsets.UTF_8));
	}

	/** SHA-256 of the bytes, in lower-case hexadecimal. */
	static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static void check(String name, Object value) {
		if (!name.matches("[a-zA-Z][a-zA-Z0-9]*")) {
			throw new IllegalArgumentException("'%s' is no name of a member of the record".formatted(name));
		}
		if (value instanceof String text) {
			try {
				StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(text));
			}
			catch (CharacterCodingException ex) {
				throw new IllegalArgumentException("'%s' holds half a character".formatted(name), ex);
			}
		}
		else if (!(value instanceof Integer)) {
			throw new IllegalArgumentException("'%s' is neither a text nor a whole number".formatted(name));
		}
	}

}
