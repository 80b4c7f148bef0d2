package edu.suny.microcredentials.comparison;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.engine.model.SafeXml;
import edu.suny.microcredentials.engine.model.Xml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads diagrams and tables, child by child. */
final class ModelXml {

	private ModelXml() {
	}

	static Element read(byte[] text) {
		try {
			return SafeXml.read(text).getDocumentElement();
		}
		catch (SAXException ex) {
			throw new IllegalArgumentException("It cannot be read as XML: " + ex.getMessage(), ex);
		}
	}

	/** Those of that name directly within. */
	static List<Element> children(Element element, String name) {
		return Xml.inside(element, name).stream().filter((child) -> child.getParentNode() == element).toList();
	}

	static Optional<Element> child(Element element, String name) {
		return children(element, name).stream().findFirst();
	}

	/**
	 * The text of the child of that name, without the space around it; empty for none.
	 */
	static String text(Element element, String name) {
		return child(element, name).map((child) -> child.getTextContent().strip()).orElse("");
	}

}
