package edu.suny.microcredentials.charter.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The essentials of a campus, as typed.
 *
 * @param departments their names, one a line
 */
record NewCampusForm(String id, String name, String sector, String timeZone, String homePage, String departments,
		boolean committee, boolean senate) {

	static NewCampusForm empty() {
		return new NewCampusForm("", "", "", "America/New_York", "", "", true, true);
	}

	/** The file that says the same. */
	ObjectNode file() {
		ObjectNode file = JsonNodeFactory.instance.objectNode();
		Typed.put(file, "id", this.id);
		Typed.put(file, "name", this.name);
		Typed.put(file, "sector", this.sector);
		Typed.put(file, "timeZone", this.timeZone);
		Typed.put(file, "homePage", this.homePage);
		ArrayNode bodies = file.putArray("bodies");
		Stream.of(((this.departments != null) ? this.departments : "").split("\\R"))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.forEach((line) -> body(bodies, idOf(line), line, "department"));
		if (this.committee) {
			body(bodies, "curriculum-committee", "Curriculum committee", "curriculum-committee");
		}
		if (this.senate) {
			body(bodies, "senate", "Senate", "senate");
		}
		return file;
	}

	private static void body(ArrayNode bodies, String id, String name, String type) {
		bodies.addObject().put("id", id).put("name", name).put("type", type).put("faculty", true);
	}

	/** {@code department-sciences} of "Department of Sciences". */
	private static String idOf(String name) {
		String words = Normalizer.normalize(name, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.replaceFirst("^(the )?department (of )?", "")
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		return "department-" + words;
	}

}
