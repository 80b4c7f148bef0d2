package edu.suny.microcredentials.charter.web;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.campus.RegisteredBody;

/**
 * A body to add, to change or to remove, as typed.
 *
 * @param body its id within the campus
 * @param coursePrefixes between commas or spaces
 */
record BodyForm(String body, String name, String type, boolean faculty, String reportsTo, String coursePrefixes) {

	/** The bodies of a campus with this one, or without it. */
	ObjectNode file(List<RegisteredBody> bodies, boolean remove) {
		ObjectNode file = JsonNodeFactory.instance.objectNode();
		ArrayNode all = file.putArray("bodies");
		String id = (this.body != null) ? this.body.strip() : "";
		bodies.stream().filter((each) -> !each.id().equals(id)).forEach((each) -> {
			ObjectNode kept = all.addObject()
				.put("id", each.id())
				.put("name", each.name())
				.put("type", each.type().word())
				.put("faculty", each.faculty());
			Typed.put(kept, "reportsTo", each.reportsTo());
			each.coursePrefixes().forEach(kept.withArray("coursePrefixes")::add);
		});
		if (!remove) {
			ObjectNode added = all.addObject().put("id", id).put("faculty", this.faculty);
			Typed.put(added, "name", this.name);
			Typed.put(added, "type", this.type);
			Typed.put(added, "reportsTo", this.reportsTo);
			Stream.of(((this.coursePrefixes != null) ? this.coursePrefixes : "").split("[,\\s]+"))
				.filter((prefix) -> !prefix.isEmpty())
				.forEach(added.withArray("coursePrefixes")::add);
		}
		return file;
	}

}
