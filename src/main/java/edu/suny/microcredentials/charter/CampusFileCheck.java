package edu.suny.microcredentials.charter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.charter.CampusFile.CalendarOfFile;
import edu.suny.microcredentials.charter.CampusFile.DaysOfFile;
import edu.suny.microcredentials.table.Nearest;

/** Holds the members of a campus file against each other and against what can be. */
final class CampusFileCheck {

	private static final Set<String> ZONES = ZoneId.getAvailableZoneIds()
		.stream()
		.filter((zone) -> zone.contains("/") && !zone.matches("(Etc|SystemV|US)/.*"))
		.collect(Collectors.toUnmodifiableSet());

	private final CampusFile file;

	private final List<Finding> findings;

	CampusFileCheck(CampusFile file, List<Finding> findings) {
		this.file = file;
		this.findings = findings;
	}

	void check() {
		if (this.file.id() != null) {
			Ids.faultOfCampus(this.file.id()).ifPresent((sentence) -> found("id", sentence));
		}
		zone();
		this.findings.addAll(new BodiesCheck(this.file).findings());
		if (this.file.logo() != null) {
			Logo.fault(this.file.logo()).ifPresent((sentence) -> found("logo", sentence));
		}
		if (this.file.colours() != null && this.file.colours().accent() != null) {
			Accent.fault(this.file.colours().accent()).ifPresent((sentence) -> found("colours.accent", sentence));
		}
		calendar();
		groups();
	}

	private void zone() {
		String zone = this.file.timeZone();
		if (zone == null || ZONES.contains(zone)) {
			return;
		}
		List<String> nearest = Nearest.of(zone, ZONES, 3);
		found("timeZone",
				"There is no time zone '%s'. %s".formatted(zone, nearest.isEmpty()
						? "Name a region of the IANA list, such as America/New_York, so that summer time is known."
						: "The nearest names are %s.".formatted(String.join(", ", nearest))));
	}

	private void calendar() {
		if (this.file.calendar() != null
				&& this.findings.stream().noneMatch((it) -> it.member().startsWith("calendar"))) {
			Calendars.problems(days(this.file.calendar())).forEach((problem) -> found("calendar", problem));
		}
	}

	/**
	 * Who comes from the provider gets groups of the campus alone, and not of its office.
	 */
	private void groups() {
		if (this.file.signIn() == null) {
			return;
		}
		Set<String> known = new HashSet<>(Set.of("faculty"));
		this.file.bodies().forEach((body) -> known.add(String.valueOf(body.id())));
		this.file.signIn().groups().stream().filter((rule) -> rule.to() != null).forEach((rule) -> {
			if (!known.contains(rule.to())) {
				List<String> nearest = Nearest.of(rule.to(), known, 1);
				found("signIn.groups", "The campus has no group '%s'%s".formatted(rule.to(), nearest.isEmpty()
						? "; name a body of it, or faculty." : "; is '%s' meant?".formatted(nearest.get(0))));
			}
			else if (rule.to().equals(Ids.OFFICE)) {
				found("signIn.groups",
						"Nobody is made a member of the governance office by the campus's provider; its roster says who is.");
			}
		});
	}

	/** As they stand in the calendar. */
	static List<Days> days(CalendarOfFile calendar) {
		List<Days> days = new ArrayList<>();
		Stream
			.of(of(calendar.terms(), Kind.TERM), of(calendar.recesses(), Kind.RECESS),
					of(calendar.holidays(), Kind.HOLIDAY))
			.forEach(days::addAll);
		return days;
	}

	private static List<Days> of(List<DaysOfFile> days, Kind kind) {
		return days.stream()
			.map((each) -> new Days(0, kind, each.name(), day(each.first()), day(each.last()), null))
			.toList();
	}

	private static LocalDate day(String text) {
		return (text != null) ? LocalDate.parse(text) : null;
	}

	private void found(String member, String sentence) {
		this.findings.add(Finding.of(member, sentence));
	}

}
