package edu.suny.microcredentials.engine.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads a document's elements, of any namespace that an {@link AllowList} let through.
 */
public final class Xml {

	public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private Xml() {
	}

	public static List<Element> all(Document document, String... names) {
		return Stream.of(names).flatMap((name) -> stream(document.getElementsByTagNameNS("*", name))).toList();
	}

	public static List<Element> inside(Element element, String name) {
		return stream(element.getElementsByTagNameNS("*", name)).toList();
	}

	public static String id(Element element) {
		return element.getAttribute("id");
	}

	private static Stream<Element> stream(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj((index) -> (Element) nodes.item(index));
	}

}
