package edu.suny.microcredentials.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/**
 * The days of one campus around a period. It counts days and not hours, so that no change
 * of the clocks moves an end.
 *
 * @param closed at least those within {@link #REACH} days of the period
 */
record CampusDays(ZoneId zone, List<Days> closed) {

	/** How many days a period may take from its beginning to its end. */
	static final int REACH = 400;

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	/** The same, but these days are closed as well. */
	CampusDays without(List<Days> more) {
		return more.isEmpty() ? this
				: new CampusDays(this.zone, Stream.concat(this.closed.stream(), more.stream()).toList());
	}

	boolean isBusinessDay(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& closedOn(day).isEmpty();
	}

	/** The holiday or recess of this day. */
	Optional<Days> closedOn(LocalDate day) {
		return this.closed.stream().filter((days) -> days.closed() && days.contains(day)).findFirst();
	}

	/** The same without the recess in which this moment is. */
	CampusDays at(Instant acting) {
		LocalDate day = LocalDate.ofInstant(acting, this.zone);
		return new CampusDays(this.zone,
				this.closed.stream().filter((days) -> days.kind() != Days.Kind.RECESS || !days.contains(day)).toList());
	}

	Instant after(Instant from, int days) {
		refuseNegative(days);
		LocalDate begin = LocalDate.ofInstant(from, this.zone);
		LocalDate day = begin;
		int counted = 0;
		while (counted < days || !isBusinessDay(day)) {
			day = day.plusDays(1);
			refuseBeyondReach(begin, day, days);
			if (isBusinessDay(day)) {
				counted++;
			}
		}
		return day.atTime(END_OF_DAY).atZone(this.zone).toInstant();
	}

	Instant before(Instant end, int days) {
		refuseNegative(days);
		ZonedDateTime at = end.atZone(this.zone);
		LocalDate day = at.toLocalDate();
		int counted = 0;
		while (counted < days) {
			day = day.minusDays(1);
			refuseBeyondReach(at.toLocalDate(), day, days);
			if (isBusinessDay(day)) {
				counted++;
			}
		}
		return (days == 0) ? end : day.atTime(at.toLocalTime()).atZone(this.zone).toInstant();
	}

	private static void refuseNegative(int days) {
		if (days < 0) {
			throw new IllegalArgumentException("A period has 0 business days or more, not %d".formatted(days));
		}
	}

	private void refuseBeyondReach(LocalDate begin, LocalDate day, int days) {
		if (Math.abs(day.toEpochDay() - begin.toEpochDay()) > REACH) {
			String reason = closedOn(day).or(() -> closedOn(begin))
				.map((closed) -> " Is '%s' meant to go from %s to %s?".formatted(closed.name(), said(closed.first()),
						said(closed.last())))
				.orElse("");
			throw new RefusedException(Reason.CONFLICT,
					"By this calendar a period of %d business days around %s would take more than %d days.%s"
						.formatted(days, said(begin), REACH, reason));
		}
	}

	static String said(LocalDate day) {
		return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.US).format(day);
	}

}
