package edu.suny.microcredentials.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.calendar.FileEvent.Property;

/**
 * When an event is, by its own clock.
 *
 * @param zone of the event; that of the campus where it names none
 * @param allDay whether it has days and no times
 * @param ends of days the beginning of the one after the last
 */
record EventTimes(ZoneId zone, boolean allDay, LocalDateTime begins, LocalDateTime ends) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

	/** As Outlook names what the others call America/New_York. */
	private static final Map<String, String> OF_OUTLOOK = Map.of("Eastern Standard Time", "America/New_York",
			"US Eastern Standard Time", "America/Indianapolis", "Central Standard Time", "America/Chicago",
			"Mountain Standard Time", "America/Denver", "Pacific Standard Time", "America/Los_Angeles",
			"Alaskan Standard Time", "America/Anchorage", "Hawaiian Standard Time", "Pacific/Honolulu");

	/**
	 * Reads them off an event.
	 * @throws IllegalArgumentException with a sentence if there are none
	 */
	static EventTimes of(FileEvent event, ZoneId campus) {
		Property start = event.property("DTSTART")
			.orElseThrow(() -> new IllegalArgumentException("it has no beginning (DTSTART)."));
		ZoneId zone = zone(start, campus);
		boolean allDay = isDay(start.value());
		LocalDateTime begins = local(start, start.value(), zone, campus);
		LocalDateTime ends = event.property("DTEND")
			.map((end) -> local(end, end.value(), zone, campus))
			.or(() -> event.property("DURATION").map((duration) -> plus(begins, duration.value())))
			.orElse(allDay ? begins.plusDays(1) : begins);
		if (ends.isBefore(begins)) {
			throw new IllegalArgumentException("it ends before it begins.");
		}
		return new EventTimes(zone, allDay, begins, ends);
	}

	/** The same at another beginning. */
	EventTimes at(LocalDateTime other) {
		return new EventTimes(this.zone, this.allDay, other, other.plus(Duration.between(this.begins, this.ends)));
	}

	/** The first day, by the clock of a campus. */
	LocalDate first(ZoneId campus) {
		return at(this.begins, campus).toLocalDate();
	}

	/** The last day on which any of it is, by the clock of a campus. */
	LocalDate last(ZoneId campus) {
		LocalDateTime last = this.ends.isAfter(this.begins) ? this.ends.minusSeconds(1) : this.ends;
		return at(last, campus).toLocalDate();
	}

	private LocalDateTime at(LocalDateTime time, ZoneId campus) {
		return this.allDay ? time : time.atZone(this.zone).withZoneSameInstant(campus).toLocalDateTime();
	}

	/** Moments that a property lists, by the clock of the event. */
	static List<LocalDateTime> list(Property property, ZoneId zone, ZoneId campus) {
		return Arrays.stream(property.value().split(","))
			.map((value) -> local(property, value.strip(), zone, campus))
			.toList();
	}

	/** A moment or a day, by the clock of the event. */
	static LocalDateTime local(Property property, String value, ZoneId zone, ZoneId campus) {
		try {
			if (isDay(value)) {
				return LocalDate.parse(value.strip(), DAY).atStartOfDay();
			}
			String text = value.strip();
			LocalDateTime time = LocalDateTime.parse(text.replace("Z", ""), TIME);
			ZoneId own = text.endsWith("Z") ? ZoneOffset.UTC : zone(property, campus);
			return time.atZone(own).withZoneSameInstant(zone).toLocalDateTime();
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"'%s' is no day and no time; they are written as 20260901 or 20260901T153000."
						.formatted(shortened(value)));
		}
	}

	private static boolean isDay(String value) {
		return value.strip().matches("\\d{8}");
	}

	private static ZoneId zone(Property property, ZoneId campus) {
		String id = property.parameter("TZID");
		if (property.value().strip().endsWith("Z") || id == null) {
			return property.value().strip().endsWith("Z") ? ZoneOffset.UTC : campus;
		}
		try {
			return ZoneId.of(OF_OUTLOOK.getOrDefault(id, id.replaceFirst("^/.*?/(?=[A-Z])", "")));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"it is in a time zone '%s', which is not known here; export it in %s or in UTC."
						.formatted(shortened(id), campus));
		}
	}

	private static LocalDateTime plus(LocalDateTime begins, String text) {
		try {
			String duration = text.strip();
			return duration.matches("P\\d+[WD]") ? begins.plus(Period.parse(duration))
					: begins.plus(Duration.parse(duration));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'%s' is no duration.".formatted(shortened(text)));
		}
	}

	private static String shortened(String text) {
		String plain = FileEvent.plain(text);
		return (plain.length() > 40) ? plain.substring(0, 40) + "…" : plain;
	}

}
