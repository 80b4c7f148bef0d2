package edu.suny.microcredentials.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The proposal as a document; its shape stands in {@code schemas/proposal.json}. Drafts
 * may lack anything.
 */
public record ProposalDocument(JsonNode json) {

	/**
	 * What can change between two revisions, as the tables {@code decision-stands} and
	 * {@code assessment-stands} name it.
	 */
	public static final List<String> PARTS = List.of("title", "summary", "kind", "form", "level", "delivery", "purpose",
			"department", "jointDepartments", "contact", "audience", "language", "outcomes", "credits", "contactHours",
			"courses", "prerequisites", "disclosure.costs", "disclosure.financialAid", "disclosure.transferability",
			"disclosure.applicability", "industry", "market", "portability", "review");

	/** The title, or null. */
	public String title() {
		return text("title");
	}

	/** The summary, or null. */
	public String summary() {
		return text("summary");
	}

	/** {@code credit} or {@code noncredit}, or null. */
	public String kind() {
		return text("kind");
	}

	/** The id of the department's body, or null. */
	public String department() {
		return text("department");
	}

	/**
	 * Ids of departments of other campuses that propose it, too; empty if there are none.
	 */
	public List<String> jointDepartments() {
		return StreamSupport.stream(this.json.path("jointDepartments").spliterator(), false)
			.map((row) -> row.path("department").asText().strip())
			.filter((department) -> !department.isEmpty())
			.toList();
	}

	/** User ids; empty if there are none. */
	public List<String> proposers() {
		return StreamSupport.stream(this.json.path("proposers").spliterator(), false).map(JsonNode::asText).toList();
	}

	/** Whether it is designed to meet market needs. */
	public boolean isForMarketNeeds() {
		return this.json.path("market").path("driven").asBoolean();
	}

	/**
	 * The parts in which two documents differ. Absent and empty are the same, 3 and 3.0
	 * are too.
	 */
	public static List<String> changedParts(ProposalDocument before, ProposalDocument after) {
		return PARTS.stream()
			.filter((part) -> !Objects.equals(meaning(before.part(part)), meaning(after.part(part))))
			.toList();
	}

	private JsonNode part(String path) {
		return this.json.at("/" + path.replace('.', '/'));
	}

	private String text(String member) {
		JsonNode node = this.json.path(member);
		return (node.isTextual() && !node.textValue().isBlank()) ? node.textValue().strip() : null;
	}

	/** A value of which equality is sameness for a reader; null for nothing. */
	private static Object meaning(JsonNode node) {
		if (node.isObject()) {
			Map<String, Object> members = new TreeMap<>();
			for (Iterator<Map.Entry<String, JsonNode>> each = node.fields(); each.hasNext();) {
				Map.Entry<String, JsonNode> member = each.next();
				Object meaning = meaning(member.getValue());
				if (meaning != null) {
					members.put(member.getKey(), meaning);
				}
			}
			return members.isEmpty() ? null : members;
		}
		if (node.isArray()) {
			List<Object> items = new ArrayList<>();
			node.forEach((item) -> items.add(meaning(item)));
			items.removeIf(Objects::isNull);
			return items.isEmpty() ? null : items;
		}
		if (node.isNumber()) {
			BigDecimal number = node.decimalValue().stripTrailingZeros();
			return number;
		}
		if (node.isTextual()) {
			return node.textValue().isBlank() ? null : node.textValue().strip();
		}
		return node.isBoolean() ? (Object) node.booleanValue() : null;
	}

}
