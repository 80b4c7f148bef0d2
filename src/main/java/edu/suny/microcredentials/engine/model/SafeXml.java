package edu.suny.microcredentials.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML from strangers: no document type, no entities, nothing fetched, no depths.
 */
public final class SafeXml {

	private static final int DEEPEST = 40;

	private SafeXml() {
	}

	public static Document read(byte[] text) throws SAXException {
		try {
			DocumentBuilder builder = factory().newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			return builder.parse(new ByteArrayInputStream(text));
		}
		catch (IOException ex) {
			throw new SAXException(ex.getMessage(), ex);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What was read before, and found to be XML. */
	public static Document checked(byte[] text) {
		try {
			return read(text);
		}
		catch (SAXException ex) {
			throw new IllegalArgumentException("Not checked before", ex);
		}
	}

	private static DocumentBuilderFactory factory() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setNamespaceAware(true);
		factory.setXIncludeAware(false);
		factory.setExpandEntityReferences(false);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
		factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
		return factory;
	}

}
