package edu.suny.microcredentials.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
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

	private static final DiffRowGenerator DIFFERENCES = DiffRowGenerator.create()
		.showInlineDiffs(true)
		.mergeOriginalRevised(true)
		.inlineDiffByWord(true)
		.lineNormalizer((line) -> line)
		.processDiffs((text) -> text)
		.oldTag((start) -> start ? "\uE002" : "\uE003")
		.newTag((start) -> start ? "\uE000" : "\uE001")
		.build();

	/** One line of a text, or one item of a list. */
	public record Line(List<Piece> pieces) {
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
		return new Redline(words(name.replaceFirst("^disclosure\\.", "")),
				DIFFERENCES.generateDiffRows(lines(before.at(path)), lines(after.at(path)))
					.stream()
					.filter((row) -> row.getTag() != DiffRow.Tag.EQUAL)
					.map((row) -> line(row.getOldLine()))
					.filter((line) -> !line.pieces().isEmpty())
					.toList());
	}

	private static Line line(String marked) {
		List<Piece> pieces = new ArrayList<>();
		for (Matcher each = MARKED.matcher(marked); each.find();) {
			Change change = (each.group(1) != null) ? Change.ADDED
					: (each.group(2) != null) ? Change.REMOVED : Change.KEPT;
			String text = (each.group(1) != null) ? each.group(1)
					: (each.group(2) != null) ? each.group(2) : each.group(3);
			if (!text.isEmpty()) {
				pieces.add(new Piece(change, text));
			}
		}
		return new Line(pieces);
	}

	/** A text by its lines, a list by its items, a group by its members. */
	private static List<String> lines(JsonNode node) {
		if (node.isArray()) {
			return StreamSupport.stream(node.spliterator(), false).map(Redline::said).toList();
		}
		if (node.isObject()) {
			return node.properties()
				.stream()
				.flatMap((member) -> lines(member.getValue()).stream()
					.map((line) -> "%s: %s".formatted(words(member.getKey()), line)))
				.toList();
		}
		return (node.isMissingNode() || node.isNull()) ? List.of() : safe(node.asText()).lines().toList();
	}

	private static String said(JsonNode item) {
		return item.isValueNode() ? safe(item.asText()).replace('\n', ' ')
				: item.isArray() ? lines(item).stream().collect(Collectors.joining(", "))
						: lines(item).stream().collect(Collectors.joining("; "));
	}

	private static String safe(String text) {
		return text.replaceAll("[\uE000-\uE003]", "");
	}

	private static String words(String name) {
		return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
	}

}
