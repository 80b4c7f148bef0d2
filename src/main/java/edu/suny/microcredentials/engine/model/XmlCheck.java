package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;

import edu.suny.microcredentials.engine.model.AllowList.ElementRule;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Holds a document against an {@link AllowList}, element by element. */
final class XmlCheck {

	/** What stands in it is listed under the element around it. */
	private static final String TRANSPARENT = "bpmn:extensionElements";

	private final AllowList allowed;

	private final ValueKinds kinds;

	private final String file;

	private final List<Finding> findings = new ArrayList<>();

	private XmlCheck(AllowList allowed, ValueKinds kinds, String file) {
		this.allowed = allowed;
		this.kinds = kinds;
		this.file = file;
	}

	static List<Finding> check(Document document, AllowList allowed, ValueKinds kinds, String file) {
		XmlCheck check = new XmlCheck(allowed, kinds, file);
		check.children(document, "document", null, "");
		return check.findings;
	}

	private void children(Node parent, String parentName, ElementRule rule, String around) {
		StringBuilder text = new StringBuilder();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element) {
				element(element, parentName, around);
			}
			else if (child instanceof CharacterData data && !(child instanceof Comment)) {
				text.append(data.getData());
			}
			else if (!(child instanceof Comment)) {
				found(around, "'%s' is not allowed in a model.".formatted(child.getNodeName()));
			}
		}
		text(text.toString().strip(), rule, parentName, around);
	}

	private void element(Element element, String parent, String around) {
		String name = this.allowed.nameOf(element);
		String id = element.hasAttribute("id") ? element.getAttribute("id") : around;
		Optional<ElementRule> rule = this.allowed.rule(name, parent);
		if (rule.isEmpty()) {
			found(id, "<%s> in <%s> is not allowed. %s".formatted(name, parent, this.allowed.whyRefused(name)).strip());
			return;
		}
		attributes(element, name, rule.get(), id);
		children(element, name.equals(TRANSPARENT) ? parent : name, rule.get(), id);
	}

	private void attributes(Element element, String name, ElementRule rule, String id) {
		List<String> missing = new ArrayList<>(rule.required());
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr attribute = (Attr) attributes.item(i);
			if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
				continue;
			}
			String attributeName = this.allowed.nameOf(attribute);
			missing.remove(attributeName);
			String kind = rule.attributes().get(attributeName);
			if (kind == null) {
				found(id, "The attribute %s of <%s> is not allowed.".formatted(attributeName, name));
			}
			else {
				value(kind, attribute.getValue(), id, "%s of <%s>".formatted(attributeName, name));
			}
		}
		missing.forEach((absent) -> found(id, "<%s> lacks the attribute %s.".formatted(name, absent)));
	}

	private void text(String text, ElementRule rule, String name, String id) {
		if (rule != null && rule.text() != null) {
			value(rule.text(), text, id, "The text of <%s>".formatted(name));
		}
		else if (!text.isEmpty()) {
			found(id, "<%s> may have no text.".formatted(name));
		}
	}

	private void value(String kind, String value, String id, String where) {
		this.kinds.problem(kind, value)
			.ifPresent((problem) -> found(id, "%s is '%s': %s".formatted(where, Finding.shortened(value), problem)));
	}

	private void found(String id, String reason) {
		this.findings.add(new Finding(this.file, id, reason));
	}

}
