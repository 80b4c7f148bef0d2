package edu.suny.microcredentials.engine.form;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a form asks for.
 *
 * @param hides FEEL conditions of its own and of the groups around it; it is hidden when
 * one of them is true
 * @param rows what each row of a list asks for; null for other fields
 */
record Field(FieldType type, String label, JsonNode component, List<String> hides, Shape rows) implements Member {

	/** Neither submitted by the browser nor changed by anybody. */
	boolean isDisabled() {
		return this.component.path("disabled").asBoolean() || this.type == FieldType.COMPUTED;
	}

	JsonNode rule(String name) {
		return this.component.path("validate").path(name);
	}

	boolean isRequired() {
		return rule("required").asBoolean();
	}

	JsonNode defaultValue() {
		return this.component.path("defaultValue");
	}

}
