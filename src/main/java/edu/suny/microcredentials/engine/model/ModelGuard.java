package edu.suny.microcredentials.engine.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Says what a set of models holds that it may not. What is allowed stands in
 * {@code src/main/resources/models}; a model can reach nothing else of the server.
 */
public final class ModelGuard {

	private static final int LARGEST_FILE = 1024 * 1024;

	private static final int MOST_FILES = 200;

	private static final int DEEPEST = 60;

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final AllowList bpmn = AllowList.read(ModelGuard.class, "/models/allowed-in-bpmn.txt");

	private final AllowList dmn = AllowList.read(ModelGuard.class, "/models/allowed-in-dmn.txt");

	private final FormAllowList forms = new FormAllowList();

	private final Map<String, Function<JsonNode, Optional<String>>> rows;

	/**
	 * Lets features read the rows of their tables.
	 * @param rows by the id of a table: what is wrong with a row, a sentence
	 */
	public ModelGuard(Map<String, Function<JsonNode, Optional<String>>> rows) {
		this.rows = rows;
	}

	/** Looks at no row closer than any table needs. */
	public ModelGuard() {
		this(Map.of());
	}

	/**
	 * Checks every model, and that all that they name is there.
	 * @param set a whole set of models
	 * @param shared the models that a set's own ones replace; their tables and forms say
	 * what the processes go on with
	 * @return what is wrong, all of it; empty if the set may be deployed
	 */
	public List<Finding> check(Models set, Models shared, Vocabulary vocabulary) {
		List<Finding> findings = new ArrayList<>();
		if (set.names().size() > MOST_FILES) {
			return List.of(new Finding("", "", "A set has at most %d files.".formatted(MOST_FILES)));
		}
		set.files().forEach((model, bytes) -> findings.addAll(check(model, bytes, set, shared, vocabulary)));
		if (findings.isEmpty()) {
			findings.addAll(CallLoops.check(set));
			findings.addAll(ConditionReads.check(set));
		}
		return findings;
	}

	/**
	 * Checks what one model contains, not whether what it names is there.
	 */
	public List<Finding> checkAlone(ModelName model, byte[] bytes, Vocabulary vocabulary) {
		return check(model, bytes, null, Models.none(), vocabulary);
	}

	private List<Finding> check(ModelName model, byte[] bytes, Models set, Models shared, Vocabulary vocabulary) {
		if (bytes.length > LARGEST_FILE) {
			return unreadable(model, "It is larger than 1 MB.");
		}
		try {
			return switch (model.kind()) {
				case PROCESS -> diagram(model, SafeXml.read(bytes), new BpmnValues(model, set, vocabulary));
				case DECISION -> table(model, SafeXml.read(bytes), shared.get(model));
				case FORM -> form(model, json(bytes), shared.get(model));
			};
		}
		catch (SAXException ex) {
			return unreadable(model, "It cannot be read as XML: " + ex.getMessage());
		}
		catch (StreamConstraintsException ex) {
			return unreadable(model, "It is nested too deeply, or holds too long a text.");
		}
		catch (JsonProcessingException ex) {
			return unreadable(model, "It cannot be read as JSON: " + ex.getOriginalMessage());
		}
		catch (CharacterCodingException ex) {
			return unreadable(model, "It is not written in UTF-8.");
		}
	}

	private List<Finding> diagram(ModelName model, Document document, BpmnValues values) {
		List<Finding> findings = XmlCheck.check(document, this.bpmn, values, model.fileName());
		findings.addAll(BpmnStructure.check(model, document));
		return findings;
	}

	private List<Finding> table(ModelName model, Document document, byte[] shared) throws SAXException {
		List<Finding> findings = XmlCheck.check(document, this.dmn, new DmnValues(model), model.fileName());
		findings.addAll(DmnStructure.check(model, document, (shared != null) ? SafeXml.read(shared) : null));
		Optional.ofNullable(this.rows.get(model.id()))
			.ifPresent((problem) -> Xml.all(document, "decisionTable")
				.forEach((table) -> findings.addAll(WrittenRows.check(model, table, problem))));
		return findings;
	}

	private List<Finding> form(ModelName model, JsonNode form, byte[] shared)
			throws JsonProcessingException, CharacterCodingException {
		List<Finding> findings = FormCheck.check(model, form, this.forms);
		findings.addAll(FieldNames.check(model, form));
		findings.addAll(FormStructure.check(model, form, (shared != null) ? json(shared) : null));
		return findings;
	}

	/** The engine reads UTF-8, whatever the bytes claim to be. */
	private static JsonNode json(byte[] bytes) throws JsonProcessingException, CharacterCodingException {
		return JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
	}

	private static List<Finding> unreadable(ModelName model, String reason) {
		return List.of(new Finding(model.fileName(), "", reason));
	}

}
