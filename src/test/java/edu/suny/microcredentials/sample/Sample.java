package edu.suny.microcredentials.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A sample proposal, and what was done about it. A file may say whose document it is
 * {@code like}; its own is then a JSON Merge Patch (RFC 7386) on that one.
 *
 * @param name the file's
 * @param journey how far it is: draft, incomplete, department, committee, posted, senate,
 * second-round, returned, rejected, published or joint
 * @param document as it is now
 * @param steps what people did, in their order
 */
public record Sample(String name, String campus, String proposer, String journey, ObjectNode document,
		List<Step> steps) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** All of them, in the order in which they were begun. */
	public static List<Sample> all() {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:samples/*.json"))
				.map(Sample::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Sample read(Resource file) {
		try (InputStream json = file.getInputStream()) {
			ObjectNode content = (ObjectNode) JSON.readTree(json);
			JsonNode like = content.remove("like");
			if (like != null) {
				ObjectNode document = document(like.asText());
				merge(document, (ObjectNode) content.get("document"));
				content.set("document", document);
			}
			return JSON.treeToValue(content.put("name", file.getFilename().replace(".json", "")), Sample.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s is no sample".formatted(file.getFilename()), ex);
		}
	}

	private static ObjectNode document(String name) throws IOException {
		return (ObjectNode) JSON.readTree(Sample.class.getResource("/samples/%s.json".formatted(name))).get("document");
	}

	String title() {
		return this.document.path("title").asText();
	}

	/** What the start form asks for. */
	ObjectNode idea() {
		return this.document.deepCopy().retain("title", "summary", "kind", "department");
	}

	/** What was submitted at this step. */
	ObjectNode documentAt(Step step) {
		ObjectNode then = this.document.deepCopy();
		if (step.firstDocument() != null) {
			merge(then, step.firstDocument());
		}
		return then;
	}

	private static void merge(ObjectNode target, ObjectNode patch) {
		patch.properties().forEach((member) -> {
			if (member.getValue() instanceof ObjectNode inner
					&& target.get(member.getKey()) instanceof ObjectNode old) {
				merge(old, inner);
			}
			else if (member.getValue().isNull()) {
				target.remove(member.getKey());
			}
			else {
				target.set(member.getKey(), member.getValue());
			}
		});
	}

	@Override
	public String toString() {
		return "%s (%s)".formatted(title(), this.journey);
	}

	/**
	 * One form that somebody submitted.
	 *
	 * @param by the user
	 * @param task the task's key
	 * @param answers by field
	 * @param firstDocument what was different in the document then, as a JSON Merge Patch
	 * (RFC 7386); null if nothing was
	 */
	public record Step(String by, String task, ObjectNode answers, ObjectNode firstDocument) {

	}

}
