package edu.suny.microcredentials.tracker;

import java.io.IOException;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.access.Caller;

import org.springframework.core.io.ClassPathResource;

/** People who start and submit proposals over HTTP, as scripts do. */
public final class Submitting {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final int port;

	public Submitting(int port) {
		this.port = port;
	}

	/**
	 * Starts a proposal; what the idea leaves out does not matter. Returns its number.
	 */
	public String start(String user, String idea) {
		var answer = Caller.script(this.port, user).post("/api/proposals", starting(idea));
		if (answer.statusCode() != 201) {
			throw new AssertionError(answer.statusCode() + " " + answer.body());
		}
		return json(answer.body()).path("number").asText();
	}

	/** What starts a proposal, with what the idea leaves out. */
	public static String starting(String idea) {
		ObjectNode whole = JSON.createObjectNode()
			.put("summary", "Learners learn what they did not know.")
			.put("kind", "credit");
		whole.setAll((ObjectNode) json(idea));
		return whole.toString();
	}

	/** Starts a proposal that is ready and sends it for review. Returns its number. */
	public String submit(String user, String title) {
		String number = start(user, document(user, title).retain("title", "summary", "kind", "department").toString());
		send(user, number, title);
		return number;
	}

	/** Completes a draft and sends it for review. */
	public void send(String user, String number, String title) {
		complete(user, number, sending(user, title));
	}

	/** What the form of a draft sends when it is complete. */
	public static String sending(String user, String title) {
		return """
				{"action": {"value": "submit"}, "proposal": {"type": "Json", "value": %s}}"""
			.formatted(JSON.valueToTree(document(user, title).toString()));
	}

	private static ObjectNode document(String user, String title) {
		ObjectNode document = (ObjectNode) sample("geographic-information-systems").path("document").deepCopy();
		document.put("title", title).put("department", user.replaceAll("-.*", "-department-sciences"));
		document.remove("proposers");
		return document;
	}

	/** Submits the form of this person's task, or of one that is offered to them. */
	public void complete(String user, String number, String variables) {
		var answer = Caller.script(this.port, user)
			.post("/engine-rest/task/" + task(user, number) + "/submit-form", "{\"variables\": " + variables + "}");
		if (answer.statusCode() != 204) {
			throw new AssertionError(answer.statusCode() + " " + answer.body());
		}
	}

	/** The task of a proposal that is this person's, or offered to them. */
	public String task(String user, String number) {
		JsonNode open = json(
				Caller.script(this.port, user).get("/engine-rest/task?processInstanceBusinessKey=" + number).body());
		return StreamSupport.stream(open.spliterator(), false)
			.filter((each) -> user.equals(each.path("assignee").asText()))
			.findFirst()
			.or(() -> StreamSupport.stream(open.spliterator(), false)
				.filter((each) -> each.path("assignee").isNull())
				.findFirst())
			.orElseThrow(() -> new AssertionError("No task of %s for %s: %s".formatted(number, user, open)))
			.path("id")
			.asText();
	}

	public static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(text, ex);
		}
	}

	private static JsonNode sample(String name) {
		try (var file = new ClassPathResource("samples/" + name + ".json").getInputStream()) {
			return JSON.readTree(file);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
