package edu.suny.microcredentials.tracker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** A proposal with markup in each field of the schema that somebody writes freely. */
public final class MarkedUp {

	/** What no page may contain. */
	public static final String[] MARKUP = { "<b onclick", "<b/onclick" };

	/** What is looked up or put into words, and what stands in a link. */
	private static final Map<String, String> OF_A_FORM = Map.of("language", "en-US", "currency", "USD", "contact",
			"contact\"><b/onclick=alert(1)>@example.edu", "address", "https://example.edu/\"><b/onclick=alert(1)>");

	private final List<String> texts = new ArrayList<>();

	private final ObjectNode document;

	/** A document of a department of this campus. */
	public MarkedUp(String campus) {
		try (var file = new ClassPathResource("schemas/proposal.json").getInputStream()) {
			this.document = (ObjectNode) filled("", new ObjectMapper().readTree(file));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		this.document.put("department", campus + "-department-sciences")
			.remove(List.of("proposers", "jointDepartments"));
	}

	public ObjectNode document() {
		return this.document.deepCopy();
	}

	/** How each field reads as text on a page. */
	public List<String> asText() {
		return this.texts.stream().map(HtmlUtils::htmlEscape).toList();
	}

	private JsonNode filled(String name, JsonNode schema) {
		JsonNodeFactory json = JsonNodeFactory.instance;
		return switch (schema.path("type").asText()) {
			case "object" -> {
				ObjectNode object = json.objectNode();
				schema.path("properties")
					.fields()
					.forEachRemaining((each) -> object.set(each.getKey(),
							filled(name.isEmpty() ? each.getKey() : name + "." + each.getKey(), each.getValue())));
				yield object;
			}
			case "array" -> json.arrayNode().add(filled(name, schema.path("items")));
			case "string" -> json.textNode(text(name, schema));
			case "boolean" -> json.booleanNode(true);
			default -> json.numberNode(1);
		};
	}

	private String text(String name, JsonNode schema) {
		if (schema.has("enum")) {
			return schema.path("enum").path(0).asText();
		}
		String last = name.substring(name.lastIndexOf('.') + 1);
		String text = OF_A_FORM.getOrDefault(last, "<b onclick=alert(1)>%s</b>".formatted(name));
		if (text.contains("onclick") && !List.of("department", "proposers").contains(last)) {
			this.texts.add(text);
		}
		return text;
	}

}
