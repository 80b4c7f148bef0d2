package edu.suny.microcredentials.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has a chain as it is given over HTTP, a program that knows SHA-256, and
 * nothing else of ours.
 */
public final class Outsider {

	private static final JsonMapper JSON = new JsonMapper();

	private Outsider() {
	}

	/**
	 * Reckons a chain again, from the texts of its rows alone. Returns what they say.
	 * @throws AssertionError naming the first row that does not hold
	 */
	public static List<JsonNode> reckons(String answer) {
		JsonNode chain = json(answer);
		List<JsonNode> texts = new ArrayList<>();
		String previous = "0".repeat(64);
		for (JsonNode row : chain.path("rows")) {
			JsonNode text = json(row.path("text").asText());
			texts.add(text);
			assertThat(text.path("sequence").asInt()).isEqualTo(texts.size());
			assertThat(text.path("previousHash").asText()).as("before row %d", texts.size()).isEqualTo(previous);
			previous = sha256(row.path("text").asText());
			assertThat(row.path("hash").asText()).as("of row %d", texts.size()).isEqualTo(previous);
		}
		assertThat(chain.path("head").path("hash").asText()).as("of the head").isEqualTo(previous);
		assertThat(chain.path("head").path("sequence").asInt()).as("of the head").isEqualTo(texts.size()).isPositive();
		return texts;
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new AssertionError(ex);
		}
	}

	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(text, ex);
		}
	}

}
