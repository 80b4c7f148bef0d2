package edu.suny.microcredentials.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents promise to be tested is tested, and their links lead somewhere. */
class DocumentsTests {

	private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Tests)`");

	private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)[^)]*\\)");

	static Stream<Path> documents() throws IOException {
		return files(Path.of("src/docs"), ".md");
	}

	@ParameterizedTest
	@MethodSource("documents")
	void theTestsThatADocumentNamesExist(Path document) throws IOException {
		assertThat(named(NAMED_TEST, document)).isSubsetOf(tests());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void theLinksOfADocumentLeadSomewhere(Path document) throws IOException {
		assertThat(named(LINK, document)).allSatisfy((link) -> assertThat(document.resolveSibling(link)).exists());
	}

	@Test
	void whatStandsAgainstAThreatIsHeldByATest() throws IOException {
		assertThat(Files.readAllLines(Path.of("src/docs/security.md"))).filteredOn((line) -> line.startsWith("| "))
			.filteredOn((line) -> !line.startsWith("| **") && !line.startsWith("| ---") && !line.startsWith("| what "))
			.hasSizeGreaterThan(30)
			.allSatisfy((line) -> assertThat(line).containsPattern(NAMED_TEST));
	}

	private static Set<String> tests() throws IOException {
		return files(Path.of("src/test/java"), ".java")
			.map((file) -> file.getFileName().toString().replace(".java", ""))
			.collect(Collectors.toSet());
	}

	private static Set<String> named(Pattern pattern, Path document) throws IOException {
		return pattern.matcher(Files.readString(document))
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toSet());
	}

	private static Stream<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList().stream();
		}
	}

}
