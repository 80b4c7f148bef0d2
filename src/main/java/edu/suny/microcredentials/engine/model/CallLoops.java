package edu.suny.microcredentials.engine.model;

import java.util.List;
import java.util.Optional;

import org.xml.sax.SAXException;

/** Finds processes that call themselves, directly or through others. */
final class CallLoops {

	private CallLoops() {
	}

	/**
	 * Reads diagrams that have passed all other checks.
	 * @throws IllegalArgumentException if one cannot be read
	 */
	static List<Finding> check(Models set) {
		Graph calls = new Graph();
		set.only((model) -> model.kind() == ModelKind.PROCESS)
			.files()
			.forEach((model, bytes) -> called(bytes).forEach((called) -> calls.edge(model.id(), called)));
		Optional<String> loop = calls.onLoop();
		return loop.map((id) -> new Finding(id + ".bpmn", id, "It calls itself, directly or through others."))
			.stream()
			.toList();
	}

	private static List<String> called(byte[] bytes) {
		try {
			return Xml.all(SafeXml.read(bytes), "callActivity")
				.stream()
				.map((call) -> call.getAttribute("calledElement"))
				.toList();
		}
		catch (SAXException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
