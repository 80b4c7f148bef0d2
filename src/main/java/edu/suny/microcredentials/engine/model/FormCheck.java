package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** Holds a form against the {@link FormAllowList}, field by field. */
final class FormCheck {

	/** A text would be true to the browser, whatever it says. */
	private static final Set<String> TRUTHS = Set.of("required", "disabled", "readonly", "isRepeating",
			"disableCollapse", "serializeToString", "disallowPassedDates", "use24h", "searchable");

	private final FormAllowList allowed;

	private final FormValues values = new FormValues();

	private final String file;

	private final List<Finding> findings = new ArrayList<>();

	/** How many lists are around. */
	private int lists;

	private FormCheck(FormAllowList allowed, String file) {
		this.allowed = allowed;
		this.file = file;
	}

	static List<Finding> check(ModelName model, JsonNode form, FormAllowList allowed) {
		FormCheck check = new FormCheck(allowed, model.fileName());
		check.form(model, form);
		return check.findings;
	}

	private void form(ModelName model, JsonNode form) {
		if (!form.isObject()) {
			found("", "It is no form.");
			return;
		}
		settings("form", form, "");
		if (!form.path("id").asText().equals(model.id())) {
			found("", "Its id is '%s', but must be the file's name, '%s'.".formatted(form.path("id").asText(),
					model.id()));
		}
		if (!form.path("type").asText().equals("default")) {
			found("", "Its type must be 'default'.");
		}
		if (!form.path("schemaVersion").isInt()) {
			found("", "It lacks its schemaVersion, a number.");
		}
	}

	private void component(JsonNode component) {
		String kind = component.path("type").asText();
		String id = component.path("id").asText(component.path("key").asText(kind));
		if (List.of("form", "exporter", "layout", "conditional", "validate", "appearance", "value").contains(kind)
				|| !this.allowed.knows(kind)) {
			found(id, "A field of the kind '%s' is not allowed.".formatted(kind));
			return;
		}
		if (kind.equals("dynamiclist")) {
			rows(component, id);
		}
		else {
			fixed(component, id);
			settings(kind, component, id);
		}
	}

	private void rows(JsonNode component, String id) {
		if (!component.path("isRepeating").asBoolean() || !component.path("disableCollapse").asBoolean()) {
			found(id, "A list must have 'isRepeating' and 'disableCollapse', or its rows are not submitted.");
		}
		this.lists++;
		settings("dynamiclist", component, id);
		this.lists--;
	}

	/** Rows come and go, so that nobody can say which value of before is whose. */
	private void fixed(JsonNode component, String id) {
		for (String setting : List.of("disabled", "readonly")) {
			JsonNode value = component.path(setting);
			if (this.lists > 0 && (value.asBoolean() || value.isTextual())) {
				found(id, "A field that cannot be changed ('%s') has no place in a list.".formatted(setting));
			}
		}
	}

	private void settings(String kind, JsonNode object, String id) {
		object.fields().forEachRemaining((setting) -> {
			if (!this.allowed.allows(kind, setting.getKey())) {
				found(id, "The setting '%s' of '%s' is not allowed.".formatted(setting.getKey(), kind));
			}
			else {
				setting(setting.getKey(), setting.getValue(), id);
			}
		});
	}

	private void setting(String name, JsonNode value, String id) {
		switch (name) {
			case "components" -> list(value, name, id, this::component);
			case "values" -> list(value, name, id, (option) -> settings("value", option, id));
			case "properties", "defaultValue" -> plain(name, value, id);
			case "layout", "conditional", "validate", "appearance", "exporter" -> object(name, value, id);
			default -> scalar(name, value, id);
		}
	}

	private void list(JsonNode value, String name, String id, Consumer<JsonNode> each) {
		if (!value.isArray()) {
			found(id, "'%s' must be a list.".formatted(name));
		}
		value.forEach(each);
	}

	private void object(String name, JsonNode value, String id) {
		if (!value.isObject() && !value.isNull()) {
			found(id, "'%s' must be an object.".formatted(name));
		}
		settings(name, value, id);
	}

	/** A default value or a note for the editor: nothing that is evaluated. */
	private void plain(String name, JsonNode value, String id) {
		if (value.isContainerNode()) {
			value.forEach((inner) -> plain(name, inner, id));
		}
		else {
			scalar(name, value, id);
		}
	}

	private void scalar(String name, JsonNode value, String id) {
		if (TRUTHS.contains(name) && !value.isBoolean()
				&& !(name.equals("readonly") && value.asText().startsWith("="))) {
			found(id, "'%s' must be true or false.".formatted(name));
		}
		if (value.isContainerNode()) {
			found(id, "'%s' must be one value.".formatted(name));
		}
		if (value.isTextual()) {
			this.values.problem(name, value.asText())
				.ifPresent((problem) -> found(id,
						"'%s' is '%s': %s".formatted(name, Finding.shortened(value.asText()), problem)));
		}
	}

	private void found(String id, String reason) {
		this.findings.add(new Finding(this.file, id, reason));
	}

}
