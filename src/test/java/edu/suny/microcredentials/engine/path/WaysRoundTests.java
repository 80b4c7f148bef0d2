package edu.suny.microcredentials.engine.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.model.Finding;
import edu.suny.microcredentials.engine.model.ModelName;
import edu.suny.microcredentials.engine.model.Models;
import edu.suny.microcredentials.engine.model.ProductModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each path in {@code ways/round} goes round faculty in one way of its own, none of those
 * in {@code ways/good} does.
 */
class WaysRoundTests {

	private static final Path WAYS = Path.of("src/test/resources/ways");

	private static final Set<String> FACULTY = Set.of("curriculum-committee", "senate", "division-council",
			"graduate-council", "review-committee");

	private static final Models PRODUCT = ProductModelFiles.all();

	static Stream<Round> waysRound() {
		return lines("round.csv").map((words) -> new Round(words[0], words[1], words[2], words[3], words[4]));
	}

	static Stream<Good> goodPaths() {
		return lines("good.csv").map((words) -> new Good(words[0], words[1]));
	}

	@ParameterizedTest
	@MethodSource("waysRound")
	void aWayRoundIsShownElementByElement(Round round) {
		assertThat(WaysRound.check(round.set(), round.register())).anySatisfy((finding) -> {
			assertThat(finding.element()).isEqualTo(round.element());
			assertThat(finding.reason()).contains(round.words());
		});
	}

	@ParameterizedTest
	@MethodSource("waysRound")
	void onlyTheWayIsWrongUnlessItIsRefusedAnyway(Round round) {
		assertThat(allowed(round.set()).isEmpty()).isEqualTo(round.refusedAnyway().equals("no"));
	}

	@ParameterizedTest
	@MethodSource("goodPaths")
	void aGoodPathIsLetIn(Good good) {
		assertThat(allowed(good.set())).isEmpty();
		assertThat(WaysRound.check(good.set(), register(""))).isEmpty();
	}

	@Test
	void theSharedPathIsGood() {
		assertThat(WaysRound.check(PRODUCT, register(""))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "campuses/lakeside", "campuses/hillview", "templates/academic-councils",
			"templates/graduate-council", "templates/short-noncredit" })
	void thePathsOfTheSampleAndTheTemplatesAreGood(String folder) {
		Models own = ProductModelFiles.in(folder);

		assertThat(own.names()).isNotEmpty();
		assertThat(WaysRound.check(PRODUCT.with(own), register(""))).isEmpty();
	}

	@Test
	void aTemplateIsNoneWhereItsCommitteeIsNotOfFaculty() {
		assertThat(WaysRound.check(PRODUCT.with(ProductModelFiles.in("templates/academic-councils")),
				register("no-review-committee")))
			.isNotEmpty();
	}

	@Test
	void theSharedPathIsNoWayWhereItsCommitteeIsNotOfFaculty() {
		assertThat(WaysRound.check(PRODUCT, register("no-curriculum-committee"))).extracting(Finding::element)
			.containsOnly("endEvent_proposalForwarded");
	}

	@Test
	void aSetWithoutAPathHasNoWays() {
		assertThat(WaysRound.check(Models.none(), register(""))).isEmpty();
	}

	@Test
	void noFixtureIsForgotten() throws IOException {
		assertThat(waysRound().map(Round::file)).containsExactlyInAnyOrderElementsOf(files("round"))
			.hasSizeGreaterThanOrEqualTo(30);
		assertThat(goodPaths().map(Good::file)).containsExactlyInAnyOrderElementsOf(files("good"))
			.hasSizeGreaterThanOrEqualTo(10);
	}

	private static List<String> files(String folder) throws IOException {
		try (Stream<Path> files = Files.list(WAYS.resolve(folder))) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private static List<Finding> allowed(Models set) {
		return ProductModelFiles.GUARD.check(set, PRODUCT, ProductModelFiles.VOCABULARY);
	}

	/** Where departments and the usual bodies are of faculty, but for one. */
	private static Register register(String lacking) {
		return new Register((body) -> FACULTY.contains(body) && !lacking.equals("no-" + body),
				!lacking.equals("no-departments"));
	}

	private static Models set(Path path, String with) {
		Map<ModelName, byte[]> files = new TreeMap<>();
		files.put(ModelName.ofFile("faculty-governance.bpmn").orElseThrow(), bytes(path));
		if (with.contains(".")) {
			String model = PRODUCT.names()
				.stream()
				.map(ModelName::fileName)
				.filter((name) -> with.startsWith(name.substring(0, name.indexOf('.')) + "-")
						&& with.endsWith(name.substring(name.indexOf('.'))))
				.findFirst()
				.orElseThrow();
			files.put(ModelName.ofFile(model).orElseThrow(), bytes(WAYS.resolve("with").resolve(with)));
		}
		return PRODUCT.with(Models.of(files));
	}

	private static Stream<String[]> lines(String file) {
		return new String(bytes(WAYS.resolve(file))).lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(" \\| ", -1));
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Round(String file, String with, String element, String words, String refusedAnyway) {

		Models set() {
			return WaysRoundTests.set(WAYS.resolve("round").resolve(this.file), this.with);
		}

		Register register() {
			return WaysRoundTests.register(this.with);
		}

		@Override
		public String toString() {
			return this.file;
		}

	}

	record Good(String file, String with) {

		Models set() {
			return WaysRoundTests.set(WAYS.resolve("good").resolve(this.file), this.with);
		}

		@Override
		public String toString() {
			return this.file;
		}

	}

}
