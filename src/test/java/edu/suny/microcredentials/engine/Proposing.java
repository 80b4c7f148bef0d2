package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.access.Caller;

/** A proposal at harbor over the REST API alone, as scripts drive it. */
final class Proposing {

	static final String PROPOSER = "harbor-faculty1";

	static final String IDEA = """
			{"title": "Data Stewardship", "summary": "Learners curate and document data sets.", "kind": "noncredit",
			"department": "harbor-department-sciences"}""";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final int port;

	private final String instance;

	private final String number;

	private Proposing(int port, String instance) {
		this.port = port;
		this.instance = instance;
		this.number = read(Caller.script(port, "admin").get("/engine-rest/process-instance/" + instance))
			.path("businessKey")
			.asText();
	}

	static Proposing begun(int port) {
		HttpResponse<String> started = start(port, PROPOSER, Map.of("proposal", json(IDEA)));
		return new Proposing(port, read(started).path("id").asText());
	}

	static HttpResponse<String> start(int port, String user, Map<String, ?> variables) {
		return Caller.script(port, user)
			.post("/engine-rest/process-definition/key/micro-credential/submit-form",
					write(Map.of("variables", variables)));
	}

	/** The proposal is with its department, whose chair decides. */
	Proposing atTheDepartment() {
		HttpResponse<String> submitted = submit(PROPOSER,
				Map.of("proposal", json(document()), "action", text("submit")));
		if (submitted.statusCode() != 204) {
			throw new AssertionError(submitted.body());
		}
		return this;
	}

	/** The document of a sample, as this campus's department of sciences proposes it. */
	private static String document() {
		try (InputStream sample = Proposing.class.getResourceAsStream("/samples/nonprofit-finance.json")) {
			ObjectNode document = (ObjectNode) JSON.readTree(sample).path("document");
			document.remove("proposers");
			return document.put("department", "harbor-department-sciences").toString();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	String instance() {
		return this.instance;
	}

	String number() {
		return this.number;
	}

	String task() {
		JsonNode tasks = read(
				Caller.script(this.port, "admin").get("/engine-rest/task?processInstanceBusinessKey=" + this.number));
		return tasks.path(0).path("id").asText();
	}

	/** The task that is assigned to this person. */
	String taskOf(String user) {
		JsonNode tasks = read(Caller.script(this.port, user)
			.get("/engine-rest/task?processInstanceBusinessKey=%s&assignee=%s".formatted(this.number, user)));
		return tasks.path(0).path("id").asText();
	}

	HttpResponse<String> submit(String user, Map<String, ?> variables) {
		return submit(task(), user, variables);
	}

	HttpResponse<String> submit(String task, String user, Map<String, ?> variables) {
		return Caller.script(this.port, user)
			.post("/engine-rest/task/" + task + "/submit-form", write(Map.of("variables", variables)));
	}

	/** Calls the task's resource as this person. */
	HttpResponse<String> post(String user, String action, String body) {
		return Caller.script(this.port, user).post("/engine-rest/task/" + task() + "/" + action, body);
	}

	JsonNode variable(String name) {
		JsonNode found = read(Caller.script(this.port, "admin")
			.get("/engine-rest/task/" + task() + "/variables/" + name + "?deserializeValue=false"));
		return readText(found.path("value").asText("null"));
	}

	static Map<String, String> json(String value) {
		return Map.of("value", value, "type", "Json");
	}

	static Map<String, String> text(String value) {
		return Map.of("value", value);
	}

	/** The sentences of a refusal. */
	static List<String> details(HttpResponse<String> refusal) {
		return StreamSupport.stream(read(refusal).path("errors").spliterator(), false)
			.map((error) -> error.path("message").asText())
			.toList();
	}

	static JsonNode read(HttpResponse<String> answer) {
		return readText(answer.body());
	}

	private static JsonNode readText(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(text, ex);
		}
	}

	private static String write(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

}
