package edu.suny.microcredentials.engine.path;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.model.Xml;
import org.w3c.dom.Element;

/**
 * A node of a diagram.
 *
 * @param scope id of the sub-process around it; empty at the top
 * @param out its flows, in the order in which the engine looks at them
 * @param in how many flows lead to it
 */
record Node(Element element, String scope, List<Flow> out, int in) {

	private static final Set<String> WAITING = Set.of("userTask", "callActivity", "intermediateCatchEvent");

	String id() {
		return Xml.id(this.element);
	}

	String type() {
		return this.element.getLocalName();
	}

	/** As people read it. */
	String name() {
		String name = this.element.getAttribute("name").strip().replaceAll("\\s+", " ");
		return name.isEmpty() ? id() : name;
	}

	boolean is(String type) {
		return type().equals(type);
	}

	boolean waits() {
		return WAITING.contains(type());
	}

	boolean isAsync(String where) {
		return camunda(where).equals("true");
	}

	boolean isInterrupting(String attribute) {
		return !this.element.getAttribute(attribute).equals("false");
	}

	boolean isEventSubProcess() {
		return is("subProcess") && this.element.getAttribute("triggeredByEvent").equals("true");
	}

	boolean has(String definition) {
		return children().anyMatch((child) -> child.getLocalName().equals(definition));
	}

	boolean isRepeated() {
		return has("multiInstanceLoopCharacteristics");
	}

	String camunda(String attribute) {
		return this.element.getAttributeNS(Xml.CAMUNDA, attribute);
	}

	private Stream<Element> children() {
		Stream.Builder<Element> children = Stream.builder();
		for (org.w3c.dom.Node child = this.element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				children.add(inner);
			}
		}
		return children.build();
	}

}
