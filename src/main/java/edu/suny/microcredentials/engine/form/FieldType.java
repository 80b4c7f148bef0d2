package edu.suny.microcredentials.engine.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of value a component of a form takes; many components take none. */
enum FieldType {

	TEXT("textfield", "textarea"), NUMBER("number"), YES_NO("checkbox"), CHOICE("select", "radio"),
	CHOICES("checklist", "taglist"), MOMENT("datetime"), ROWS("dynamiclist"), COMPUTED("expression");

	private final List<String> components;

	FieldType(String... components) {
		this.components = List.of(components);
	}

	static Optional<FieldType> of(String component) {
		return Arrays.stream(values()).filter((type) -> type.components.contains(component)).findFirst();
	}

}
