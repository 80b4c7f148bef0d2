package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.w3c.dom.Element;

/**
 * Holds the forms of a campus's own diagrams against those of the diagrams that are the
 * same for every campus. Who submits such a form decides, objects or answers for a body;
 * in another diagram nobody would have asked that body.
 */
public final class FormsTaken {

	private FormsTaken() {
	}

	/**
	 * Finds the tasks that use a form of a diagram that no campus replaces.
	 * @param whole all models of the set, which were checked already
	 * @param own those of the campus's own
	 */
	public static List<Finding> check(Models whole, Models own) {
		Map<String, String> taken = new TreeMap<>();
		tasks(whole.only((model) -> Ownership.of(model) != Ownership.CAMPUS),
				(model, task) -> taken.put(form(task), model.fileName()));
		List<Finding> findings = new ArrayList<>();
		tasks(own, (model, task) -> {
			String owner = taken.get(form(task));
			if (owner != null) {
				findings.add(new Finding(model.fileName(), Xml.id(task),
						"Its form '%s' belongs to %s, which asks a body with it. Ask the body by a call of committee-review."
							.formatted(form(task), owner)));
			}
		});
		return findings;
	}

	private static void tasks(Models models, BiConsumer<ModelName, Element> each) {
		models.only((model) -> model.kind() == ModelKind.PROCESS)
			.files()
			.forEach((model, bytes) -> Xml.all(SafeXml.checked(bytes), "userTask")
				.forEach((task) -> each.accept(model, task)));
	}

	private static String form(Element task) {
		return task.getAttributeNS(Xml.CAMUNDA, "formRef");
	}

}
