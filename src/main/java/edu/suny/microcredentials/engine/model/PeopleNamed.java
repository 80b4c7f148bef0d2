package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * Holds the groups and people to whom a campus's diagrams offer their tasks against those
 * that the campus has.
 */
public final class PeopleNamed {

	private static final Pattern LITERAL = Pattern.compile("[^${}#]+");

	private PeopleNamed() {
	}

	/**
	 * Finds the groups and people that are not the campus's.
	 * @param own models of the campus's own, which were checked already
	 * @param isGroup whether a group of this id is the campus's
	 * @param isPerson whether an account of this id belongs to the campus
	 */
	public static List<Finding> check(String campus, Models own, Predicate<String> isGroup,
			Predicate<String> isPerson) {
		List<Finding> findings = new ArrayList<>();
		own.only((model) -> model.kind() == ModelKind.PROCESS)
			.files()
			.forEach((model, bytes) -> Xml.all(SafeXml.checked(bytes), "userTask").forEach((task) -> {
				named(task, "candidateGroups").filter(isGroup.negate())
					.map((group) -> new Finding(model.fileName(), Xml.id(task),
							"It is offered to '%s', which is no group of this campus. Name one of its bodies, such as %s-market-analysts, or %2$s-faculty."
								.formatted(Finding.shortened(group), campus)))
					.forEach(findings::add);
				named(task, "candidateUsers").filter(isPerson.negate())
					.map((person) -> new Finding(model.fileName(), Xml.id(task),
							"It is given to '%s', who does not belong to this campus. Name a group of the campus instead, so that it does not wait for somebody who has left."
								.formatted(Finding.shortened(person))))
					.forEach(findings::add);
			}));
		return findings;
	}

	private static Stream<String> named(Element task, String attribute) {
		return Stream.of(task.getAttributeNS(Xml.CAMUNDA, attribute).split(","))
			.map(String::strip)
			.filter((name) -> LITERAL.matcher(name).matches());
	}

}
