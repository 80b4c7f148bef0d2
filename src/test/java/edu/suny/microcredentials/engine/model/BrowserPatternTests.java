package edu.suny.microcredentials.engine.model;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Patterns of forms mean on the server what they mean in the browser. */
class BrowserPatternTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String BROWSER = """
			const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
			console.log(JSON.stringify(cases.map(([pattern, text]) => new RegExp(pattern).test(text))));""";

	private static final List<String> PARTS = List.of("a", "b", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "[ab]",
			"[^a]", "[\\s\\d]", "[a-c-]", "\\.", "\\u00e9", "\\xe9", "(?:a|b)", "(ab)", "(?=a)", "(?!b)", "^", "$",
			"-");

	private static final List<String> TIMES = List.of("", "", "", "*", "+", "?", "{2}", "{1,}", "*?", "+?");

	private static final List<String> TEXTS = List.of("", "a", "ab", "aab", "b\n", "a\nb", "\n", "\r\n", "é", "a é",
			"\u00a0", "\ufeff", "\u2028", "\u0085", "\u000b", "1", "٣", "a1-b2", "ab.c", "日本", "😀", "a😀b", "\u202f",
			" ", "_", "ſ", "K");

	@Test
	void theyFindTheSame() throws Exception {
		Random random = new Random(20261123);
		ArrayNode cases = JSON.createArrayNode();
		while (cases.size() < 20_000) {
			StringBuilder pattern = new StringBuilder();
			for (int part = random.nextInt(5); part >= 0; part--) {
				String next = PARTS.get(random.nextInt(PARTS.size()));
				pattern.append(next)
					.append(List.of("^", "$", "(?=a)", "(?!b)").contains(next) ? ""
							: TIMES.get(random.nextInt(TIMES.size())));
			}
			TEXTS.forEach((text) -> cases.addArray().add(pattern.toString()).add(text));
		}

		JsonNode browser = inBrowser(cases);

		List<String> differing = new ArrayList<>();
		for (int index = 0; index < cases.size(); index++) {
			JsonNode each = cases.get(index);
			if (BrowserPattern.of(each.get(0).asText()).isIn(each.get(1).asText()) != browser.get(index).asBoolean()) {
				differing.add("%s: in the browser %s".formatted(each, browser.get(index)));
			}
		}
		assertThat(differing).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a+)+$", "(a|a)*b", "(a|aa)+$", "^(([a-z])+.)+[A-Z]([a-z])+$" })
	void oneThatTakesTooLongDoesNotFit(String pattern) {
		assertTimeout(Duration.ofSeconds(20),
				() -> assertThat(BrowserPattern.of(pattern).isIn("a".repeat(20_000) + "!")).isFalse());
	}

	@ParameterizedTest
	@ValueSource(strings = { "(?<=a)b", "(?<n>a)", "(?i)a", "\\bword\\b", "\\p{L}", "(a)\\1", "\\0", "\\cA", "\\Qa\\E",
			"a++", "a*+", "[a&&b]", "[[a]]", "[]", "[^]]", "é", "😀", "\\", "\\h", "\\R", "a{2}+", "[\\S]" })
	void whatIsNotTheSameEverywhereIsNone(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> BrowserPattern.of(pattern));
		assertThat(BrowserPattern.problem(pattern)).isPresent();
	}

	private static JsonNode inBrowser(JsonNode cases) throws Exception {
		Process node = new ProcessBuilder("node", "-e", BROWSER).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (OutputStream input = node.getOutputStream()) {
			input.write(cases.toString().getBytes(StandardCharsets.UTF_8));
		}
		return JSON.readTree(node.getInputStream().readAllBytes());
	}

}
