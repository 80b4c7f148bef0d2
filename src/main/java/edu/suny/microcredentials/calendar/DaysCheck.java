package edu.suny.microcredentials.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Whether days can stand in a calendar, and if not, why, in a sentence. */
final class DaysCheck {

	/** More than that stands still by mistake only. */
	private static final int LONGEST_CLOSED = 150;

	private static final int LONGEST_TERM = 366;

	private static final int LONGEST_NAME = 100;

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

	private DaysCheck() {
	}

	/** What is wrong with them beside all others of the campus. */
	static Optional<String> why(Days days, List<Days> others) {
		if (days.name() == null || days.name().isBlank()) {
			return Optional.of("Give it a name, as people know it.");
		}
		if (days.name().length() > LONGEST_NAME) {
			return Optional.of("The name has more than %d characters; shorten it.".formatted(LONGEST_NAME));
		}
		if (days.name().codePoints().anyMatch(Character::isISOControl)) {
			return Optional.of("The name has characters that cannot be seen; write it in plain text.");
		}
		if (days.first() == null || days.last() == null) {
			return Optional.of("Enter the first and the last day.");
		}
		if (days.last().isBefore(days.first())) {
			return Optional.of("'%s' ends before it begins; exchange the days.".formatted(days.name()));
		}
		if (days.first().isBefore(EARLIEST) || days.last().isAfter(LATEST)) {
			return Optional.of("'%s' is in no year between 2000 and 2100.".formatted(days.name()));
		}
		return tooLong(days).or(() -> twice(days, others));
	}

	private static Optional<String> tooLong(Days days) {
		long length = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
		int longest = days.closed() ? LONGEST_CLOSED : LONGEST_TERM;
		if (length <= longest) {
			return Optional.empty();
		}
		return Optional.of("'%s' has %,d days, and a %s %d at most. Is its last day right?".formatted(days.name(),
				length, days.kind().word(), longest));
	}

	private static Optional<String> twice(Days days, List<Days> others) {
		return others.stream()
			.filter((other) -> other.kind() == days.kind() && other.id() != days.id())
			.filter((other) -> other.name().equalsIgnoreCase(days.name())
					&& (!days.closed() || other.first().equals(days.first())))
			.findFirst()
			.map((other) -> "The %s '%s' is in the calendar already, from %s to %s.".formatted(days.kind().word(),
					other.name(), CampusDays.said(other.first()), CampusDays.said(other.last())));
	}

}
