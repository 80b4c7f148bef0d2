package edu.suny.microcredentials.engine;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricFormField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.engine.Proposing.PROPOSER;
import static edu.suny.microcredentials.engine.Proposing.details;
import static edu.suny.microcredentials.engine.Proposing.json;
import static edu.suny.microcredentials.engine.Proposing.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What the product's own forms let in, over HTTP. */
@GovernanceTest
class FormContractTests {

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Test
	void aProposalBeginsWithItsStartForm() {
		Proposing proposal = Proposing.begun(this.port);

		assertThat(proposal.number()).matches("harbor-\\d{4}-\\d{4}");
		assertThat(proposal.variable("proposal").path("title").asText()).isEqualTo("Data Stewardship");
	}

	@Test
	void theStartFormRefusesAllThatItDoesNotAskFor() {
		HttpResponse<String> refused = Proposing.start(this.port, PROPOSER,
				Map.of("proposal", json("{\"title\": \"X\", \"credits\": 3}"), "round", Map.of("value", 7)));

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(details(refused)).containsExactlyInAnyOrder("'round' is not a field of this form.",
				"'credits' is not a field of this form.", "Title must have at least 3 characters; it has 1.",
				"Summary must be filled in.", "Credit or noncredit must be filled in.");
	}

	@Test
	void aClientDoesNotChooseTheNumber() {
		HttpResponse<String> refused = Caller.script(this.port, PROPOSER)
			.post("/engine-rest/process-definition/key/micro-credential/submit-form",
					"""
							{"businessKey": "harbor-1999-0001", "variables": {"proposal": {"type": "Json",
							"value": "{\\"title\\": \\"Data\\", \\"summary\\": \\"Long enough a summary\\", \\"kind\\": \\"credit\\"}"}}}""");

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(details(refused))
			.containsExactly("A proposal gets its number here; a business key cannot be chosen.");
	}

	@Test
	void aProposalDoesNotBeginWithoutItsForm() {
		HttpResponse<String> refused = Caller.script(this.port, PROPOSER)
			.post("/engine-rest/process-definition/key/micro-credential/start", "{}");

		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(details(refused)).containsExactly("A process begins by submitting its start form.");
	}

	@Test
	void aDraftIsMergedAndKept() {
		Proposing proposal = Proposing.begun(this.port);

		HttpResponse<String> saved = proposal.submit(PROPOSER, Map.of("action", text("save"), "proposal", json("""
				{"title": "Data Curation", "kind": "credit", "credits": 3.0, "courses": [{"code": ""}],
				"disclosure": {"costs": [{"type": "tuition", "amount": 450, "currency": "USD"}, {"type": null}]}}""")));

		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(204);
		JsonNode document = proposal.variable("proposal");
		assertThat(document.path("title").asText()).isEqualTo("Data Curation");
		assertThat(document.path("proposers").path(0).asText()).isEqualTo(PROPOSER);
		assertThat(document.has("summary")).isFalse();
		assertThat(document.has("courses")).isFalse();
		assertThat(document.at("/disclosure/costs")).hasSize(1);
	}

