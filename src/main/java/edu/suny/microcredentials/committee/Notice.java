package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.campus.Campuses;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For how long a matter is on the agenda before a meeting decides it. */
@Component
@Transactional(readOnly = true)
public class Notice {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private final ReviewRows rows;

	private final Rounds rounds;

	private final AcademicCalendar calendar;

	private final Campuses campuses;

	Notice(ReviewRows rows, Rounds rounds, AcademicCalendar calendar, Campuses campuses) {
		this.rows = rows;
		this.rounds = rounds;
		this.calendar = calendar;
		this.campuses = campuses;
	}

	/**
	 * Why a meeting at that time may not decide a matter yet, as the end of a sentence;
	 * nothing if it may. What was tabled, or is read again, has had its notice.
	 */
	public Optional<String> whyTooEarly(long id, Instant meeting) {
		Review review = this.rows.get(id);
		int days = (review.rules() != null) ? CommitteeRules.of(review.rules()).noticeDays() : 0;
		if (days == 0) {
			return Optional.empty();
		}
		String campus = review.campus();
		ZoneId zone = this.campuses.get(campus).zone();
		LocalDate first = LocalDate.ofInstant(this.calendar.after(campus, this.rounds.firstBefore(review), days), zone);
		return LocalDate.ofInstant(meeting, zone).isBefore(first)
				? Optional.of("its notice of %d business %s runs until %s.".formatted(days, (days > 1) ? "days" : "day",
						DAY.format(first)))
				: Optional.empty();
	}

}
