package edu.suny.microcredentials.engine.form;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Flaw;
import edu.suny.microcredentials.engine.form.FormCheck.Occasion;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What each kind of field takes, and what it does not, in a form that has them all. */
class EveryFieldTests {

	private static final Map<String, Object> VARIABLES = Map.of("departments", List.of("sciences"), "tags",
			List.of(Map.of("label", "Red", "value", "red")));

	private final FormContract contract = new FormContract(null, new DocumentSchema(), null, null);

	private final Form form = Form.read("every-field", FormFuzzTests.form("every-field"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					name   | "A plan"                    | "A\\u0000plan"               | Name contains a character that cannot be kept.
					name   | "𝔄 plan"                    | "A plan\\ud835"              | Name contains a character that cannot be kept.
					name   | "A plan"                    | "A\\nplan"                   | Name must be one line.
					name   | " \\u00a0abc "              | " \\u00a0ab "                | Name must have at least 3 characters; it has 2.
					name   | "A plan"                    | "   "                        | Name must be filled in.
					name   | "A plan"                    | ["A plan"]                   | Name must be text.
					code   | "AB-12"                     | "AB-12\\n"                   | Code must be one line.
					code   | "AB-12"                     | "AB-123"                     | Code is not written as it should be: Like AB-12.
					code   | null                        | "AB-1٢"                      | Code is not written as it should be: Like AB-12.
					mail   | "office@example.edu"        | "office@example.edu "        | Mail is not written as it should be.
					mail   | "a.b+c@example.edu"         | "a b@example.edu"            | Mail is not written as it should be.
					day    | "2028-02-29"                | "2027-02-29"                 | Day must be a date such as 2027-01-31.
					day    | "2027-01-31"                | "+12027-01-31"               | Day must be a date such as 2027-01-31.
					day    | "2027-01-31"                | "2027-01-31T10:00Z"          | Day must be a date such as 2027-01-31.
					day    | "2027-01-31"                | 20270131                     | Day must be a date such as 2027-01-31.
					hour   | "14:30Z"                    | "14:30"                      | Hour must be a time such as 14:30Z.
					hour   | "23:59Z"                    | "24:00Z"                     | Hour must be a time such as 14:30Z.
					begins | "2027-01-31T14:30-05:00"    | "2027-01-31T14:30"           | Begins must be a date and a time such as 2027-01-31T14:30-05:00.
					begins | "2027-01-31T14:30+00:00"    | "2027-02-31T14:30+00:00"     | Begins must be a date and a time such as 2027-01-31T14:30-05:00.
					amount | "12.50"                     | 12.5                         | Amount must be a number, sent as text.
					amount | "12.50"                     | "1e3"                        | Amount must be a number, sent as text.
					amount | "-3"                        | "٣"                          | Amount must be a number, sent as text.
					share  | 0.5                         | 0.7                          | Share must be a multiple of 0.5.
					share  | 100                         | 100.5                        | Share must be at most 100.
					share  | 1E+2                        | 1e300                        | Share is no number that can be kept.
					share  | 0                           | -0.5                         | Share must be at least 0.
					share  | 7.0                         | "7"                          | Share must be a number.
					share  | 7                           | 1234567890123456789          | Share is no number that can be kept.
					tags   | ["red"]                     | ["blue"]                     | Tags must be one of: Red.
					tags   | []                          | "red"                        | Tags must be a list of choices.
					detail | true                        | "true"                       | Go into detail must be true or false.
					depth  | null                        | {"a": 1}                     | Depth must be one of: Shallow, Deep.
					owner  | {"department": "sciences"}  | {"department": "Sciences"}   | Department must be one of: sciences.
					owner  | {}                          | {"campus": "harbor"}         | 'campus' is not a field of this form.
					steps  | [{"kind": "talk"}]          | [{"kind": "walk"}]           | Steps, row 1: Kind must be one of: Talk, Other.
					steps  | [{}, {"kind": "talk"}]      | [{}, {"reason": "x"}]        | Steps, row 2: Kind must be filled in.
					steps  | [{"kind": "other", "reason": "x"}] | [{"kind": "other"}]   | Steps, row 1: Reason must be filled in.
					steps  | [{"kind": "talk", "people": [{"person": "A"}]}] | [{"kind": "talk", "people": [{"person": 1}]}] | Steps, row 1: People, row 1: Person must be text.
					""")
	void aFieldTakesTheRightValueAndRefusesTheWrongOne(String field, String right, String wrong, String sentence)
			throws Exception {
		assertThat(accepted(with(field, right).put("sure", true))).isNotNull();

		assertThat(refused(with(field, wrong).put("sure", true))).extracting(Flaw::message)
			.contains(sentence)
			.hasSize(1);
	}

	@Test
	void whatIsHiddenOpensNothingElse() throws Exception {
		ObjectNode shown = with("depth", "\"deep\"").put("sure", true);
		shown.withObject("plan").put("detail", true).put("deeper", "Reasons");
		ObjectNode hidden = shown.deepCopy();
		hidden.withObject("plan").put("detail", false);

		assertThat(accepted(shown).path("plan").path("deeper").asText()).isEqualTo("Reasons");
		assertThat(accepted(hidden).path("plan").has("depth")).isFalse();
		assertThat(accepted(hidden).path("plan").has("deeper")).isFalse();
	}

	@Test
	void whatIsHiddenInARowIsDropped() throws Exception {
		JsonNode kept = accepted(
				with("steps", "[{\"kind\": \"talk\", \"reason\": \"x\"}, {\"kind\": \"other\", \"reason\": \"y\"}]")
					.put("sure", true));

		assertThat(kept.at("/plan/steps/0").has("reason")).isFalse();
		assertThat(kept.at("/plan/steps/1/reason").asText()).isEqualTo("y");
	}

	@Test
	void aFlawNamesTheFieldAsItWasSentAndAsItIsRead() throws Exception {
		assertThat(refused(with("steps", "[{}, {\"kind\": \"walk\"}]").put("sure", false))).containsExactlyInAnyOrder(
				new Flaw("/plan/steps/1/kind", "Steps, row 2: Kind", "Steps, row 2: Kind must be one of: Talk, Other."),
				new Flaw("/sure", "I am sure", "I am sure must be ticked."));
	}

	@Test
	void thousandsOfWrongMembersAreToldBriefly() throws Exception {
		ObjectNode answers = with("name", "\"A plan\"");
		for (int index = 0; index < 20_000; index++) {
			answers.withObject("plan").put("x" + index, 1);
		}

		assertThat(refused(answers)).hasSize(100);
	}

	private static ObjectNode with(String field, String value) throws Exception {
		ObjectNode answers = Json.object();
		ObjectNode plan = answers.putObject("plan").put("name", "A plan").put("detail", true);
		plan.set(field, Json.read(value));
		return answers;
	}

	private JsonNode accepted(ObjectNode answers) {
		var variables = Variables.createVariables();
		answers.fields()
			.forEachRemaining((member) -> variables.put(member.getKey(), member.getValue().isBoolean()
					? member.getValue().asBoolean() : SpinValues.jsonValue(member.getValue().toString()).create()));
		return this.contract.answers(this.form, variables, Json.object(), VARIABLES::get, Occasion.TASK);
	}

	private List<Flaw> refused(ObjectNode answers) {
		return catchThrowableOfType(RefusedException.class, () -> accepted(answers)).flaws();
	}

}
