package edu.suny.microcredentials.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A form as it stands in its file.
 */
record FormModel(Path file, JsonNode json) {

	private static final Path FORMS = Path.of("forms");

	private static final Set<String> LISTS = Set.of("group", "dynamiclist");

	static List<FormModel> models() throws IOException {
		try (Stream<Path> files = Files.walk(FORMS)) {
			return files.filter((file) -> file.toString().endsWith(".form")).sorted().map(FormModel::read).toList();
		}
	}

	static FormModel of(String id) {
		return read(FORMS.resolve(id + ".form"));
	}

	private static FormModel read(Path file) {
		try {
			return new FormModel(file, new ObjectMapper().readTree(file.toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String id() {
		return this.json.path("id").asText();
	}

	/** All components, those in groups and lists too. */
	List<JsonNode> components() {
		List<JsonNode> found = new ArrayList<>();
		collect(this.json, found);
		return found;
	}

	private static void collect(JsonNode parent, List<JsonNode> found) {
		parent.path("components").forEach((component) -> {
			found.add(component);
			collect(component, found);
		});
	}

	/**
	 * Fields and lists by their path in what is submitted; a row's members below its
	 * list.
	 */
	Map<String, JsonNode> fields() {
		Map<String, JsonNode> found = new LinkedHashMap<>();
		fields(this.json, "", found);
		return found;
	}

	private static void fields(JsonNode parent, String prefix, Map<String, JsonNode> found) {
		for (JsonNode component : parent.path("components")) {
			String name = component.path(LISTS.contains(component.path("type").asText()) ? "path" : "key").asText();
			String path = (prefix.isEmpty() || name.isEmpty()) ? prefix + name : prefix + "." + name;
			boolean value = !name.isEmpty() && !component.path("type").asText().equals("group");
			if (value && found.put(path, component) != null) {
				throw new IllegalStateException("%s is there twice".formatted(path));
			}
			fields(component, path, found);
		}
	}

	/** FEEL that decides in the browser and on the server alike. */
	List<String> rules() {
		return components().stream()
			.flatMap((component) -> Stream.concat(Stream.of(component.at("/conditional/hide")),
					StreamSupport.stream(component.path("validate").spliterator(), false)))
			.map(JsonNode::asText)
			.filter((text) -> text.startsWith("="))
			.map((text) -> text.substring(1))
			.toList();
	}

	@Override
	public String toString() {
		return FORMS.relativize(this.file).toString();
	}

}