	@Test
	void whatIsNoDocumentIsRefusedWhole() {
		Proposing proposal = Proposing.begun(this.port);
		JsonNode before = proposal.variable("proposal");

		HttpResponse<String> refused = proposal.submit(PROPOSER, Map.of("action", text("submit"), "proposal", json("""
				{"title": 7, "language": "English please", "proposers": ["harbor-senator1"], "form": "diploma",
				"disclosure": {"costs": [{}, {"type": "tuition", "amount": -1}]},
				"market": {"driven": true, "occupations": [{"soc": "programmer"}]}}""")));

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(details(refused)).contains("Title must be text.", "'proposers' is not a field of this form.")
			.anyMatch((sentence) -> sentence.matches(".*row 2: Amount must be at least 0\\."))
			.anyMatch((sentence) -> sentence.startsWith("Occupations, row 1: "))
			.anyMatch((sentence) -> sentence.startsWith("Language "))
			.hasSize(6);
		assertThat(proposal.variable("proposal")).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"value": "{oops", "type": "Json"}                  | 'proposal' is no JSON that can be read
					{"value": "[]", "type": "Json"}                     | 'proposal' must be an object with members.
					{"value": "text"}                                   | 'proposal' must be an object with members.
					{"value": "{}", "type": "Object", "valueInfo": {"objectTypeName": "java.util.HashMap", "serializationDataFormat": "application/json"}} | 'proposal' was not sent as text
					{"value": "AAAA", "type": "Bytes"}                  | 'proposal' was not sent as text
					{"value": "x", "type": "Nonsense"}                  | Unsupported value type 'Nonsense'
					{"value": "x", "type": ""}                          | A variable cannot be read
					{"value": "x", "type": "Double"}                    | Double
					{"value": 5, "type": "Json"}                        | Must provide 'null' or String value
					""")
	void aValueOfAnotherTypeIsRefused(String value, String sentence) {
		Proposing proposal = Proposing.begun(this.port);

		HttpResponse<String> refused = proposal.post(PROPOSER, "submit-form",
				"{\"variables\": {\"action\": {\"value\": \"save\"}, \"proposal\": %s}}".formatted(value));

		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
		assertThat(Proposing.read(refused).path("message").asText()).contains(sentence);
	}

	@Test
	void aDocumentThatIsTooLargeOrTooDeepIsRefused() {
		Proposing proposal = Proposing.begun(this.port);

		HttpResponse<String> large = proposal.submit(PROPOSER,
				Map.of("action", text("save"), "proposal", json("{\"title\": \"%s\"}".formatted("x".repeat(300_000)))));
		HttpResponse<String> deep = proposal.submit(PROPOSER,
				Map.of("action", text("save"), "proposal", json("[".repeat(1000) + "]".repeat(1000))));

		assertThat(large.statusCode()).isEqualTo(400);
		assertThat(details(large)).containsExactly("'proposal' is too large: 292 KB, and at most 256 KB can be kept.");
		assertThat(deep.statusCode()).isEqualTo(400);
	}

	/** The proposer's own form keeps what was typed until it is mended. */
	@Test
	void moreOutcomesThanAProposalMayHaveAreRefusedAndTheDraftStaysAsItWas() {
		Proposing proposal = Proposing.begun(this.port);
		proposal.submit(PROPOSER, Map.of("action", text("save"), "proposal", json(outcomes(50))));

		HttpResponse<String> saved = proposal.submit(PROPOSER,
				Map.of("action", text("save"), "proposal", json(outcomes(300))));
		HttpResponse<String> sent = proposal.submit(PROPOSER,
				Map.of("action", text("submit"), "proposal", json(outcomes(51))));
		HttpResponse<String> kept = Caller.script(this.port, PROPOSER)
			.put("/api/tasks/" + proposal.task() + "/draft", "{\"proposal\": " + outcomes(300) + "}");

		for (HttpResponse<String> refused : List.of(saved, sent, kept)) {
			assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
			assertThat(details(refused)).containsExactly("Learning outcomes may have at most 50 rows.");
		}
		assertThat(details(proposal.submit(PROPOSER, Map.of("action", text("save"), "proposal", json(outcomes(1001))))))
			.containsExactly("Learning outcomes cannot take 1001 rows.");
		assertThat(proposal.variable("proposal").path("outcomes")).hasSize(50);
	}

	private static String outcomes(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((index) -> "{\"statement\": \"Outcome %d\"}".formatted(index))
			.collect(Collectors.joining(", ", "{\"title\": \"Data Curation\", \"outcomes\": [", "]}"));
	}

	@Test
	void somebodyOfTwoCampusesProposesAtTheDepartmentsCampus() {
		HttpResponse<String> started = Proposing.start(this.port, "two-campuses", Map.of("proposal", json("""
				{"title": "Data", "summary": "Learners curate data sets.", "kind": "credit",
				"department": "hillview-department-sciences"}""")));
		HttpResponse<String> refused = Proposing.start(this.port, "two-campuses", Map.of("proposal", json("{oops")));

		assertThat(Proposing.read(started).path("tenantId").asText()).as(started.body()).isEqualTo("hillview");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(details(refused)).singleElement().asString().startsWith("'proposal' is no JSON");
	}

	@Test
	void aBallotLeavesNoTraceInTheProcess() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();
		proposal.submit("harbor-department1", Map.of("decision", text("forwarded")));
		runJobs(proposal);
		String member = "harbor-committee1";
		String task = proposal.taskOf(member);

		HttpResponse<String> refused = proposal.submit(task, member,
				Map.of("choice", text("approve"), "outcome", text("forwarded")));
		HttpResponse<String> cast = proposal.submit(task, member, Map.of("choice", text("approve")));

		assertThat(details(refused)).containsExactly("'outcome' is not a field of this form.");
		assertThat(cast.statusCode()).as(cast.body()).isEqualTo(204);
		assertThat(this.engine.getHistoryService().createHistoricVariableInstanceQuery().variableName("choice").count())
			.isZero();
		assertThat(this.engine.getHistoryService().createHistoricDetailQuery().formFields().list())
			.extracting((detail) -> ((HistoricFormField) detail).getFieldId())
			.doesNotContain("choice");
	}

	private void runJobs(Proposing proposal) {
		ManagementService management = this.engine.getManagementService();
		for (int round = 0; round < 5; round++) {
			this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(proposal.number())
				.list()
				.stream()
				.flatMap((instance) -> management.createJobQuery()
					.processInstanceId(instance.getId())
					.messages()
					.list()
					.stream())
				.forEach((job) -> management.executeJob(job.getId()));
		}
	}

	@Test
	void tasklistReadsTheSameSentences() {
		Proposing proposal = Proposing.begun(this.port);

		Caller browser = Caller.browser(this.port, PROPOSER);
		browser.get("/camunda/app/tasklist/default/");

		HttpResponse<String> refused = browser.post(
				"/camunda/api/engine/engine/default/task/" + proposal.task() + "/submit-form",
				"{\"variables\": {\"action\": {\"value\": \"never\"}}}");

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(Proposing.read(refused).path("message").asText()).contains(" must be one of: ");
	}

}
