package edu.suny.microcredentials.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.engine.RefusedException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Periods against a reading of the calendar day by day, and what is special. */
class CampusDaysTests {

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

	@Property(tries = 300)
	void aPeriodEndsOnTheDayThatAPlainReadingFinds(@ForAll("calendars") List<Days> closed,
			@ForAll @IntRange(max = 500_000) int minutes, @ForAll @IntRange(max = 60) int days,
			@ForAll("zones") ZoneId zone) {
		Instant from = JANUARY.atStartOfDay(zone).toInstant().plusSeconds(60L * minutes);
		Set<LocalDate> open = openDays(closed);
		LocalDate begin = LocalDate.ofInstant(from, zone);

		// Of a year without closed days: the nth open day after the first.
		List<LocalDate> later = open.stream().filter((day) -> day.isAfter(begin)).sorted().toList();
		LocalDate expected = (days > 0) ? later.get(days - 1) : open.contains(begin) ? begin : later.get(0);

		LocalDateTime end = LocalDateTime.ofInstant(new CampusDays(zone, closed).after(from, days), zone);
		assertThat(end).isEqualTo(expected.atTime(23, 59));
	}

	@Property(tries = 300)
	void aReminderIsOnTheDayThatAPlainReadingFinds(@ForAll("calendars") List<Days> closed,
			@ForAll @IntRange(max = 500_000) int minutes, @ForAll @IntRange(min = 1, max = 60) int days,
			@ForAll("zones") ZoneId zone) {
		Instant end = JANUARY.atStartOfDay(zone).toInstant().plusSeconds(60L * minutes);
		LocalDate last = LocalDate.ofInstant(end, zone);
		List<LocalDate> earlier = openDays(closed).stream()
			.filter((day) -> day.isBefore(last))
			.sorted(java.util.Comparator.reverseOrder())
			.toList();

		Instant before = new CampusDays(zone, closed).before(end, days);
		assertThat(LocalDate.ofInstant(before, zone)).isEqualTo(earlier.get(days - 1));
	}

	@Test
	void whoActsInARecessDoesNotWaitForItsEndButForHolidaysAndOtherRecesses() {
		Days summer = new Days(1, Kind.RECESS, "Summer", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 21), null);
		Days holiday = new Days(2, Kind.HOLIDAY, "Independence Day", LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 3),
				null);
		Days fall = new Days(3, Kind.RECESS, "Fall break", LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 11), null);
		CampusDays all = new CampusDays(NEW_YORK, List.of(summer, holiday, fall));
		Instant thursday = LocalDate.of(2026, 7, 2).atTime(9, 0).atZone(NEW_YORK).toInstant();

		assertThat(day(all.after(thursday, 1))).isEqualTo("2026-08-24");
		assertThat(day(all.at(thursday).after(thursday, 1))).isEqualTo("2026-07-06");
		assertThat(day(all.at(thursday).before(all.at(thursday).after(thursday, 2), 2))).isEqualTo("2026-07-02");
		assertThat(day(all.at(thursday).after(LocalDate.of(2026, 9, 4).atTime(9, 0).atZone(NEW_YORK).toInstant(), 1)))
			.isEqualTo("2026-09-14");
	}

	private static String day(Instant instant) {
		return LocalDate.ofInstant(instant, NEW_YORK).toString();
	}

	@Provide
	Arbitrary<List<Days>> calendars() {
		return Combinators
			.combine(Arbitraries.integers().between(-200, 600), Arbitraries.integers().between(0, 12),
					Arbitraries.of(Kind.HOLIDAY, Kind.RECESS))
			.as((first, length, kind) -> new Days(0, kind, "Closed", JANUARY.plusDays(first),
					JANUARY.plusDays(first + length), null))
			.list()
			.ofMaxSize(8);
	}

	@Provide
	Arbitrary<ZoneId> zones() {
		return Arbitraries.of("America/New_York", "Pacific/Kiritimati", "Pacific/Honolulu", "Australia/Lord_Howe")
			.map(ZoneId::of);
	}

	/** Every day of four years that is neither of a weekend nor closed. */
	private static Set<LocalDate> openDays(List<Days> closed) {
		Set<LocalDate> open = new HashSet<>();
		IntStream.range(-700, 1200).mapToObj(JANUARY::plusDays).forEach(open::add);
		open.removeIf((day) -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()));
		for (Days days : closed) {
			for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
				open.remove(day);
			}
		}
		return open;
	}

	@Test
	void aPeriodThatBeginsOnAClosedDayBeginsWithTheNextOpenOne() {
		CampusDays calendar = calendar(recess("Winter recess", "2026-12-19", "2027-01-03"));

		assertThat(calendar.after(at("2026-12-23T10:00"), 1)).isEqualTo(at("2027-01-04T23:59"));
		assertThat(calendar.after(at("2026-12-23T10:00"), 0)).isEqualTo(at("2027-01-04T23:59"));
	}

	@Test
	void aRecessInTheMiddleMovesTheEndByItsBusinessDays() {
		Instant from = at("2026-11-23T10:00");

		assertThat(calendar().after(from, 5)).isEqualTo(at("2026-11-30T23:59"));
		assertThat(calendar(recess("Thanksgiving", "2026-11-25", "2026-11-27")).after(from, 5))
			.isEqualTo(at("2026-12-03T23:59"));
	}

	@Test
	void theEndIsTheEndOfADayAlsoAcrossAChangeOfTheClocks() {
		// The clocks change on 8 March and 1 November 2026.
		assertThat(calendar().after(at("2026-03-05T23:30"), 2)).isEqualTo(at("2026-03-09T23:59"));
		assertThat(calendar().after(at("2026-10-30T00:15"), 1)).isEqualTo(at("2026-11-02T23:59"));
		assertThat(calendar().before(at("2026-03-10T23:59"), 2)).isEqualTo(at("2026-03-06T23:59"));
	}

	@Test
	void theDayIsThatOfTheCampus() {
		Instant lateOnMonday = at("2026-11-23T22:00");

		assertThat(calendar().after(lateOnMonday, 1)).isEqualTo(at("2026-11-24T23:59"));
		assertThat(new CampusDays(ZoneId.of("UTC"), List.of()).after(lateOnMonday, 1))
			.isEqualTo(Instant.parse("2026-11-25T23:59:00Z"));
	}

	@Test
	void aRecessWithoutEndIsRefusedByName() {
		CampusDays calendar = calendar(recess("Sabbatical", "2026-12-01", "2036-12-01"));

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> calendar.after(at("2026-11-23T10:00"), 10))
			.withMessage("By this calendar a period of 10 business days around 23 November 2026 would take more than "
					+ "400 days. Is 'Sabbatical' meant to go from 1 December 2026 to 1 December 2036?");
		assertThat(calendar.after(at("2026-11-23T10:00"), 5)).isEqualTo(at("2026-11-30T23:59"));
	}

	@Test
	void aPeriodHasNoNegativeDays() {
		assertThatIllegalArgumentException().isThrownBy(() -> calendar().after(Instant.EPOCH, -1));
		assertThatIllegalArgumentException().isThrownBy(() -> calendar().before(Instant.EPOCH, -1));
	}

	private static CampusDays calendar(Days... closed) {
		return new CampusDays(NEW_YORK, List.of(closed));
	}

	private static Days recess(String name, String first, String last) {
		return new Days(0, Kind.RECESS, name, LocalDate.parse(first), LocalDate.parse(last), null);
	}

	private static Instant at(String time) {
		return LocalDateTime.parse(time).atZone(NEW_YORK).toInstant();
	}

}
