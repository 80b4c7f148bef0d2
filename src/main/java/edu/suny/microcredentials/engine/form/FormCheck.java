package edu.suny.microcredentials.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Checks what was submitted against one form and merges it with what is there. Fields
 * that are enabled replace, absent and hidden ones are cleared, members without a field
 * and those that cannot be changed are carried over, blank rows are dropped.
 */
final class FormCheck {

	/**
	 * Above what the document's schema allows any list: it is the schema that answers.
	 */
	private static final int MAX_ROWS = 1000;

	private final Shape shape;

	private final Occasion occasion;

	private final Problems problems = new Problems();

	private final ValueCheck values;

	private final Map<String, Integer> rows = new HashMap<>();

	FormCheck(Form form, Occasion occasion) {
		this.shape = form.shape();
		this.occasion = occasion;
		this.values = new ValueCheck(this.problems, occasion == Occasion.DRAFT, occasion == Occasion.START);
	}

	Problems problems() {
		return this.problems;
	}

	/**
	 * Checks and merges.
	 * @param present the values that are there, of the form's outermost members
	 * @param variables what expressions may read besides
	 */
	ObjectNode check(ObjectNode submitted, ObjectNode present, Function<String, Object> variables) {
		ObjectNode shown = Visible.of(this.shape, overlay(this.shape, submitted, present), variables);
		return object(this.shape, submitted, present, shown,
				new Place("", "", "", FeelScope.of(shown, variables), this.rows));
	}

	/** The name of a member as the person reads it, with the row that it is in. */
	private String name(String pointer) {
		return Names.of(this.shape, this.rows, pointer);
	}

	/**
	 * Adds a problem with the member of the checked answers that a JSON pointer names.
	 */
	void wrong(String pointer, String sentence) {
		this.problems.add(Names.asSent(this.rows, pointer), name(pointer), "%s", sentence);
	}

	/** What the browser knew when it decided what to show. */
	private static ObjectNode overlay(Shape shape, ObjectNode submitted, ObjectNode present) {
		ObjectNode data = present.deepCopy();
		shape.members().forEach((name, member) -> {
			JsonNode value = submitted.get(name);
			if (member instanceof Shape below) {
				data.set(name, overlay(below, Json.objectOrEmpty(value), Json.objectOrEmpty(present.get(name))));
			}
			else if (!((Field) member).isDisabled()) {
				data.set(name, value);
			}
		});
		return data;
	}

	private ObjectNode object(Shape shape, ObjectNode submitted, ObjectNode present, ObjectNode shown, Place place) {
		ObjectNode result = Json.object();
		for (Iterator<String> names = present.fieldNames(); names.hasNext();) {
			String name = names.next();
			if (!shape.members().containsKey(name)) {
				result.set(name, present.get(name));
			}
		}
		for (Iterator<String> names = submitted.fieldNames(); names.hasNext();) {
			String name = names.next();
			if (!shape.members().containsKey(name) && !Json.same(submitted.get(name), present.get(name))) {
				this.problems.add(place.at(name).sent(), place.named("'" + name + "'"), "is not a field of this form.");
			}
		}
		shape.members().forEach((name, member) -> {
			JsonNode value = member(member, submitted.get(name), present.get(name), shown.path(name), place.at(name));
			if (value != null && !(value.isObject() && value.isEmpty())) {
				result.set(name, value);
			}
		});
		return result;
	}

	private JsonNode member(Member member, JsonNode submitted, JsonNode present, JsonNode shown, Place place) {
		if (member instanceof Shape below) {
			if (submitted != null && !submitted.isNull() && !submitted.isObject()) {
				this.problems.add(place.sent(), name(place.pointer()), "must be an object with members.");
			}
			return object(below, Json.objectOrEmpty(submitted), Json.objectOrEmpty(present), Json.objectOrEmpty(shown),
					place);
		}
		Field field = (Field) member;
		if (field.isDisabled()) {
			return carriedOver(field, submitted, present, place);
		}
		if (field.hides().stream().anyMatch(place.scope()::isTrue)) {
			return null;
		}
		return isReadOnly(field, place) ? carriedOver(field, submitted, present, place)
				: value(field, submitted, shown, place);
	}

