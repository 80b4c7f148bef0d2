package edu.suny.microcredentials.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** The occurrences of an event that comes again, bounded. */
final class Recurrence {

	/** How far ahead meetings are entered from a rule. */
	private static final int YEARS = 2;

	private static final int MOST = 500;

	private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

	private Recurrence() {
	}

	static boolean isOf(FileEvent event) {
		return event.property("RRULE").isPresent();
	}

	/**
	 * When it takes place, from a year ago until two years ahead.
	 * @throws IllegalArgumentException with a sentence if that cannot be said
	 */
	static List<EventTimes> of(FileEvent event, EventTimes first, ZoneId campus) {
		if (event.property("RDATE").isPresent() || event.all("RRULE").size() > 1) {
			throw new IllegalArgumentException(
					"it comes again by several rules or by single days (RDATE); enter those as events of their own.");
		}
		String rule = event.property("RRULE").orElseThrow().value().strip().toUpperCase(Locale.ROOT);
		LocalDateTime now = LocalDateTime.now(first.zone());
		LocalDateTime until = min(now.plusYears(YEARS), until(event, rule, first, campus));
		Set<LocalDateTime> without = new HashSet<>();
		event.all("EXDATE").forEach((dates) -> without.addAll(EventTimes.list(dates, first.zone(), campus)));
		List<EventTimes> occurrences = new ArrayList<>();
		for (LocalDateTime each : expanded(rule, first.begins(), max(first.begins(), now.minusYears(1)), until)) {
			if (!without.contains(each) && !each.isAfter(until)) {
				occurrences.add(first.at(each));
			}
		}
		if (occurrences.size() > MOST) {
			throw new IllegalArgumentException("it comes again more than %d times in %d years.".formatted(MOST, YEARS));
		}
		return occurrences;
	}

	private static List<LocalDateTime> expanded(String rule, LocalDateTime first, LocalDateTime from,
			LocalDateTime until) {
		Recur<LocalDateTime> recur = parsed(rule);
		if (TOO_OFTEN.contains(recur.getFrequency()) || !recur.getHourList().isEmpty()
				|| !recur.getMinuteList().isEmpty() || !recur.getSecondList().isEmpty()) {
			throw new IllegalArgumentException("it comes again more than once a day, as no meeting does.");
		}
		return until.isBefore(from) ? List.of() : recur.getDates(first, from, until, MOST + 1);
	}

	/** Its last day is ours to read: the parser takes it for another kind of time. */
	private static Recur<LocalDateTime> parsed(String rule) {
		String rest = Arrays.stream(rule.split(";"))
			.filter((part) -> !part.startsWith("UNTIL="))
			.collect(Collectors.joining(";"));
		try {
			return new Recur<>(rest);
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException(
					"how often it comes again cannot be read ('%s').".formatted(FileEvent.plain(rule)));
		}
	}

	private static LocalDateTime until(FileEvent event, String rule, EventTimes first, ZoneId campus) {
		return Arrays.stream(rule.split(";"))
			.filter((part) -> part.startsWith("UNTIL="))
			.map((part) -> part.substring("UNTIL=".length()))
			.map((value) -> {
				LocalDateTime last = EventTimes.local(event.property("DTSTART").orElseThrow(), value, first.zone(),
						campus);
				return value.matches("\\d{8}") ? last.plusDays(1).minusSeconds(1) : last;
			})
			.findFirst()
			.orElse(LocalDateTime.MAX);
	}

	private static LocalDateTime min(LocalDateTime one, LocalDateTime other) {
		return one.isBefore(other) ? one : other;
	}

	private static LocalDateTime max(LocalDateTime one, LocalDateTime other) {
		return one.isAfter(other) ? one : other;
	}

}
