package edu.suny.microcredentials.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.ProposalDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables ask again whom the page about them says, for each part and kind of body. */
class WhoseMatterTests {

	private static final Map<String, Predicate<Body.Type>> WHO = Map.of("all", (body) -> true,
			"none but market analysts", (body) -> body == Body.Type.MARKET_ANALYSTS, "none", (body) -> false,
			"all but a senate and its executive committee",
			(body) -> body != Body.Type.SENATE && body != Body.Type.EXECUTIVE_COMMITTEE,
			"all but a department and a division council",
			(body) -> body != Body.Type.DEPARTMENT && body != Body.Type.DIVISION_COUNCIL);

	private static final DecisionModel.Evaluator DECISIONS = DecisionModel.of("decision-stands").evaluator();

	private static final DecisionModel.Evaluator ASSESSMENTS = DecisionModel.of("assessment-stands").evaluator();

	@Test
	void eachPartIsTheMatterOfWhomThePageNames() throws IOException {
		List<Row> rows = rows();
		assertThat(rows.stream().flatMap((row) -> row.parts().stream()))
			.containsExactlyInAnyOrderElementsOf(ProposalDocument.PARTS.stream().map(Words::part).toList());

		for (String part : ProposalDocument.PARTS) {
			Row row = rows.stream().filter((each) -> each.parts().contains(Words.part(part))).findFirst().orElseThrow();
			for (Body.Type body : Body.Type.values()) {
				assertThat(stands(DECISIONS, body, part)).as("%s, %s", body, part)
					.isEqualTo(!WHO.get(row.bodies()).test(body));
			}
			assertThat(stands(ASSESSMENTS, Body.Type.MARKET_ANALYSTS, part)).as(part)
				.isEqualTo(!row.analysts().equals("yes"));
		}
	}

	private static boolean stands(DecisionModel.Evaluator table, Body.Type body, String part) {
		return (boolean) table.with(Map.of("earlier", DecisionCase.json(
				"{'bodyType': '%s', 'decided': true, 'outcome': 'forwarded', 'otherFaculty': ['curriculum-committee'], 'changedParts': ['%s']}"
					.formatted(body.word(), part)),
				"shortcomings", DecisionCase.json("[]"), "shortcomingsThen", 0))
			.the("stands");
	}

	private static List<Row> rows() throws IOException {
		return Files.readAllLines(Path.of("src/docs/decisions/whose-matter-it-is.md"))
			.stream()
			.filter((line) -> line.startsWith("| ") && !line.contains("---") && !line.contains("what changed"))
			.map((line) -> line.split("\\s*\\|\\s*"))
			.map((cells) -> new Row(Set.copyOf(Arrays.asList(cells[1].split(", "))), cells[2], cells[3]))
			.toList();
	}

	private record Row(Set<String> parts, String bodies, String analysts) {
	}

}
