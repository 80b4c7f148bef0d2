package edu.suny.microcredentials.calendar;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;

/**
 * Understands the events of a campus's calendar file. What an event is, its category says
 * (TERM, HOLIDAY, RECESS, MEETING); without one its name, if it has one of these words or
 * begins with a body's name. Which body meets, {@code X-BODY} says, else the name.
 */
final class EventReader {

	private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

	private static final int LONGEST_UID = 200;

	/** Shorter ones are the first day of a term, not the term. */
	private static final int SHORTEST_TERM = 14;

	private final Campus campus;

	private final List<Body> bodies;

	EventReader(Campus campus, List<Body> bodies) {
		this.campus = campus;
		this.bodies = bodies.stream()
			.sorted(Comparator.comparing((Body body) -> body.name().length()).reversed())
			.toList();
	}

	/**
	 * Of an event that comes again, all occurrences; nothing of one that is none of ours.
	 */
	List<Imported> read(FileEvent event) {
		String uid = uid(event);
		String recurrence = event.property("RECURRENCE-ID")
			.map((id) -> "/" + EventTimes.local(id, id.value(), zone(event), zone()).format(KEY))
			.orElse("");
		if (event.all("STATUS").stream().anyMatch((status) -> status.value().strip().equalsIgnoreCase("CANCELLED"))) {
			return List.of(new Imported(event.name(), uid + recurrence, null, null));
		}
		EventTimes first = EventTimes.of(event, zone());
		Optional<String> kind = kind(event, first);
		if (kind.isEmpty()) {
			return List.of();
		}
		if (!Recurrence.isOf(event)) {
			return List.of(one(event, kind.get(), uid + recurrence, first));
		}
		return Recurrence.of(event, first, zone())
			.stream()
			.map((times) -> one(event, kind.get(), uid + "/" + times.begins().format(KEY), times))
			.toList();
	}

	/** The name of the whole series in the file. */
	static String uid(FileEvent event) {
		String uid = event.text("UID");
		if (uid.isEmpty() || uid.length() > LONGEST_UID) {
			throw new IllegalArgumentException(
					"it has no UID of 1 to %d characters, by which it could be known again.".formatted(LONGEST_UID));
		}
		return uid;
	}

	private Imported one(FileEvent event, String kind, String uid, EventTimes times) {
		if (kind.equals("MEETING")) {
			return new Imported(event.name(), uid, null, meeting(event, uid, times));
		}
		return new Imported(event.name(), uid,
				new Days(0, Kind.of(kind), event.text("SUMMARY"), times.first(zone()), times.last(zone()), uid), null);
	}

	private NewMeeting meeting(FileEvent event, String uid, EventTimes times) {
		if (times.allDay() || !times.ends().isAfter(times.begins())) {
			throw new IllegalArgumentException("a meeting begins and ends at a time of day.");
		}
		String wanted = event.text("X-BODY");
		Body body = (wanted.isEmpty() ? named(event) : byId(wanted))
			.orElseThrow(() -> new IllegalArgumentException(wanted.isEmpty()
					? "its name begins with no body of %s. Begin it with one, as '%s', or give the body's id as X-BODY."
						.formatted(this.campus.name(), this.bodies.isEmpty() ? "Senate" : this.bodies.get(0).name())
					: "'%s' is no body of %s.".formatted(wanted, this.campus.name())));
		return new NewMeeting(body.id(), times.begins().atZone(times.zone()).toInstant(),
				times.ends().atZone(times.zone()).toInstant(), event.text("LOCATION"), uid);
	}

	private Optional<String> kind(FileEvent event, EventTimes times) {
		return event.all("CATEGORIES")
			.stream()
			.flatMap((categories) -> Arrays.stream(categories.value().split(",")))
			.map((category) -> FileEvent.plain(category).toUpperCase(Locale.ROOT))
			.filter(List.of("TERM", "HOLIDAY", "RECESS", "MEETING")::contains)
			.findFirst()
			.or(() -> byName(event, times));
	}

	private Optional<String> byName(FileEvent event, EventTimes times) {
		if (!event.text("X-BODY").isEmpty() || (!times.allDay() && named(event).isPresent())) {
			return Optional.of("MEETING");
		}
		String name = " " + event.text("SUMMARY").toLowerCase(Locale.ROOT) + " ";
		long days = ChronoUnit.DAYS.between(times.first(zone()), times.last(zone())) + 1;
		if (Stream.of(" recess ", " break ", " vacation ").anyMatch(name::contains)) {
			return Optional.of("RECESS");
		}
		if (name.contains(" holiday ")) {
			return Optional.of("HOLIDAY");
		}
		return (days >= SHORTEST_TERM && Stream.of(" term ", " semester ", " session ").anyMatch(name::contains))
				? Optional.of("TERM") : Optional.empty();
	}

	private Optional<Body> named(FileEvent event) {
		String name = event.text("SUMMARY").toLowerCase(Locale.ROOT);
		return this.bodies.stream()
			.filter((body) -> (name + " ").matches(
					"(?s)\\Q%s\\E[^\\p{L}\\d].*".formatted(body.name().toLowerCase(Locale.ROOT).replace("\\E", ""))))
			.findFirst();
	}

	private Optional<Body> byId(String id) {
		return this.bodies.stream()
			.filter((body) -> body.id().equals(id) || body.id().equals(this.campus.id() + "-" + id))
			.findFirst();
	}

	private ZoneId zone(FileEvent event) {
		return EventTimes.of(event, zone()).zone();
	}

	private ZoneId zone() {
		return this.campus.zone();
	}

}
