package edu.suny.microcredentials.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns that a file has, in any order.
 *
 * @param needed each of them has to be in the header
 * @param optional a file may leave them out
 */
public record Columns(List<String> needed, List<String> optional) {

	/** How many letters of a name may be other ones. */
	private static final int MISSPELT = 3;

	public List<String> all() {
		return Stream.concat(this.needed.stream(), this.optional.stream()).toList();
	}

	/** What is wrong with a header, in sentences; nothing if it is good. */
	List<String> flaws(List<String> header) {
		List<String> flaws = new ArrayList<>();
		List<String> missing = this.needed.stream().filter((column) -> !header.contains(column)).toList();
		if (!missing.isEmpty()) {
			flaws.add("These columns are missing: %s.".formatted(String.join(", ", missing)));
		}
		header.stream()
			.filter((column) -> !all().contains(column))
			.distinct()
			.limit(10)
			.map(this::unknown)
			.forEach(flaws::add);
		if (header.stream().distinct().count() < header.size()) {
			flaws.add("A column stands there twice.");
		}
		return flaws;
	}

	private String unknown(String column) {
		String sentence = "'%s' is no column here".formatted(TableText.shortened(column));
		return sentence + nearest(column).map("; is '%s' meant?"::formatted).orElse(".");
	}

	private Optional<String> nearest(String word) {
		return (word.length() > 40) ? Optional.empty() : Nearest.of(word, all(), MISSPELT, 1).stream().findFirst();
	}

}
