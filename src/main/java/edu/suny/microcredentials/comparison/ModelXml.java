package edu.suny.microcredentials.comparison;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads diagrams and tables: no document type, no entities, nothing fetched. */
final class ModelXml {

	static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private ModelXml() {
	}

	static Element read(byte[] text) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			return builder.parse(new ByteArrayInputStream(text)).getDocumentElement();
		}
		catch (SAXException | IOException ex) {
			throw new IllegalArgumentException("It cannot be read as XML: " + ex.getMessage(), ex);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** All of that name anywhere within. */
	static List<Element> all(Element element, String name) {
		return elements(element.getElementsByTagNameNS("*", name));
	}

	/** Those of that name directly within. */
	static List<Element> children(Element element, String name) {
		return all(element, name).stream().filter((child) -> child.getParentNode() == element).toList();
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

	private static List<Element> elements(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj((index) -> (Element) nodes.item(index)).toList();
	}

}
