package edu.suny.microcredentials.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.askback.process.AskingBack;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.form.Fuzz;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hundreds of submissions to each form of the product as it runs: never a fault, and what
 * was refused has changed nothing.
 */
class FormFuzzOverHttpTests extends JourneyTests {

	/** A failure is repeated by the same seed; it stands in what fails. */
	private static final long SEED = 20261123;

	private static final int MANY = 80;

	/** Each costs a journey to the next task of the kind. */
	private static final int MOST_ACCEPTED = 4;

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Map<String, List<String>> CHOICES = Map.of("departments",
			List.of("lakeside-department-sciences"), "referees", List.of("lakeside-department-business"), "points",
			List.of("1"), "decidedBefore", List.of("lakeside-department-sciences"));

	@LocalServerPort
	int port;

	@Autowired
	ModelSets sets;

	@Autowired
	AskingBack asking;

	@Autowired
	JdbcClient jdbc;

	static Stream<String> tasks() {
		return Stream.of("draftProposal", "decideForBody", "castBallot", "recordMeetingVote", "assessMarketEvidence",
				"confirmApproval", "resolveMissingGovernance", "appealRejection", "hearAppeal", "answerRequest");
	}

	@ParameterizedTest
	@MethodSource("tasks")
	void noSubmissionOfATaskIsAFault(String name) throws IOException {
		Random random = new Random(SEED);
		Journey proposal = waitingAt(name);
		Task task = task(proposal, name);
		JsonNode form = form(formOf(name));
		Caller person = Caller.script(this.port, user(proposal, name));
		int refused = 0;
		for (int index = 0; index < MANY; index++) {
			ObjectNode answers = new Fuzz(random, CHOICES).wild(form);
			if (index - refused >= MOST_ACCEPTED) {
				answers.put("outcome", "forwarded");
			}
			String body = body(answers, random);
			List<String> before = variables(proposal);
			HttpResponse<String> answer = person.post("/engine-rest/task/" + task.getId() + "/submit-form", body);
			assertThat(answer.statusCode()).as("%s %d by seed %d: %s%n%s", name, index, SEED, body, answer.body())
				.isLessThan(500);
			if (answer.statusCode() < 300) {
				proposal = waitingAt(name);
				task = task(proposal, name);
			}
			else {
				refused++;
				assertThat(variables(proposal)).as(body).isEqualTo(before);
				assertThat(proposal.waiting()).contains("userTask_" + name);
			}
		}
		assertThat(refused).isGreaterThan(MANY / 2);
	}

	@Test
	void noSubmissionOfTheStartIsAFault() throws IOException {
		Random random = new Random(SEED);
		JsonNode form = form("start-proposal");
		Caller proposer = Caller.script(this.port, "lakeside-faculty1");
		for (int index = 0; index < MANY; index++) {
			long before = this.engine.getRuntimeService().createProcessInstanceQuery().count();
			String body = body(new Fuzz(random, CHOICES).wild(form), random);
			HttpResponse<String> answer = proposer
				.post("/engine-rest/process-definition/key/micro-credential/submit-form", body);
			assertThat(answer.statusCode()).as("%d by seed %d: %s%n%s", index, SEED, body, answer.body())
				.isLessThan(500);
			if (answer.statusCode() >= 300) {
				assertThat(this.engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(before);
			}
		}
	}

	private Journey waitingAt(String task) {
		Map<String, Supplier<Journey>> ways = Map.of("draftProposal", () -> anIdea(Documents.credit()), "decideForBody",
				() -> aSubmittedProposal(Documents.credit()), "castBallot",
				() -> aSubmittedProposal(Documents.shortNoncredit()), "recordMeetingVote",
				() -> aSubmittedProposal(Documents.credit()).departmentDecides("forwarded")
					.committeeVotes("approve", "approve", "approve", "approve", "approve"),
				"assessMarketEvidence",
				() -> aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded"), "confirmApproval",
				() -> aSubmittedProposal(Documents.shortNoncredit()).committeeVotes("approve", "approve", "approve",
						"approve", "approve"),
				"resolveMissingGovernance", this::forwardedByOneOfficerAlone, "appealRejection",
				() -> aSubmittedProposal(Documents.credit()).departmentDecides("rejected"), "hearAppeal",
				() -> aSubmittedProposal(Documents.credit()).departmentDecides("rejected").appeals(), "answerRequest",
				this::askedBack);
		return ways.get(task).get();
	}

	private Journey askedBack() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.asking.ask(proposal.number(), "A typing error", proposal.proposer());
		return proposal;
	}