	private static boolean isReadOnly(Field field, Place place) {
		JsonNode readOnly = field.component().path("readonly");
		return readOnly.asBoolean()
				|| (readOnly.asText().startsWith("=") && place.scope().isTrue(readOnly.asText().substring(1)));
	}

	private JsonNode carriedOver(Field field, JsonNode submitted, JsonNode present, Place place) {
		if (field.type() != FieldType.COMPUTED && !Json.isBlank(submitted) && !Json.same(submitted, present)) {
			wrong(field, place,
					"cannot be changed here. If you left it alone, it has changed since you opened this form: open it anew.");
		}
		return present;
	}

	private void wrong(Field field, Place place, String sentence, Object... values) {
		this.problems.add(place.sent(), place.named(field.label()), sentence, values);
	}

	private JsonNode value(Field field, JsonNode submitted, JsonNode shown, Place place) {
		if (field.type() == FieldType.ROWS) {
			return list(field, submitted, shown, place);
		}
		boolean blank = Json.isBlank(submitted);
		boolean unticked = field.type() == FieldType.YES_NO && !blank && !submitted.asBoolean();
		if (field.isRequired() && this.occasion != Occasion.DRAFT && (blank || unticked)) {
			wrong(field, place, unticked ? "must be ticked." : "must be filled in.");
			return null;
		}
		return blank ? null : this.values.check(field, submitted, place);
	}

	private JsonNode list(Field field, JsonNode submitted, JsonNode shown, Place place) {
		if (Json.isBlank(submitted)) {
			return null;
		}
		if (!submitted.isArray()) {
			wrong(field, place, "must be a list of rows.");
			return null;
		}
		if (submitted.size() > MAX_ROWS) {
			wrong(field, place, "cannot take %d rows.", submitted.size());
			return null;
		}
		List<JsonNode> kept = new ArrayList<>();
		for (int index = 0; index < submitted.size(); index++) {
			JsonNode row = submitted.get(index);
			ObjectNode shownRow = Json.objectOrEmpty(shown.get(index));
			Place inside = place.row(field.label(), place.scope().row(shownRow, index + 1), index + 1, kept.size());
			if (!Json.isBlank(row) && !row.isObject()) {
				wrong(field, inside, "must be a row with members.");
			}
			else if (!isBlankRow(field.rows(), Json.objectOrEmpty(row))) {
				ObjectNode checked = object(field.rows(), Json.objectOrEmpty(row), Json.object(), shownRow, inside);
				if (!checked.isEmpty()) {
					kept.add(checked);
				}
			}
		}
		return kept.isEmpty() ? null : new ArrayNode(Json.MAPPER.getNodeFactory(), kept);
	}

	/**
	 * A row that nobody touched: something is blank, and the rest is what the form itself
	 * puts there.
	 */
	private static boolean isBlankRow(Shape shape, ObjectNode row) {
		return row.isEmpty()
				|| (shape.members().keySet().stream().anyMatch((name) -> isOff(row.get(name))) && row.properties()
					.stream()
					.allMatch((member) -> isUntouched(shape.members().get(member.getKey()), member.getValue())));
	}

	private static boolean isOff(JsonNode value) {
		return Json.isBlank(value) || (value.isBoolean() && !value.asBoolean());
	}

	private static boolean isUntouched(Member member, JsonNode value) {
		if (isOff(value)) {
			return true;
		}
		if (member instanceof Shape below && value instanceof ObjectNode object) {
			return isBlankRow(below, object);
		}
		if (member instanceof Field field && field.type() == FieldType.ROWS && value.isArray()) {
			return StreamSupport.stream(value.spliterator(), false)
				.allMatch((row) -> isBlankRow(field.rows(), Json.objectOrEmpty(row)));
		}
		return member instanceof Field field && Json.same(field.defaultValue(), value);
	}

	/** When a form is submitted. */
	enum Occasion {

		/** At the start of a process: there are no variables yet. */
		START,
		/** When a task is done: everything that the form requires must be there. */
		TASK,
		/**
		 * While somebody is still writing: what is there must be right, nothing must be
		 * there.
		 */
		DRAFT

	}

}
