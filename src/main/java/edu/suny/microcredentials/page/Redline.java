package edu.suny.microcredentials.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;

/**
 * What changed in one part of a proposal: texts word by word, lists by item.
 *
 * @param part in words, "financial aid"
 * @param lines only those that changed
 */
public record Redline(String part, List<Line> lines) {

	/** Between them stands what is new, or what is gone; nobody types these. */
	private static final Pattern MARKED = Pattern.compile("\uE000(.*?)\uE001|\uE002(.*?)\uE003|([^\uE000-\uE003]+)",
			Pattern.DOTALL);

	/** In which order people read them; a database keeps none. */
	private static final List<String> MEMBERS = List.of("statement", "assessment", "evidence", "framework", "soc",
			"code", "title", "name", "kind", "role", "award", "awardType", "type", "amount", "currency", "per",
			"residency", "institution", "source", "dataset", "vintage", "measure", "value");

	private static final DiffRowGenerator DIFFERENCES = DiffRowGenerator.create()
		.showInlineDiffs(true)
		.mergeOriginalRevised(true)
		.inlineDiffByWord(true)
		.lineNormalizer((line) -> line)
		.processDiffs((text) -> text)
		.oldTag((start) -> start ? "\uE002" : "\uE003")
		.newTag((start) -> start ? "\uE000" : "\uE001")
		.build();

	/**
	 * One line of a text, or one item of a list.
	 *
	 * @param notes what became of the item besides its words: that it was moved, by how
	 * much an amount differs
	 */
	public record Line(List<Piece> pieces, List<String> notes) {

		/** The words as they were. */
		public List<Piece> before() {
			return this.pieces.stream().filter((piece) -> !piece.isAdded()).toList();
		}

		/** The words as they are. */
		public List<Piece> after() {
			return this.pieces.stream().filter((piece) -> !piece.isRemoved()).toList();
		}

		private Line under(String name) {
			boolean added = this.pieces.stream().allMatch(Piece::isAdded);
			boolean removed = this.pieces.stream().allMatch(Piece::isRemoved);
			List<Piece> all = new ArrayList<>();
			all.add(new Piece(added ? Change.ADDED : removed ? Change.REMOVED : Change.KEPT, name + ": "));
			all.addAll(this.pieces);
			return new Line(all, this.notes);
		}

	}

	/**
	 * Some words.
	 *
	 * @param change added, removed, or kept
	 */
	public record Piece(Change change, String text) {

		public boolean isAdded() {
			return this.change == Change.ADDED;
		}

		public boolean isRemoved() {
			return this.change == Change.REMOVED;
		}

	}

	/** What became of some words. */
	public enum Change {

		ADDED, REMOVED, KEPT

	}

	/**
	 * Compares a part of two documents.
	 * @param name of the part, {@code disclosure.financialAid}
	 */
	public static Redline of(String name, JsonNode before, JsonNode after) {
		String path = "/" + name.replace('.', '/');
		return new Redline(Words.part(name), changes(before.at(path), after.at(path)));
	}

	private static List<Line> changes(JsonNode before, JsonNode after) {
		return (before.isArray() || after.isArray()) ? items(before, after)
				: (before.isObject() || after.isObject()) ? members(before, after)
						: compared(lines(before), lines(after), difference("", before, after).toList());
	}

	/** A group by its members, each under its name. */
	private static List<Line> members(JsonNode before, JsonNode after) {
		Set<String> names = new LinkedHashSet<>();
		before.fieldNames().forEachRemaining(names::add);
		after.fieldNames().forEachRemaining(names::add);
		return names.stream()
			.flatMap((name) -> changes(before.path(name), after.path(name)).stream()
				.map((line) -> line.under(Words.part(name))))
			.toList();
	}

	/** In the order of the second list; what is gone comes last. */
	private static List<Line> items(JsonNode before, JsonNode after) {
		ItemPairs pairs = ItemPairs.of(before, after);
		Set<Integer> moved = pairs.moved();
		List<Line> lines = new ArrayList<>();
		for (int index = 0; index < pairs.from().length; index++) {
			int from = pairs.from()[index];
			JsonNode was = (from >= 0) ? before.get(from) : MissingNode.getInstance();
			List<String> notes = new ArrayList<>(differences(was, after.get(index)));
			if (moved.contains(index)) {
				notes.add("moved from place %d to %d".formatted(from + 1, index + 1));
			}
			lines.addAll(compared(item(was), item(after.get(index)), notes));
		}
		pairs.gone().forEach((index) -> lines.addAll(compared(item(before.get(index)), List.of(), List.of())));
		return lines;
	}

