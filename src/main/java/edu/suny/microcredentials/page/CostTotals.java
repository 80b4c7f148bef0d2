package edu.suny.microcredentials.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.page.ReadableDocument.Cost;
import edu.suny.microcredentials.page.ReadableDocument.Course;

/**
 * What the whole costs, for each residency that pays differently. Policy: "represented
 * clearly and accurately, addressing all associated costs".
 *
 * @param totals empty if they cannot be told
 * @param omission why they cannot be told, or what they leave out; null if nothing
 */
public record CostTotals(List<Total> totals, String omission) {

	/** A total for in-state, out-of-state or all. */
	public record Total(String residency, BigDecimal amount, String currency) {
	}

	private static final String ALL = "all";

	static CostTotals of(ReadableDocument document) {
		List<Cost> costs = document.disclosure().costs();
		if (costs.isEmpty() || costs.stream().anyMatch((cost) -> cost.amount() == null)) {
			return new CostTotals(List.of(), null);
		}
		List<String> currencies = costs.stream().map(CostTotals::currency).distinct().toList();
		if (currencies.size() > 1) {
			return new CostTotals(List.of(), "There is no total, as the costs are in several currencies.");
		}
		List<Cost> countable = costs.stream().filter((cost) -> times(cost, document).isPresent()).toList();
		List<String> omitted = costs.stream()
			.filter((cost) -> !countable.contains(cost))
			.map((cost) -> "per " + cost.per())
			.distinct()
			.toList();
		if (countable.isEmpty()) {
			return new CostTotals(List.of(),
					"There is no total, as it depends on how many are taken: " + String.join(", ", omitted) + ".");
		}
		List<Total> totals = residencies(costs).stream()
			.map((residency) -> new Total(residency, sum(countable, residency, document), currencies.get(0)))
			.toList();
		return new CostTotals(totals,
				omitted.isEmpty() ? null : "The total leaves out what is paid " + String.join(", ", omitted) + ".");
	}

	/**
	 * Those who pay anything of their own; nobody in particular where all pay the same.
	 */
	private static List<String> residencies(List<Cost> costs) {
		List<String> residencies = Stream.of("in-state", "out-of-state")
			.filter((residency) -> costs.stream().anyMatch((cost) -> residency(cost).equals(residency)))
			.toList();
		return residencies.isEmpty() ? List.of(ALL) : residencies;
	}

	private static BigDecimal sum(List<Cost> costs, String residency, ReadableDocument document) {
		return costs.stream()
			.filter((cost) -> residency(cost).equals(ALL) || residency(cost).equals(residency))
			.map((cost) -> cost.amount().multiply(times(cost, document).orElseThrow()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Optional<BigDecimal> times(Cost cost, ReadableDocument document) {
		return switch ((cost.per() != null) ? cost.per() : "program") {
			case "program" -> Optional.of(BigDecimal.ONE);
			case "credit" -> credits(document);
			case "course" -> document.courses().isEmpty() ? Optional.empty()
					: Optional.of(new BigDecimal(document.courses().size()));
			default -> Optional.empty();
		};
	}

	private static Optional<BigDecimal> credits(ReadableDocument document) {
		if (document.credits() != null) {
			return Optional.of(document.credits());
		}
		Stream<BigDecimal> ofCourses = document.courses().stream().map(Course::credits);
		List<BigDecimal> credits = ofCourses.toList();
		return (credits.isEmpty() || credits.contains(null)) ? Optional.empty()
				: credits.stream().reduce(BigDecimal::add);
	}

	private static String residency(Cost cost) {
		return (cost.residency() != null) ? cost.residency() : ALL;
	}

	private static String currency(Cost cost) {
		return (cost.currency() != null) ? cost.currency() : "USD";
	}

}
