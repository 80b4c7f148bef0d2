package edu.suny.microcredentials.engine.form;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.form.FormCheck.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormCheckTests {

	private static final String FORM = """
			{"components": [
				{"type": "text", "text": "# Proposal"},
				{"type": "group", "path": "proposal", "label": "Basics", "components": [
					{"type": "textfield", "key": "title", "label": "Title",
						"validate": {"required": true, "minLength": 3, "maxLength": 20}},
					{"type": "radio", "key": "kind", "label": "Kind",
						"values": [{"label": "Credit", "value": "credit"}, {"label": "Noncredit", "value": "noncredit"}]},
					{"type": "number", "key": "credits", "label": "Credits", "increment": "0.5", "decimalDigits": 1,
						"validate": {"min": 0, "max": 30}, "conditional": {"hide": "=proposal.kind != \\"credit\\""}},
					{"type": "textfield", "key": "proposer", "label": "Proposer", "readonly": true},
					{"type": "textfield", "key": "number", "label": "Number", "disabled": true},
					{"type": "select", "key": "department", "label": "Department", "valuesExpression": "=departments"}
				]},
				{"type": "group", "path": "proposal", "label": "Disclosure", "components": [
					{"type": "group", "path": "disclosure", "components": [
						{"type": "dynamiclist", "path": "costs", "label": "Costs", "components": [
							{"type": "select", "key": "type", "label": "Type",
								"values": [{"label": "Tuition", "value": "tuition"}, {"label": "Other", "value": "other"}]},
							{"type": "number", "key": "amount", "label": "Amount", "validate": {"required": true, "min": 0}},
							{"type": "textfield", "key": "currency", "label": "Currency", "defaultValue": "USD"},
							{"type": "checkbox", "key": "once", "label": "Once"},
							{"type": "textfield", "key": "what", "label": "What for",
								"validate": {"required": true}, "conditional": {"hide": "=this.type != \\"other\\""}}
						]}
					]}
				]},
				{"type": "radio", "key": "action", "label": "What next", "validate": {"required": true},
					"values": [{"label": "Save", "value": "save"}, {"label": "Submit", "value": "submit"}]},
				{"type": "textfield", "key": "mail", "label": "Mail", "validate": {"validationType": "email"}},
				{"type": "datetime", "key": "due", "label": "Due", "subtype": "date"},
				{"type": "checklist", "key": "uses", "label": "Uses", "values": [{"value": "a"}, {"value": "b"}]},
				{"type": "textfield", "key": "code", "label": "Code", "description": "For example 15-1252.00.",
					"validate": {"pattern": "^\\\\d{2}-\\\\d{4}\\\\.\\\\d{2}$"}}
			]}""";

	private static final Map<String, Object> VARIABLES = Map.of("departments",
			List.of(Map.of("label", "Sciences", "value", "harbor-department-sciences")));

	private List<String> problems;

	@Test
	void fieldsReplaceAndTheRestIsCarriedOver() throws Exception {
		JsonNode answers = check(
				"""
						{"proposal": {"title": "Data", "kind": "credit", "credits": 3.0, "department": "harbor-department-sciences"},
						"action": "save"}""",
				"""
						{"proposal": {"title": "Old", "kind": "noncredit", "number": "harbor-1", "proposers": ["harbor-faculty1"],
						"disclosure": {"financialAid": {"eligible": "no"}, "costs": [{"type": "tuition"}]}}}""");

		assertThat(this.problems).isEmpty();
		assertThat(answers).isEqualTo(
				json("""
						{"proposal": {"title": "Data", "kind": "credit", "credits": 3, "department": "harbor-department-sciences",
						"number": "harbor-1", "proposers": ["harbor-faculty1"],
						"disclosure": {"financialAid": {"eligible": "no"}}}, "action": "save"}"""));
	}

	@Test
	void whatIsHiddenIsClearedAndNotAskedFor() throws Exception {
		JsonNode answers = check("""
				{"proposal": {"title": "Data", "kind": "noncredit", "credits": -7}, "action": "save"}""", """
				{"proposal": {"credits": 3}}""");

		assertThat(this.problems).isEmpty();
		assertThat(answers.at("/proposal/credits").isMissingNode()).isTrue();
	}

	@Test
	void blankRowsAreDropped() throws Exception {
		JsonNode answers = check(
				"""
						{"proposal": {"title": "Data", "disclosure": {"costs": [
							{"type": null, "amount": null, "currency": "USD", "once": false},
							{"type": "tuition", "amount": 450.50, "currency": "USD"}, {"type": ""}, null]}}, "action": "save"}""",
				"{}");

		assertThat(this.problems).isEmpty();
		assertThat(answers.at("/proposal/disclosure/costs"))
			.isEqualTo(json("[{\"type\": \"tuition\", \"amount\": 450.5, \"currency\": \"USD\"}]"));
	}

	@Test
	void everyProblemIsToldAtOnceByLabelAndRow() throws Exception {
		check("""
				{"proposal": {"title": "", "kind": "free", "hack": 1, "proposer": "someone-else",
					"disclosure": {"costs": [{}, {"type": "other", "amount": -1}, {"type": "tuition", "evil": true}]}},
				"outcome": "approved"}""", "{\"proposal\": {\"proposer\": \"harbor-faculty1\"}}");

		assertThat(this.problems).containsExactlyInAnyOrder("'outcome' is not a field of this form.",
				"'hack' is not a field of this form.", "Title must be filled in.",
				"Kind must be one of: Credit, Noncredit.",
				"Proposer cannot be changed here. If you left it alone, it has changed since you opened this form: open it anew.",
				"Costs, row 2: Amount must be at least 0.", "Costs, row 2: What for must be filled in.",
				"Costs, row 3: 'evil' is not a field of this form.", "Costs, row 3: Amount must be filled in.",
				"What next must be filled in.");
	}

	@Test
	void aMemberWithoutAFieldMayComeBackUnchanged() throws Exception {
		check("{\"proposal\": {\"title\": \"Data\", \"proposers\": [\"a\"]}, \"action\": \"save\"}",
				"{\"proposal\": {\"proposers\": [\"a\"]}}");
		assertThat(this.problems).isEmpty();

		check("{\"proposal\": {\"title\": \"Data\", \"proposers\": [\"b\"]}, \"action\": \"save\"}",
				"{\"proposal\": {\"proposers\": [\"a\"]}}");
		assertThat(this.problems).containsExactly("'proposers' is not a field of this form.");
	}

	@Test
	void aDraftMayLackWhatASubmissionMayNot() throws Exception {
		JsonNode answers = new FormCheck(form(), Occasion.DRAFT).check(object("{\"proposal\": {\"title\": \"D\"}}"),
				object("{}"), VARIABLES::get);

		assertThat(answers).isEqualTo(json("{\"proposal\": {\"title\": \"D\"}}"));
	}

	@Test
	void anOptionFromAVariableIsTakenOnTrustAtTheStartAlone() throws Exception {
		ObjectNode submitted = object(
				"{\"proposal\": {\"title\": \"Data\", \"department\": \"x\"}, \"action\": \"save\"}");
		FormCheck start = new FormCheck(form(), Occasion.START);
		start.check(submitted, object("{}"), (name) -> null);
		assertThat(start.problems().sentences()).isEmpty();

		FormCheck task = new FormCheck(form(), Occasion.TASK);
		task.check(submitted, object("{}"), VARIABLES::get);
		assertThat(task.problems().sentences()).containsExactly("Department must be one of: Sciences.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					proposal | {"title": 7, "kind": "credit"}             | Title must be text.
					proposal | {"title": "ab"}                            | Title must have at least 3 characters; it has 2.
					proposal | {"title": "a title that is far too long"}  | Title may have at most 20 characters; it has 28.
					proposal | {"title": "a\\u0000b"}                     | Title contains a character that cannot be kept.
					proposal | {"title": "Data", "kind": "credit", "credits": "3"}   | Credits must be a number.
					proposal | {"title": "Data", "kind": "credit", "credits": 0.7}   | Credits must be a multiple of 0.5.
					proposal | {"title": "Data", "kind": "credit", "credits": 31}    | Credits must be at most 30.
					proposal | {"title": "Data", "kind": "credit", "credits": 1.25}  | Credits may have at most 1 digits after the point.
					proposal | {"title": "Data", "kind": "credit", "credits": 1e99}  | Credits is no number that can be kept.
					proposal | {"title": "Data", "disclosure": 3}         | 'disclosure' must be an object with members.
					proposal | {"title": "Data", "disclosure": {"costs": {}, "x": 1}} | 'x' is not a field of this form.
					proposal | {"title": "Data", "disclosure": {"costs": "x"}} | Costs must be a list of rows.
					proposal | {"title": "Data", "disclosure": {"costs": [5]}} | Costs, row 1: Costs must be a row with members.
					action   | "now"                                      | What next must be one of: Save, Submit.
					mail     | "nobody"                                   | Mail is not written as it should be.
					due      | "tomorrow"                                 | Due must be a date such as 2027-01-31.
					uses     | "a"                                        | Uses must be a list of choices.
					uses     | ["a", "c"]                                 | Uses must be one of: a, b.
					code     | "15-1252"                                  | Code is not written as it should be: For example 15-1252.00.
					""")
	void aWrongValueIsRefusedWithASentence(String member, String value, String sentence) throws Exception {
		ObjectNode submitted = object("{\"proposal\": {\"title\": \"Data\"}, \"action\": \"save\"}");
		submitted.set(member, json(value));

		check(submitted.toString(), "{}");

		assertThat(this.problems).containsExactly(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			mail | "office@example.edu"
			due  | "2027-01-31"
			uses | ["a", "b"]
			code | "15-1252.00"
			""")
	void aRightValueIsTaken(String member, String value) throws Exception {
		ObjectNode submitted = object("{\"proposal\": {\"title\": \"Data\"}, \"action\": \"save\"}");
		submitted.set(member, json(value));

		assertThat(check(submitted.toString(), "{}").get(member)).isEqualTo(json(value));
		assertThat(this.problems).isEmpty();
	}

	private JsonNode check(String submitted, String present) throws Exception {
		FormCheck check = new FormCheck(form(), Occasion.TASK);
		JsonNode answers = check.check(object(submitted), object(present), VARIABLES::get);
		this.problems = check.problems().sentences();
		return json(answers.toString());
	}

	private static Form form() throws Exception {
		return Form.read("proposal", json(FORM));
	}

	private static ObjectNode object(String text) throws Exception {
		return (ObjectNode) json(text);
	}

	private static JsonNode json(String text) throws Exception {
		return Json.read(text);
	}

}
