package edu.suny.microcredentials.engine.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of an object that a form fills in, by name. */
final class Shape implements Member {

	private final Map<String, Member> members = new LinkedHashMap<>();

	Map<String, Member> members() {
		return Collections.unmodifiableMap(this.members);
	}

	/** The object below this one; groups of the same path share it. */
	Shape at(List<String> path) {
		Shape shape = this;
		for (String name : path) {
			if (!(shape.members.computeIfAbsent(name, (key) -> new Shape()) instanceof Shape below)) {
				throw new IllegalArgumentException("The form uses '%s' both as a field and as a group".formatted(name));
			}
			shape = below;
		}
		return shape;
	}

	void put(List<String> path, Field field) {
		String name = path.get(path.size() - 1);
		if (at(path.subList(0, path.size() - 1)).members.putIfAbsent(name, field) != null) {
			throw new IllegalArgumentException("The form has two fields '%s'".formatted(name));
		}
	}

}
