package edu.suny.microcredentials.earlier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.table.Finding;
import edu.suny.microcredentials.table.Row;
import edu.suny.microcredentials.table.TableFile;

/** Checks the rows of a file, each alone and then beside the others. */
final class EarlierCheck {

	private static final int MOST_FINDINGS = 100;

	private static final Pattern ENTRY = Pattern
		.compile("(?:https://[^/\\s]+)?/catalogue/([a-z0-9-]+)/([a-z0-9-]+)|([a-z0-9-]+)");

	private final EarlierFacts facts;

	private final boolean withdraw;

	private final List<Finding> findings = new ArrayList<>();

	private final List<Finding> notes = new ArrayList<>();

	private final Map<String, Row> rows = new LinkedHashMap<>();

	private final Map<String, EarlierStatement> statements = new LinkedHashMap<>();

	private EarlierCheck(EarlierFacts facts, boolean withdraw) {
		this.facts = facts;
		this.withdraw = withdraw;
	}

	/** Checks all of it; {@code withdraw} takes those away that are not in the file. */
	static EarlierPlan check(TableFile file, EarlierFacts facts, boolean withdraw) {
		EarlierCheck check = new EarlierCheck(facts, withdraw);
		check.findings.addAll(file.findings());
		file.rows().forEach(check::id);
		check.rows.forEach(check::row);
		check.circles();
		return check.findings.isEmpty() ? EarlierPlan.of(facts, check.statements, check.notes, withdraw)
				: EarlierPlan.wrong(check.notes, bounded(check.findings));
	}

	private static List<Finding> bounded(List<Finding> findings) {
		if (findings.size() <= MOST_FINDINGS) {
			return List.copyOf(findings);
		}
		List<Finding> bounded = new ArrayList<>(findings.subList(0, MOST_FINDINGS));
		bounded.add(new Finding(0, null, "And %d more.".formatted(findings.size() - MOST_FINDINGS)));
		return bounded;
	}

	private void id(Row row) {
		String slug = row.cell("id");
		if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 80) {
			wrong(row, "id",
					slug.isEmpty() ? "This is needed."
							: ("'%s' is no id: at most 80 letters a to z and digits, in words divided by hyphens, as "
									+ "data-literacy.")
								.formatted(EarlierCells.quoted(slug)));
			return;
		}
		if (this.facts.governed().contains(slug)) {
			wrong(row, "id", ("A credential that was governed here has the id '%s'. Choose another; if that one stands "
					+ "in the place of this one, name it in the column replaced-by.")
				.formatted(slug));
		}
		Row first = this.rows.putIfAbsent(slug, row);
		if (first != null) {
			wrong(row, "id", "The id '%s' has line %d already.".formatted(slug, first.line()));
		}
	}

	private void row(String slug, Row row) {
		EarlierCells cells = new EarlierCells(row, this.findings::add);
		String kind = cells.choice("kind", List.of("credit", "noncredit"));
		if (kind == null) {
			wrong(row, "kind", "This is needed: credit or noncredit.");
		}
		String status = cells.choice("status", EarlierColumns.STATUS);
		this.statements.put(slug,
				new EarlierStatement(cells.line("title", 3, 200), cells.text("summary", 15, 1000), kind,
						cells.choice("form", List.of("digital-badge", "mooc", "micro-award")),
						cells.choice("level", List.of("undergraduate", "graduate", "continuing-education")),
						cells.choice("delivery", List.of("online", "on-campus", "hybrid")), cells.number("credits", 60),
						cells.number("contact-hours", 3000), cells.dayUntil("approved-on", this.facts.today()),
						cells.line("approved-by", 1, 200), cells.webAddress("page"),
						(status != null) ? status : EarlierColumns.STATUS.get(0), cells.text("costs", 0, 2000),
						cells.text("financial-aid", 0, 2000), cells.text("transferability", 0, 2000),
						cells.text("applicability", 0, 2000), cells.awards("awards"), toward(slug, row, cells),
						replacedBy(row)));
		notStated(row);
	}

	/** The entries as {@code harbor/data-literacy}. */
	private List<String> toward(String slug, Row row, EarlierCells cells) {
		List<String> entries = new ArrayList<>();
		for (String text : cells.several("counts-toward")) {
			Matcher entry = ENTRY.matcher(text);
			String found = !entry.matches() ? "" : (entry.group(3) != null) ? this.facts.campus() + "/" + entry.group(3)
					: entry.group(1) + "/" + entry.group(2);
			if (found.equals(this.facts.campus() + "/" + slug)) {
				wrong(row, "counts-toward", "It cannot count toward itself.");
			}
			else if (!isThere(found)) {
				wrong(row, "counts-toward",
						("'%s' is neither an id of this file or of the catalogue of your campus, "
								+ "nor the address of an entry of the catalogue, as /catalogue/%s/data-literacy.")
							.formatted(EarlierCells.quoted(text), this.facts.campus()));
			}
			else if (!entries.contains(found)) {
				entries.add(found);
			}
		}
		return entries;
	}

	private boolean isThere(String entry) {
		String own = this.facts.campus() + "/";
		if (!entry.startsWith(own)) {
			return this.facts.elsewhere().contains(entry);
		}
		String slug = entry.substring(own.length());
		EarlierCredential known = this.facts.known().get(slug);
		return this.rows.containsKey(slug) || this.facts.governed().contains(slug)
				|| !this.withdraw && known != null && known.stands();
	}

	private String replacedBy(Row row) {
		String slug = row.cell("replaced-by");
		if (slug.isEmpty() || this.facts.governed().contains(slug)) {
			return slug.isEmpty() ? null : slug;
		}
		wrong(row, "replaced-by", "Your campus has no credential '%s' that was governed here and published."
			.formatted(EarlierCells.quoted(slug)));
		return null;
	}

	private void notStated(Row row) {
		String missing = Stream.of("costs", "financial-aid", "transferability", "applicability")
			.filter((column) -> row.cell(column).isEmpty())
			.filter((column) -> !column.equals("applicability")
					|| (row.cell("awards") + row.cell("counts-toward")).isEmpty())
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			this.notes.add(new Finding(row.line(), null,
					"The catalogue will say that your campus does not state: %s.".formatted(missing)));
		}
	}

	/** A stack has a top: whatever leads to none is in a circle, or leads into one. */
	private void circles() {
		Map<String, List<String>> up = new LinkedHashMap<>();
		String own = this.facts.campus() + "/";
		this.statements.forEach((slug, statement) -> up.put(slug,
				statement.countsToward()
					.stream()
					.filter((entry) -> entry.startsWith(own))
					.map((entry) -> entry.substring(own.length()))
					.toList()));
		while (up.values().removeIf((above) -> above.stream().noneMatch(up::containsKey))) {
			// Until nothing is left to take away.
		}
		up.forEach((slug, above) -> wrong(this.rows.get(slug), "counts-toward",
				"What it counts toward leads round in a circle: %s."
					.formatted(String.join(", ", above.stream().filter(up::containsKey).toList()))));
	}

	private void wrong(Row row, String column, String sentence) {
		this.findings.add(new Finding(row.line(), column, sentence));
	}

}
