package edu.suny.microcredentials.charter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The text of a campus file, JSON or YAML. Of YAML only what JSON has, too: no anchors,
 * no tags.
 */
final class FileText {

	/** More than the largest campus needs, with its logo. */
	static final int LONGEST = 512 * 1024;

	private static final ObjectMapper JSON = JsonMapper
		.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final ObjectMapper YAML = new ObjectMapper(yaml())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private FileText() {
	}

	private static YAMLFactory yaml() {
		LoaderOptions limits = new LoaderOptions();
		limits.setCodePointLimit(LONGEST);
		limits.setNestingDepthLimit(20);
		limits.setMaxAliasesForCollections(0);
		return YAMLFactory.builder()
			.loaderOptions(limits)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
			.enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
			.enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
			.enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
			.build();
	}

	/**
	 * The object that the file holds.
	 * @param findings to which is added why it cannot be read
	 * @return an empty object if it cannot
	 */
	static ObjectNode read(byte[] file, List<Finding> findings) {
		try {
			String text = decoded(file);
			boolean json = text.stripLeading().startsWith("{");
			if (!json) {
				checkPlain(text);
			}
			JsonNode content = (json ? JSON : YAML).readTree(text);
			if (content instanceof ObjectNode object && !object.isEmpty()) {
				return object;
			}
			findings.add(Finding.of("",
					"The file is no description of a campus. It begins with its members, such as id and name, in JSON or YAML."));
		}
		catch (WrongFileException ex) {
			findings.add(Finding.of("", ex.getMessage()));
		}
		catch (IOException ex) {
			findings.add(Finding.of("", "The file cannot be read%s: %s".formatted(place(ex), reason(ex))));
		}
		return JSON.createObjectNode();
	}

	static byte[] json(Object content) {
		return written(JSON.writerWithDefaultPrettyPrinter()::writeValueAsBytes, content);
	}

	static byte[] yaml(Object content) {
		return written(YAML::writeValueAsBytes, content);
	}

	/** The same as a tree. */
	static ObjectNode tree(Object content) {
		return JSON.valueToTree(content);
	}

	private static byte[] written(Writing writing, Object content) {
		try {
			return writing.write(content);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String decoded(byte[] file) {
		if (file.length > LONGEST) {
			throw new WrongFileException(
					"The file has more than %d KB. A campus needs less; is it another file?".formatted(LONGEST / 1024));
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new WrongFileException("The file is not in UTF-8. Save it as UTF-8 and send it again.");
		}
	}

	/** Anchors repeat parts of a file, and tags make objects of a program. */
	private static void checkPlain(String text) throws IOException {
		try (JsonParser parser = YAML.getFactory().createParser(text)) {
			while (parser.nextToken() != null) {
				int line = parser.currentTokenLocation().getLineNr();
				if (parser.getObjectId() != null || ((YAMLParser) parser).isCurrentAlias()) {
					throw new WrongFileException(
							"Line %d has an anchor or an alias (& or *). Write out what it stands for."
								.formatted(line));
				}
				if (parser.getTypeId() != null) {
					throw new WrongFileException(
							"Line %d has a tag (%s). Write the value alone, in quotation marks if it is a text."
								.formatted(line, parser.getTypeId()));
				}
			}
		}
	}

	private static String place(IOException failure) {
		JsonLocation place = (failure instanceof JsonProcessingException wrong) ? wrong.getLocation() : null;
		return (place != null) ? " in line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()) : "";
	}

	private static String reason(IOException failure) {
		String message = (failure instanceof JsonProcessingException wrong) ? wrong.getOriginalMessage()
				: failure.getMessage();
		String line = String.valueOf(message).lines().findFirst().orElse("");
		return (line.length() > 200) ? line.substring(0, 200) + "…" : line;
	}

	private interface Writing {

		byte[] write(Object content) throws JsonProcessingException;

	}

	private static final class WrongFileException extends RuntimeException {

		WrongFileException(String sentence) {
			super(sentence);
		}

	}

}
