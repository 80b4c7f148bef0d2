package edu.suny.microcredentials.earlier;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import edu.suny.microcredentials.earlier.EarlierStatement.Award;
import edu.suny.microcredentials.table.Columns;

/** The columns of a file, and how a credential is written in them. */
final class EarlierColumns {

	static final Columns COLUMNS = new Columns(List.of("id", "title", "summary", "kind", "approved-on", "approved-by"),
			List.of("form", "level", "delivery", "credits", "contact-hours", "page", "status", "costs", "financial-aid",
					"transferability", "applicability", "awards", "counts-toward", "replaced-by"));

	static final List<String> STATUS = List.of("active", "suspended", "retired");

	static final List<String> AWARD_TYPES = List.of("micro-credential", "certificate", "associate-degree",
			"bachelor-degree", "master-degree", "doctorate", "other");

	private EarlierColumns() {
	}

	/** All cells by their columns; empty ones for what is not stated. */
	static Map<String, String> cells(String campus, String slug, EarlierStatement statement) {
		Map<String, String> cells = new LinkedHashMap<>();
		cells.put("id", slug);
		cells.put("title", statement.title());
		cells.put("summary", statement.summary());
		cells.put("kind", statement.kind());
		cells.put("approved-on", statement.approvedOn().toString());
		cells.put("approved-by", statement.approvedBy());
		cells.put("form", statement.form());
		cells.put("level", statement.level());
		cells.put("delivery", statement.delivery());
		cells.put("credits", text(statement.credits()));
		cells.put("contact-hours", text(statement.contactHours()));
		cells.put("page", statement.page());
		cells.put("status", statement.status());
		cells.put("costs", statement.costs());
		cells.put("financial-aid", statement.financialAid());
		cells.put("transferability", statement.transferability());
		cells.put("applicability", statement.applicability());
		cells.put("awards", statement.awards().stream().map(EarlierColumns::text).collect(Collectors.joining("; ")));
		cells.put("counts-toward",
				statement.countsToward()
					.stream()
					.map((entry) -> entry.startsWith(campus + "/") ? entry.substring(campus.length() + 1)
							: "/catalogue/" + entry)
					.collect(Collectors.joining("; ")));
		cells.put("replaced-by", statement.replacedBy());
		cells.replaceAll((column, cell) -> Objects.requireNonNullElse(cell, ""));
		return cells;
	}

	private static String text(BigDecimal number) {
		return (number != null) ? number.toPlainString() : "";
	}

	private static String text(Award award) {
		return award.award() + ":" + award.awardType()
				+ ((award.credits() != null) ? ":" + award.credits().toPlainString() : "");
	}

}
