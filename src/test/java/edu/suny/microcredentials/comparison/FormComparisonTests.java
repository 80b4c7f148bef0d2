package edu.suny.microcredentials.comparison;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is said of a form beside another, and of whole sets. */
class FormComparisonTests {

	private static final byte[] SHARED = """
			{"components": [
				{"type": "text", "id": "text_intro", "text": "# Decide"},
				{"type": "group", "id": "group_proposal", "path": "proposal", "components": [
					{"type": "textfield", "id": "field_title", "key": "title", "label": "Title", "validate": {"required": true, "maxLength": 200}},
					{"type": "select", "id": "field_kind", "key": "kind", "label": "Kind", "values": [{"label": "Credit", "value": "credit"}]}
				]},
				{"type": "textarea", "id": "field_rationale", "key": "rationale", "label": "Why"}
			]}"""
		.getBytes();

	@Test
	void aFormWrittenOtherwiseIsTheSame() {
		assertThat(compared(new String(SHARED).replace("\t", ""))).isEmpty();
	}

	@Test
	void fieldsAreAddedAndRemoved() {
		assertThat(ModelComparison.of("f.form", SHARED,
				changed("\"key\": \"rationale\", \"label\": \"Why\"", "\"key\": \"reason\", \"label\": \"Reason\"")))
			.extracting(Difference::element, Difference::sentence)
			.containsExactly(tuple("field_rationale", "It has one field more: the textarea “Reason”."),
					tuple("field_rationale", "It does not have the textarea “Why”."));
	}

	@Test
	void whatAFieldAsksIsCompared() {
		assertThat(compared(new String(SHARED).replace("\"required\": true, \"maxLength\": 200", "\"maxLength\": 90")))
			.containsExactlyInAnyOrder("The textfield “Title”: an answer is not given instead of required.",
					"The textfield “Title”: max length is 90 instead of 200.");
		assertThat(compared(new String(SHARED).replace("\"label\": \"Credit\"", "\"label\": \"Degree\"")))
			.containsExactly("The select “Kind”: what is chosen from is Degree instead of Credit.");
		assertThat(compared(new String(SHARED).replace("\"label\": \"Why\"", "\"label\": \"Reasons\"")))
			.containsExactly("The textarea “Why” is called “Reasons” there.");
		assertThat(compared(new String(SHARED).replace("# Decide", "# Decide well")))
			.containsExactly("The text “text_intro”: text is # Decide well instead of # Decide.");
	}

	@Test
	void aFieldThatWasMovedIsNoNewOne() {
		String text = new String(SHARED);
		String intro = "{\"type\": \"text\", \"id\": \"text_intro\", \"text\": \"# Decide\"},";
		assertThat(compared(text.replace(intro, "")
			.replace("\"label\": \"Why\"}", "\"label\": \"Why\"}," + intro.replace("},", "}"))))
			.containsExactly("The text “text_intro” stands in another place.");
	}

	@Test
	void setsAreComparedFileByFile() {
		byte[] other = changed("Title", "Name");

		assertThat(ModelComparison.between(Map.of("a.form", SHARED, "b.form", SHARED, "c.form", SHARED),
				Map.of("a.form", SHARED, "b.form", other, "d.form", SHARED)))
			.extracting(Difference::file, Difference::sentence)
			.containsExactly(tuple("b.form", "The textfield “Title” is called “Name” there."),
					tuple("c.form", "It is not there."), tuple("d.form", "It is new."));
	}

	private static List<String> compared(String other) {
		return ModelComparison.of("f.form", SHARED, other.getBytes()).stream().map(Difference::sentence).toList();
	}

	private static byte[] changed(String from, String to) {
		return new String(SHARED).replace(from, to).getBytes();
	}

}
