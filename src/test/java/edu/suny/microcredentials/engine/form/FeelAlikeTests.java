package edu.suny.microcredentials.engine.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The subset of FEEL that forms may use means the same on the server as in the browser,
 * whose library of the same version is asked here.
 */
class FeelAlikeTests {

	/** A failure is repeated by the same seed. */
	private static final long SEED = 20261123;

	private static final int EXPRESSIONS = 1500;

	private static final List<String> VALUES = List.of("null", "\"\"", "\"x\"", "\"3\"", "\"credit\"", "0", "3", "-1",
			"2.5", "true", "false", "[]", "[\"x\"]", "[\"x\",\"credit\"]", "[3]", "{}", "{\"k\":\"x\"}", "{\"k\":3}",
			"{\"k\":null}", "{\"k\":{\"x\":true}}");

	private static final List<String> NAMES = List.of("a", "b", "c");

	private static final List<String> LITERALS = List.of("\"x\"", "\"credit\"", "\"\"", "0", "3", "2.5", "-1", "true",
			"false", "null");

	private static final Comparator<JsonNode> BY_VALUE = (one, other) -> (one.isNumber() && other.isNumber())
			? Double.compare(one.asDouble(), other.asDouble()) : one.equals(other) ? 0 : 1;

	private final Random random = new Random(SEED);

	@Test
	void theServerReadsAnExpressionAsTheBrowserDoes() throws IOException {
		ArrayNode cases = Json.MAPPER.createArrayNode();
		for (int index = 0; index < EXPRESSIONS; index++) {
			String expression = condition(2);
			for (int context = 0; context < 6; context++) {
				ObjectNode each = cases.addObject().put("expression", expression);
				each.set("context", context());
			}
		}

		JsonNode browser = inBrowser(cases);

		List<String> differing = new ArrayList<>();
		for (int index = 0; index < cases.size(); index++) {
			String expression = cases.get(index).path("expression").asText();
			FeelScope scope = FeelScope.of((ObjectNode) cases.get(index).path("context"), (name) -> null);
			JsonNode value = Json.MAPPER.valueToTree(scope.evaluate(expression));
			if (scope.isTrue(expression) != browser.get(index).path("hides").asBoolean()
					|| !value.equals(BY_VALUE, browser.get(index).path("value"))) {
				differing.add("%s with %s: in the browser %s, here %s and %s".formatted(expression,
						cases.get(index).path("context"), browser.get(index), scope.isTrue(expression), value));
			}
		}
		assertThat(differing).as("Of %d, by seed %d", cases.size(), SEED).isEmpty();
	}

	private ObjectNode context() throws IOException {
		ObjectNode context = Json.object();
		for (String name : NAMES) {
			if (this.random.nextInt(5) > 0) {
				context.set(name, Json.read(oneOf(VALUES)));
			}
		}
		return context;
	}

	private String condition(int depth) {
		int kind = this.random.nextInt((depth > 0) ? 9 : 5);
		return switch (kind) {
			case 0, 1, 2 -> path() + oneOf(List.of(" = ", " != ")) + (this.random.nextInt(4) > 0 ? literal() : path());
			case 3 -> path() + oneOf(List.of(" < ", " <= ", " > ", " >= ")) + oneOf(List.of("0", "3", "2.5", "-1"));
			case 4 -> oneOf(List.of("list contains(%s, %s)".formatted(path(), literal()),
					"count(%s) > 0".formatted(path()), "count(%s) = 0".formatted(path()), path()));
			case 5, 6 -> condition(depth - 1) + " and " + condition(depth - 1);
			case 7 -> condition(depth - 1) + " or " + condition(depth - 1);
			default -> "not(%s)".formatted(condition(depth - 1));
		};
	}

	private String path() {
		return oneOf(NAMES) + oneOf(List.of("", "", "", ".k", ".k.x"));
	}

	private String literal() {
		return oneOf(LITERALS);
	}

	private String oneOf(List<String> words) {
		return words.get(this.random.nextInt(words.size()));
	}

	private static JsonNode inBrowser(JsonNode cases) throws IOException {
		Process node = new ProcessBuilder("node", "test/evaluate-feel.mjs")
			.directory(Path.of("src/main/frontend").toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> {
			try {
				return node.getInputStream().readAllBytes();
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		});
		try (OutputStream input = node.getOutputStream()) {
			input.write(cases.toString().getBytes(StandardCharsets.UTF_8));
		}
		return Json.MAPPER.readTree(answer.join());
	}

}
