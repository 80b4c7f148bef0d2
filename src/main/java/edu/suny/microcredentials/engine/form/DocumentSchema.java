package edu.suny.microcredentials.engine.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a proposal document may look like, whatever a form lets through. What is still
 * missing in it is not asked here: that is the table of readiness's business.
 */
@Component
class DocumentSchema {

	/** The variable that holds the document. */
	static final String VARIABLE = "proposal";

	private static final Set<String> MISSING = Set.of("required", "minLength", "minItems", "minProperties",
			"dependentRequired");

	private final JsonNode text;

	private final JsonSchema schema;

	DocumentSchema() {
		try (InputStream input = new ClassPathResource("schemas/proposal.json").getInputStream()) {
			this.text = Json.readOwn(input.readAllBytes());
			this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
				.getSchema(this.text, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Says what is wrong with the document.
	 * @param wrong takes a JSON pointer and a sentence without its subject
	 */
	void check(JsonNode document, BiConsumer<String, String> wrong) {
		for (ValidationMessage message : this.schema.validate(document)) {
			if (!MISSING.contains(message.getType())) {
				wrong.accept(pointer(message), sentence(message) + ".");
			}
		}
	}

	private static String pointer(ValidationMessage message) {
		StringBuilder pointer = new StringBuilder("/" + VARIABLE);
		JsonNodePath location = message.getInstanceLocation();
		for (int index = 0; index < location.getNameCount(); index++) {
			pointer.append('/').append(location.getElement(index));
		}
		return isUnknownMember(message) ? pointer.append('/').append(message.getProperty()).toString()
				: pointer.toString();
	}

	private static boolean isUnknownMember(ValidationMessage message) {
		return "additionalProperties".equals(message.getType());
	}

	private String sentence(ValidationMessage message) {
		return switch (message.getType()) {
			case "additionalProperties" -> "is not part of a proposal";
			case "type" -> "must be " + message.getArguments()[1];
			case "pattern", "format", "enum" -> "is not written as it should be" + like(message);
			case "multipleOf" -> "must be a multiple of " + message.getSchemaNode().asText();
			case "minimum" -> "must be at least " + message.getSchemaNode().asText();
			case "maximum" -> "must be at most " + message.getSchemaNode().asText();
			case "maxLength" -> "may have at most %s characters".formatted(message.getSchemaNode().asText());
			case "maxItems" -> "may have at most %s rows".formatted(message.getSchemaNode().asText());
			default -> message.getMessage().replaceFirst("^[^:]*: ", "");
		};
	}

	/** The help that the schema gives for the member. */
	private String like(ValidationMessage message) {
		JsonNode member = this.text
			.at(message.getSchemaLocation().getFragment().toString().replaceFirst("/[^/]*$", ""));
		String help = member.path("enum").isArray()
				? "one of " + String.join(", ", Json.MAPPER.convertValue(member.path("enum"), String[].class))
				: member.path("description").asText().replaceFirst("\\.$", "");
		return help.isEmpty() ? "" : ": " + help;
	}

}
