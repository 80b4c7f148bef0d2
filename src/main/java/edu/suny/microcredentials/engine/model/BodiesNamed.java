package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Holds the bodies that a campus's diagrams name against those that the campus has. */
public final class BodiesNamed {

	/** No expression, which is known only once a proposal is there. */
	private static final Pattern LITERAL = Pattern.compile("[^${}#]+");

	private BodiesNamed() {
	}

	/**
	 * Finds the bodies that are not there.
	 * @param own models of the campus's own, which were checked already
	 * @param isBody whether the campus has a body of this id
	 */
	public static List<Finding> check(Models own, Predicate<String> isBody) {
		List<Finding> findings = new ArrayList<>();
		own.only((model) -> model.kind() == ModelKind.PROCESS)
			.files()
			.forEach((model, bytes) -> findings.addAll(check(model, SafeXml.checked(bytes), isBody)));
		return findings;
	}

	private static List<Finding> check(ModelName model, Document document, Predicate<String> isBody) {
		List<Finding> findings = new ArrayList<>();
		for (Element call : Xml.all(document, "callActivity")) {
			Xml.inside(call, "in")
				.stream()
				.filter((input) -> input.getAttribute("target").equals("body"))
				.map((input) -> input.getAttribute("sourceExpression"))
				.filter((body) -> LITERAL.matcher(body).matches() && !isBody.test(body))
				.map((body) -> new Finding(model.fileName(), Xml.id(call),
						"The campus has no body '%s'. Name one of its register, such as curriculum-committee."
							.formatted(Finding.shortened(body))))
				.forEach(findings::add);
		}
		return findings;
	}

}