	private static List<String> item(JsonNode item) {
		return item.isMissingNode() ? List.of() : List.of(said(item));
	}

	/** By how much the numbers of an item differ. */
	private static List<String> differences(JsonNode before, JsonNode after) {
		return after.properties()
			.stream()
			.flatMap((member) -> difference(Words.part(member.getKey()) + " ", before.path(member.getKey()),
					member.getValue()))
			.toList();
	}

	/** By how much, where both are numbers. */
	private static Stream<String> difference(String name, JsonNode before, JsonNode after) {
		if (!before.isNumber() || !after.isNumber()) {
			return Stream.empty();
		}
		BigDecimal difference = after.decimalValue().subtract(before.decimalValue());
		return (difference.signum() == 0) ? Stream.empty() : Stream.of("%s%s %s".formatted(name,
				difference.abs().stripTrailingZeros().toPlainString(), (difference.signum() > 0) ? "more" : "less"));
	}

	private static List<Line> compared(List<String> before, List<String> after, List<String> notes) {
		if (before.equals(after)) {
			return notes.isEmpty() ? List.of()
					: List.of(new Line(after.stream().map((text) -> new Piece(Change.KEPT, text)).toList(), notes));
		}
		return DIFFERENCES.generateDiffRows(before, after)
			.stream()
			.filter((row) -> row.getTag() != DiffRow.Tag.EQUAL)
			.map((row) -> line(row.getOldLine(), notes))
			.filter((line) -> !line.pieces().isEmpty())
			.toList();
	}

	private static Line line(String marked, List<String> notes) {
		List<Piece> pieces = new ArrayList<>();
		StringBuilder removed = new StringBuilder();
		StringBuilder added = new StringBuilder();
		for (Matcher each = MARKED.matcher(marked); each.find();) {
			if (each.group(1) != null) {
				added.append(each.group(1));
			}
			else if (each.group(2) != null) {
				removed.append(each.group(2));
			}
			else if (each.group(3).isBlank() && !removed.isEmpty() && !added.isEmpty() && !each.hitEnd()) {
				// Between words of which each was replaced: one text for another.
				removed.append(each.group(3));
				added.append(each.group(3));
			}
			else {
				changed(pieces, removed, added);
				pieces.add(new Piece(Change.KEPT, each.group(3)));
			}
		}
		changed(pieces, removed, added);
		return new Line(pieces, notes);
	}

	private static void changed(List<Piece> pieces, StringBuilder removed, StringBuilder added) {
		if (!removed.isEmpty()) {
			pieces.add(new Piece(Change.REMOVED, removed.toString()));
		}
		if (!added.isEmpty()) {
			pieces.add(new Piece(Change.ADDED, added.toString()));
		}
		removed.setLength(0);
		added.setLength(0);
	}

	/** A text by its lines, a list by its items, a group by its members. */
	private static List<String> lines(JsonNode node) {
		if (node.isArray()) {
			return StreamSupport.stream(node.spliterator(), false).map(Redline::said).toList();
		}
		if (node.isObject()) {
			return node.properties()
				.stream()
				.sorted(Comparator.comparing((member) -> place(member.getKey())))
				.flatMap((member) -> lines(member.getValue()).stream()
					.map((line) -> "%s: %s".formatted(Words.part(member.getKey()), line)))
				.toList();
		}
		return (node.isMissingNode() || node.isNull()) ? List.of() : safe(node.asText()).lines().toList();
	}

	private static String said(JsonNode item) {
		return item.isValueNode() ? safe(item.asText()).replace('\n', ' ')
				: item.isArray() ? lines(item).stream().collect(Collectors.joining(", "))
						: lines(item).stream().collect(Collectors.joining("; "));
	}

	private static int place(String member) {
		int place = MEMBERS.indexOf(member);
		return (place >= 0) ? place : MEMBERS.size();
	}

	private static String safe(String text) {
		return text.replaceAll("[\uE000-\uE003]", "");
	}

}
