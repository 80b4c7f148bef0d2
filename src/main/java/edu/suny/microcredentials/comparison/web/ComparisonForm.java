package edu.suny.microcredentials.comparison.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which campuses somebody wants to see, and of which period.
 *
 * @param words of the name or the id of a campus
 * @param which all, deviating or outdated; those that deviate, if it is left out
 * @param page from 1
 * @param from the first day of the period; a year before its last one, if it is left out
 * @param until its last day; today, if it is left out
 */
record ComparisonForm(String words, String which, Integer page, String from, String until) {

	static final int PAGE = 20;

	ComparisonForm {
		words = (words != null) ? words.strip() : "";
		which = (which == null || which.isBlank()) ? "deviating" : which;
		page = (page == null) ? 1 : page;
		LocalDate last = (until == null || until.isBlank()) ? LocalDate.now(ZoneOffset.UTC) : day(until);
		until = last.toString();
		from = (from == null || from.isBlank()) ? last.minusYears(1).plusDays(1).toString() : day(from).toString();
		if (LocalDate.parse(from).isAfter(last)) {
			throw new RefusedException(Reason.INVALID,
					"The period begins on %s and ends before, on %s.".formatted(from, until));
		}
		if (page < 1 || page > 1_000) {
			throw new RefusedException(Reason.INVALID, "There is no page %d; the first is 1.".formatted(page));
		}
		if (!which.matches("all|deviating|outdated")) {
			throw new RefusedException(Reason.INVALID, "'%s' is none of all, deviating and outdated.".formatted(which));
		}
	}

	LocalDate first() {
		return LocalDate.parse(this.from);
	}

	LocalDate last() {
		return LocalDate.parse(this.until);
	}

	boolean fits(String id, String name) {
		String sought = this.words.toLowerCase(Locale.ROOT);
		return id.contains(sought) || name.toLowerCase(Locale.ROOT).contains(sought);
	}

	int skipped() {
		return (this.page - 1) * PAGE;
	}

	/** The same of another page, as an address. */
	public String query(int other) {
		return UriComponentsBuilder.newInstance()
			.queryParam("words", "{words}")
			.queryParam("which", this.which)
			.queryParam("from", this.from)
			.queryParam("until", this.until)
			.queryParam("page", other)
			.encode()
			.buildAndExpand(this.words)
			.toUriString();
	}

	private static LocalDate day(String text) {
		try {
			LocalDate day = LocalDate.parse(text.strip());
			if (day.getYear() < 1900 || day.getYear() > 2999) {
				throw new DateTimeException("far away");
			}
			return day;
		}
		catch (DateTimeException ex) {
			throw new RefusedException(Reason.INVALID,
					"'%s' is no day; write it like 2026-09-01.".formatted(text.strip()));
		}
	}

}
