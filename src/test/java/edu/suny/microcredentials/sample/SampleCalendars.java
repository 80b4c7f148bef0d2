package edu.suny.microcredentials.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.calendar.NewMeeting;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calendars of the three campuses around the year in which they are made, each a little
 * different, with monthly meetings of the senate and the curriculum committee.
 */
@TestConfiguration(proxyBeanMethods = false)
@Order(1)
public class SampleCalendars implements ApplicationRunner {

	private final Campuses campuses;

	private final Calendars calendars;

	private final Meetings meetings;

	private final TransactionTemplate transaction;

	SampleCalendars(Campuses campuses, Calendars calendars, Meetings meetings, TransactionTemplate transaction) {
		this.campuses = campuses;
		this.calendars = calendars;
		this.meetings = meetings;
		this.transaction = transaction;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<Campus> all = this.campuses.all();
		for (Campus campus : all) {
			if (this.calendars.of(campus.id()).isEmpty()) {
				this.transaction.executeWithoutResult((status) -> create(campus, all.indexOf(campus)));
			}
		}
	}

	private void create(Campus campus, int order) {
		String office = campus.id() + "-office1";
		int year = Year.now(campus.zone()).getValue();
		List<Days> days = IntStream.rangeClosed(year - 1, year + 1)
			.boxed()
			.flatMap((each) -> of(each, order).stream())
			.toList();
		days.forEach((each) -> this.calendars.enter(campus.id(), each, office));
		LocalDate today = LocalDate.now(campus.zone());
		if (campus.id().equals("harbor")) {
			meetAtOnce(campus, days);
		}
		IntStream.rangeClosed(-1, 13).mapToObj(today.withDayOfMonth(1)::plusMonths).forEach((month) -> {
			meet(campus, "senate", month.with(TemporalAdjusters.dayOfWeekInMonth(1, DayOfWeek.of(2 + order))), days,
					"Council chamber");
			meet(campus, "curriculum-committee",
					month.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.of(2 + order))), days,
					"Library, room 204");
		});
	}

	/**
	 * A meeting that has begun, or begins on the next open day, so that it can be tried.
	 */
	private void meetAtOnce(Campus campus, List<Days> days) {
		ZonedDateTime now = ZonedDateTime.now(campus.zone()).truncatedTo(ChronoUnit.HOURS);
		ZonedDateTime begins = Stream.iterate(now, (day) -> day.plusDays(1))
			.filter((day) -> day.getDayOfWeek().getValue() < 6 && !isClosed(days, day.toLocalDate()))
			.findFirst()
			.orElse(now);
		this.meetings.add(new NewMeeting(campus.id() + "-senate", begins.toInstant(), begins.plusHours(2).toInstant(),
				"Council chamber"), campus.id() + "-office1");
	}

	private static boolean isClosed(List<Days> days, LocalDate day) {
		return days.stream().anyMatch((each) -> each.closed() && each.contains(day));
	}

	private void meet(Campus campus, String body, LocalDate day, List<Days> days, String place) {
		boolean closed = isClosed(days, day);
		boolean term = days.stream()
			.anyMatch((each) -> !each.closed() && each.contains(day) && !each.name().startsWith("Summer"));
		if (!closed && term) {
			ZoneId zone = campus.zone();
			this.meetings
				.add(new NewMeeting(campus.id() + "-" + body, day.atTime(LocalTime.of(15, 0)).atZone(zone).toInstant(),
						day.atTime(LocalTime.of(17, 0)).atZone(zone).toInstant(), place), campus.id() + "-office1");
		}
	}

	private static List<Days> of(int year, int order) {
		LocalDate thanksgiving = nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
		LocalDate spring = nth(year, Month.JANUARY, 4, DayOfWeek.MONDAY);
		LocalDate summer = nth(year, Month.JUNE, 1, DayOfWeek.MONDAY);
		LocalDate fall = nth(year, Month.AUGUST, 4, DayOfWeek.MONDAY);
		LocalDate springBreak = nth(year, Month.MARCH, 3, DayOfWeek.MONDAY).plusWeeks(order % 2);
		List<Days> days = new ArrayList<>(Stream
			.of(days(Kind.TERM, "Spring " + year, spring, spring.plusWeeks(16).minusDays(3)),
					days(Kind.TERM, "Summer " + year, summer, summer.plusWeeks(10).minusDays(3)),
					days(Kind.TERM, "Fall " + year, fall, LocalDate.of(year, 12, 18)),
					days(Kind.RECESS, "Spring recess", springBreak, springBreak.plusDays(4)),
					days(Kind.RECESS, "Thanksgiving recess", thanksgiving.minusDays(1), thanksgiving.plusDays(1)),
					days(Kind.RECESS, "Winter recess", LocalDate.of(year, 12, 23), LocalDate.of(year + 1, 1, 3)))
			.toList());
		Stream
			.of(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY),
					LocalDate.of(year, 6, 1).with(TemporalAdjusters.previous(DayOfWeek.MONDAY)),
					nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY))
			.forEach((day) -> days.add(days(Kind.HOLIDAY, holiday(day), day, day)));
		days.add(days(Kind.HOLIDAY, "Independence Day", LocalDate.of(year, 7, 4), LocalDate.of(year, 7, 4)));
		return days;
	}

	private static String holiday(LocalDate day) {
		return switch (day.getMonth()) {
			case JANUARY -> "Day of service";
			case MAY -> "Memorial Day";
			default -> "Labor Day";
		};
	}

	private static LocalDate nth(int year, Month month, int which, DayOfWeek day) {
		return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
	}

	private static Days days(Kind kind, String name, LocalDate first, LocalDate last) {
		return new Days(0, kind, name, first, last, null);
	}

}
