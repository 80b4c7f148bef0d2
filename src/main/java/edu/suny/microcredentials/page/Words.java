package edu.suny.microcredentials.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Puts values of the document, states, outcomes, days and amounts into words. Templates
 * call it as {@code @words}.
 */
@Component
public class Words {

	private static final Map<String, String> EXCEPTIONS = Map.ofEntries(Map.entry("mooc", "MOOC"),
			Map.entry("wioa", "Workforce funds (WIOA)"), Map.entry("veterans", "Veterans' benefits"),
			Map.entry("pell-grant", "Pell Grant"), Map.entry("entry-point", "Entry point to a program"),
			Map.entry("within-program", "Within a program"), Map.entry("stand-alone", "Stand-alone"),
			Map.entry("complementary", "Complementary to a program"), Map.entry("in-state", "In-state"),
			Map.entry("out-of-state", "Out-of-state"), Map.entry("on-campus", "On campus"),
			Map.entry("co-developer", "Co-developer"), Map.entry("noQuorum", "No quorum"),
			Map.entry("secondReading", "To a second reading"), Map.entry("all", "Everyone"),
			Map.entry("employer", "Employer"), Map.entry("DRAFT", "Draft"), Map.entry("IN_REVIEW", "In review"),
			Map.entry("RETURNED", "Returned"), Map.entry("APPROVED", "Approved"), Map.entry("PUBLISHED", "Published"),
			Map.entry("REJECTED", "Rejected"), Map.entry("EARLIER", "Approved before this system"),
			Map.entry("WITHDRAWN", "Withdrawn"), Map.entry("LAPSED", "Lapsed"),
			Map.entry("single", "Decision by its officer"), Map.entry("ballot", "Ballot of its members"),
			Map.entry("recorded", "Recorded vote at a meeting"), Map.entry("consent", "Consent"),
			Map.entry("market-data", "Assessment of market data"), Map.entry("standing", "Earlier decision stands"),
			Map.entry("joining", "Asked whether it joins"), Map.entry("closed", "Closed without a decision"),
			Map.entry("repeat", "Governance is repeated"));

	/** A closed value or a state for readers: {@code financial-aid}, Financial aid. */
	public String of(Object value) {
		if (value == null || value.toString().isBlank()) {
			return "";
		}
		String word = value.toString();
		if (EXCEPTIONS.containsKey(word)) {
			return EXCEPTIONS.get(word);
		}
		String spaced = word.replace('-', ' ').replace('_', ' ');
		return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
	}

	/** Several values, separated by commas. */
	public String all(List<String> values) {
		return String.join(", ", values.stream().map(this::of).toList());
	}

	/** The paragraphs of a text; none for null. */
	public List<String> paragraphs(String text) {
		return (text != null) ? text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList() : List.of();
	}

	/** What a body or office did for a proposal that was published. */
	public String endorsement(String outcome) {
		return outcome.equals("approved") ? "Confirmed the approval" : "Forwarded the proposal";
	}

	/** The name of a language by its BCP 47 tag. */
	public String language(String tag) {
		return Locale.forLanguageTag(tag).getDisplayName(Locale.US);
	}

	/** Whether a text that somebody wrote may become a link. */
	public boolean isWebAddress(String text) {
		return text != null && text.matches("(?i)https?://\\S+");
	}

	/** An amount of money: $1,240.00. */
	public String money(BigDecimal amount, String currency) {
		if (amount == null) {
			return "not given";
		}
		NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
		try {
			format.setCurrency(Currency.getInstance((currency != null) ? currency : "USD"));
		}
		catch (IllegalArgumentException ex) {
			return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " " + currency;
		}
		return format.format(amount);
	}

	/** A number without needless zeros: 3 or 1.5. */
	public String number(BigDecimal number) {
		return (number != null) ? NumberFormat.getInstance(Locale.US).format(number) : "";
	}

	/** A day: 23 November 2026. */
	public String day(Instant instant, ZoneId zone) {
		return format(instant, zone, "d MMMM yyyy");
	}

	/** A day of the calendar: 23 November 2026; nothing for none. */
	public String day(LocalDate day) {
		return (day != null) ? DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.US).format(day) : "";
	}

	/** A day and the time: 23 Nov 2026, 10:34. */
	public String time(Instant instant, ZoneId zone) {
		return format(instant, zone, "d MMM yyyy, HH:mm");
	}

	private String format(Instant instant, ZoneId zone, String pattern) {
		return (instant != null) ? DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(zone).format(instant) : "";
	}

	/**
	 * How many midnights of the zone lie between two moments; to now where there is no
	 * end.
	 */
	public long days(Instant from, Instant to, ZoneId zone) {
		Instant end = (to != null) ? to : Instant.now();
		return ChronoUnit.DAYS.between(from.atZone(zone).toLocalDate(), end.atZone(zone).toLocalDate());
	}

	/** A number of days: less than a day, 1 day, 12 days. */
	public String days(long days) {
		return (days < 1) ? "less than a day" : (days == 1) ? "1 day" : days + " days";
	}

	/** A part of a document: {@code disclosure.financialAid} is "financial aid". */
	public static String part(String name) {
		return name.replaceFirst("^disclosure\\.", "").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
	}

}
