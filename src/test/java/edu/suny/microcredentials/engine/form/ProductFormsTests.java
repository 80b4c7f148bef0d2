package edu.suny.microcredentials.engine.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.form.FormCheck.Occasion;
import edu.suny.microcredentials.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The product's own forms under the contract. */
class ProductFormsTests {

	static Stream<Path> forms() throws IOException {
		return files("forms", ".form");
	}

	static List<Sample> samples() {
		return Sample.all();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyFormAsksForSomething(Path form) throws IOException {
		assertThat(read(form).shape().members()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void everySampleGoesThroughTheProposalFormUnchanged(Sample sample) throws IOException {
		ObjectNode document = sample.document();
		ObjectNode answers = Json.object().put("action", "submit");
		answers.set("proposal", document);
		List<JsonNode> departments = List.of(document.path("department"));
		FormCheck check = new FormCheck(read(Path.of("forms/proposal.form")), Occasion.TASK);

		ObjectNode present = Json.object();
		present.putObject("proposal").set("proposers", document.path("proposers"));
		JsonNode kept = check.check(answers, present,
				(name) -> "departments".equals(name) ? Json.MAPPER.convertValue(departments, List.class) : null);
		new DocumentSchema().check(kept.path("proposal"), check::wrong);

		assertThat(check.problems().sentences()).isEmpty();
		assertThat(Json.same(kept.path("proposal"), document)).as("%s%n%s", kept.path("proposal"), document).isTrue();
	}

	@Test
	void theSchemaSaysWhatIsWrongWhereTheFormDoesNot() throws IOException {
		JsonNode document = Json.read("""
				{"title": "x", "language": "English please", "extra": 1, "credits": 0.3, "form": "diploma",
				"market": {"occupations": [{"soc": "15-1252.00"}, {"soc": "programmer"}]}}""");
		FormCheck check = new FormCheck(read(Path.of("forms/proposal.form")), Occasion.TASK);

		new DocumentSchema().check(document, check::wrong);

		assertThat(check.problems().sentences()).containsExactlyInAnyOrder("'extra' is not part of a proposal.",
				"Language is not written as it should be: The language of instruction as a BCP 47 tag, for example en, es or fr-CA.",
				"Credits must be a multiple of 0.5.",
				"Form is not written as it should be: one of digital-badge, mooc, micro-award.",
				"Occupations, row 2: O*NET-SOC code is not written as it should be: O*NET-SOC 2019, for example 15-1252.00.");
	}

	private static Stream<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList().stream();
		}
	}

	private static Form read(Path form) throws IOException {
		return Form.read(form.getFileName().toString(), Json.readOwn(Files.readAllBytes(form)));
	}

}
