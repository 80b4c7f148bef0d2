package edu.suny.microcredentials.engine.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The page on forms says what the rules say. */
class FormsPageTests {

	private static final Path PAGE = Path.of("src/docs/forms.md");

	@Test
	void itListsTheFieldsAndSettingsThatAreAllowed() throws IOException {
		String table = "| kind | settings |\n| --- | --- |\n" + fields()
			.map((field) -> "| `%s` | %s |\n".formatted(field[0],
					Arrays.stream(field[1].split(" ")).map("`%s`"::formatted).collect(Collectors.joining(", "))))
			.collect(Collectors.joining());

		assertThat(Files.readString(PAGE)).contains("<!-- fields -->\n" + table + "<!-- /fields -->");
	}

	@Test
	void itNamesTheSettingsWithFeel() throws IOException {
		FormValues values = new FormValues();
		List<String> evaluated = kinds().flatMap((field) -> Stream.of(field[1].split(" ")))
			.distinct()
			.filter((setting) -> values.problem(setting, "=kind = \"credit\"").isEmpty())
			.toList();
		String sentence = Files.readAllLines(PAGE)
			.stream()
			.filter((line) -> line.startsWith("FEEL stands"))
			.findFirst()
			.orElseThrow();

		assertThat(evaluated).contains("hide", "max")
			.allSatisfy((setting) -> assertThat(sentence).contains("`" + setting + "`"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a.b.c", "a = 1", "a != \"x\"", "a >= -1.5", "not(a = null)", "count(a.b) > 0",
			"list contains(a, \"x\")", "a = [\"x\", \"y\"]", "(a = 1 or b = 2) and c = true", "this.kind = parent.kind",
			"a = 1 and b = 2 or c = 3 and not(d)" })
	void whatIsInTheGrammarIsRead(String expression) {
		assertThatCode(() -> FormFeel.read(expression)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			``                         | ends too early
			a =                        | ends too early
			a b                        | 'b' is not allowed
			a = 1 and                  | ends too early
			a + 1 = 2                  | '+' is not allowed
			if a then b else c         | 'if' is not allowed
			for x in a return x        | 'for' is not allowed
			some x in a satisfies x    | 'some' is not allowed
			a[1]                       | '[' is not allowed
			a.count = 1                | 'count' is not allowed
			string length(a) > 3       | 'string' is not allowed
			today() = a                | 'today' is not allowed
			a < b                      | compares with a number
			a < "x"                    | compares with a number
			list contains(a, b)        | 'b' is not allowed
			list contains([1], 1)      | '[' is not allowed
			a = "x\\"y"                | '"' is not allowed
			a instance of string       | 'instance' is not allowed
			{a: 1}                     | '{' is not allowed
			a between 1 and 2          | 'between' is not allowed
			function(x) x              | 'function' is not allowed
			@"2027-01-01" = a          | '@' is not allowed
			-a = 1                     | '-' is not allowed
			a = b = c                  | '=' is not allowed
			a; b                       | ';' is not allowed
			a // b                     | '/' is not allowed
			""")
	void whatIsOutsideIsRefused(String expression, String words) {
		assertThatIllegalArgumentException().isThrownBy(() -> FormFeel.read(expression)).withMessageContaining(words);
	}

	@Test
	void depthAndLengthAreBounded() {
		assertThatIllegalArgumentException().isThrownBy(() -> FormFeel.read("(".repeat(30) + "a" + ")".repeat(30)))
			.withMessageContaining("nested too deeply");
		assertThatIllegalArgumentException().isThrownBy(() -> FormFeel.read("a or ".repeat(500) + "a"))
			.withMessageContaining("longer than 2000");
	}

	/** Kinds of field with their settings, as the list has them. */
	private static Stream<String[]> fields() throws IOException {
		return kinds().filter((kind) -> List.of(kind[1].split(" ")).contains("type") && !kind[0].equals("form"));
	}

	private static Stream<String[]> kinds() throws IOException {
		FormAllowList allowed = new FormAllowList();
		return Files.readAllLines(Path.of("src/main/resources/models/allowed-in-forms.txt"))
			.stream()
			.filter((line) -> line.contains(" : ") && !line.startsWith("#"))
			.map((line) -> line.split(" : ")[0].strip())
			.map((kind) -> new String[] { kind,
					allowed.settings(kind).stream().sorted().collect(Collectors.joining(" ")) });
	}

}