	/** At a campus whose committee's chair decides alone. */
	private Journey forwardedByOneOfficerAlone() {
		try {
			byte[] shared = Files.readAllBytes(Path.of("dmn", "committee-rules.dmn"));
			String alone = new String(shared, StandardCharsets.UTF_8).replace("<text>\"ballot\"</text>",
					"<text>\"single\"</text>");
			this.sets.deploy("hillview", Map.of("committee-rules.dmn", alone.getBytes(StandardCharsets.UTF_8)), null,
					"test");
			try {
				return anIdea(Documents.at("hillview", Documents.shortNoncredit()), "hillview-faculty1").submits()
					.decidesForBody("committee1", "forwarded");
			}
			finally {
				this.sets.deploy("hillview", Map.of("committee-rules.dmn", shared), null, "test");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String user(Journey proposal, String task) {
		return proposal.member(Map.of("draftProposal", "faculty1", "decideForBody", "department1", "castBallot",
				"committee1", "recordMeetingVote", "senator2", "assessMarketEvidence", "analyst1", "confirmApproval",
				"provost", "resolveMissingGovernance", "office1", "appealRejection", "faculty1", "hearAppeal",
				"senator1", "answerRequest", "department1")
			.get(task));
	}

	private static String formOf(String task) {
		return switch (task) {
			case "draftProposal" -> "proposal";
			case "resolveMissingGovernance" -> "missing-governance";
			default -> task.replaceAll("([A-Z])", "-$1").toLowerCase();
		};
	}

	private static Task task(Journey proposal, String name) {
		return proposal.tasks()
			.stream()
			.filter((each) -> each.getTaskDefinitionKey().equals("userTask_" + name))
			.filter((each) -> each.getAssignee() == null || each.getAssignee().equals(user(proposal, name)))
			.findFirst()
			.orElseThrow(() -> new AssertionError(name + " is not open, but " + proposal.waiting()));
	}

	/** All that the proposal's processes know, in their versions. */
	private List<String> variables(Journey proposal) {
		return this.jdbc
			.sql("select v.id_ || ' ' || v.name_ || ' ' || v.rev_ from act_ru_variable v"
					+ " join act_ru_execution e on e.id_ = v.proc_inst_id_ where e.business_key_ = ? order by 1")
			.param(proposal.number())
			.query(String.class)
			.list();
	}

	/** As clients send it, with a little of what they should not. */
	private static String body(ObjectNode answers, Random random) {
		List<String> variables = new ArrayList<>();
		answers.fields().forEachRemaining((member) -> {
			JsonNode value = member.getValue();
			boolean json = value.isContainerNode() || value.isPojo() || random.nextInt(20) == 0;
			String type = (random.nextInt(40) == 0)
					? List.of("Long", "Double", "Date", "Bytes", "File", "Object", "Xml", "Null", "Boolean", "json", "")
						.get(random.nextInt(11))
					: json ? "Json" : null;
			ObjectNode variable = JSON.createObjectNode();
			if (type != null) {
				variable.put("type", type);
			}
			variable.set("value", json ? JSON.getNodeFactory().textNode(value.toString()) : value);
			if (random.nextInt(50) == 0) {
				variable.putObject("valueInfo")
					.put("objectTypeName", "java.lang.ProcessBuilder")
					.put("serializationDataFormat", "application/x-java-serialized-object")
					.put("transient", true)
					.put("filename", "../../x");
			}
			variables.add("%s: %s".formatted(JSON.getNodeFactory().textNode(member.getKey()), variable));
		});
		return "{\"variables\": {%s}%s}".formatted(String.join(", ", variables),
				(random.nextInt(10) == 0) ? ", \"withVariablesInReturn\": true" : "");
	}

	private static JsonNode form(String form) throws IOException {
		return JSON.readTree(Files.readAllBytes(Path.of("forms", form + ".form")));
	}

}
