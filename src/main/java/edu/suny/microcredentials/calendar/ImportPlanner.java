package edu.suny.microcredentials.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares a calendar file with the calendar. What the file says of days is compared
 * first: meetings are held against the days as they would be.
 */
final class ImportPlanner {

	private final ImportWords words;

	private final Instant now;

	private final Map<String, Imported> entries = new LinkedHashMap<>();

	private final Set<String> series = new LinkedHashSet<>();

	private final List<ImportFinding> findings = new ArrayList<>();

	private final List<ImportFinding> notes = new ArrayList<>();

	private final List<ImportChange> changes = new ArrayList<>();

	private int unchanged;

	ImportPlanner(ImportWords words, Instant now) {
		this.words = words;
		this.now = now;
	}

	/** What is wrong with the file as a whole goes here, too. */
	List<ImportFinding> findings() {
		return this.findings;
	}

	/** Understands the events; of one UID the newest counts. */
	void read(List<FileEvent> events, EventReader reader) {
		Map<String, FileEvent> newest = new LinkedHashMap<>();
		for (FileEvent event : events) {
			String key = event.text("UID") + "\n" + event.text("RECURRENCE-ID");
			newest.merge(event.text("UID").isEmpty() ? key + newest.size() : key, event, this::newer);
		}
		newest.values().stream().filter((event) -> event.property("RECURRENCE-ID").isEmpty()).forEach((event) -> {
			if (read(event, reader)) {
				this.series.add(event.text("UID"));
			}
		});
		newest.values()
			.stream()
			.filter((event) -> event.property("RECURRENCE-ID").isPresent())
			.forEach((event) -> read(event, reader));
	}

	private FileEvent newer(FileEvent one, FileEvent other) {
		if (sequence(one) == sequence(other)) {
			this.findings.add(new ImportFinding(other.name(),
					"the file has two events with its UID, neither of them newer (SEQUENCE)."));
		}
		return (sequence(other) > sequence(one)) ? other : one;
	}

	private static long sequence(FileEvent event) {
		String sequence = event.text("SEQUENCE");
		return sequence.matches("\\d{1,9}") ? Long.parseLong(sequence) : 0;
	}

	/** Whether it is one of ours. */
	private boolean read(FileEvent event, EventReader reader) {
		try {
			List<Imported> read = reader.read(event);
			if (read.isEmpty()) {
				this.notes.add(new ImportFinding(event.name(),
						"is left out: it is no term, holiday, recess or meeting of a body, by its category and its name."));
			}
			read.forEach((each) -> this.entries.put(each.uid(), each));
			return !read.isEmpty();
		}
		catch (IllegalArgumentException ex) {
			this.findings.add(new ImportFinding(event.name(), ex.getMessage()));
			return false;
		}
	}

	/** The days as they would be. */
	List<Days> compareDays(List<Days> known) {
		Map<String, Days> byUid = new HashMap<>();
		known.stream().filter((days) -> days.uid() != null).forEach((days) -> byUid.put(days.uid(), days));
		List<Days> then = new ArrayList<>(known);
		for (Imported entry : this.entries.values()) {
			Days before = byUid.get(entry.uid());
			if (entry.days() != null) {
				then = enter(entry, (before != null) ? before : sameByHand(entry.days(), then), then);
			}
			else if (before != null) {
				then.remove(before);
				this.changes.add(new ImportChange(before, null, null, null));
			}
		}
		for (Days before : known) {
			if (gone(before.uid())) {
				then.remove(before);
				this.changes.add(new ImportChange(before, null, null, null));
			}
		}
		return then;
	}

	private List<Days> enter(Imported entry, Days before, List<Days> then) {
		List<Days> others = new ArrayList<>(then);
		others.remove(before);
		boolean sameKind = before != null && before.closed() == entry.days().closed();
		Days after = new Days(sameKind ? before.id() : 0, entry.days().kind(), entry.days().name(),
				entry.days().first(), entry.days().last(), entry.uid());
		DaysCheck.why(after, others).ifPresent((why) -> this.findings.add(new ImportFinding(entry.event(), why)));
		others.add(after);
		if (after.equals(before)) {
			this.unchanged++;
		}
		else {
			this.changes.add(new ImportChange(before, after, null, null));
		}
		return others;
	}

	/** Of what somebody has typed before, the file is the source from now on. */
	private static Days sameByHand(Days days, List<Days> then) {
		return then.stream()
			.filter((other) -> other.uid() == null && other.kind() == days.kind()
					&& other.name().equalsIgnoreCase(days.name()))
			.filter((other) -> !days.closed() || other.first().equals(days.first()))
			.findFirst()
			.orElse(null);
	}

	/** Each meeting against the days and the meetings as they would be. */
	void compareMeetings(Collection<Meeting> known, MeetingCheck check) {
		Map<String, Meeting> byUid = new HashMap<>();
		known.stream().filter((meeting) -> meeting.uid() != null).forEach((each) -> byUid.put(each.uid(), each));
		Map<Object, Meeting> then = new LinkedHashMap<>();
		known.stream().filter((meeting) -> !meeting.cancelled()).forEach((each) -> then.put(each.id(), each));
		known.stream()
			.filter((meeting) -> this.entries.containsKey(meeting.uid()) || gone(meeting.uid()))
			.forEach((meeting) -> then.remove(meeting.id()));
		this.entries.values()
			.stream()
			.filter((entry) -> entry.meeting() != null)
			.forEach((entry) -> enter(entry, byUid.get(entry.uid()), then, check));
		known.stream()
			.filter((meeting) -> !meeting.cancelled())
			.filter((meeting) -> gone(meeting.uid()) || cancelled(meeting.uid()))
			.forEach((meeting) -> cancel(meeting, then));
		then.values()
			.stream()
			.filter((meeting) -> meeting.id() != 0 && meeting.begins().isAfter(this.now))
			.forEach((meeting) -> check.closed(meeting)
				.ifPresent((why) -> this.notes
					.add(new ImportFinding(this.words.meeting(meeting), "stays in the calendar, but " + why))));
	}

	private void enter(Imported entry, Meeting before, Map<Object, Meeting> then, MeetingCheck check) {
		NewMeeting meeting = entry.meeting();
		if (before != null && !before.body().equals(meeting.body())) {
			this.findings.add(new ImportFinding(entry.event(),
					"it was a meeting of another body; give it a UID of its own, and cancel the other."));
			return;
		}
		if (before != null && same(before, meeting)) {
			this.unchanged++;
			then.put(before.id(), before);
			return;
		}
		if (before != null && before.posted()) {
			this.findings
				.add(new ImportFinding(entry.event(), "its minutes are posted; nothing of it is changed any more."));
			return;
		}
		check.why(meeting, then.values().stream().filter((other) -> other.body().equals(meeting.body())).toList())
			.ifPresent((why) -> this.findings.add(new ImportFinding(entry.event(), why)));
		this.changes.add(new ImportChange(null, null, before, meeting));
		then.put(entry.uid(), new Meeting(0, null, meeting.body(), meeting.begins(), meeting.ends(), meeting.place(),
				entry.uid(), null, null, null, null));
	}

	private static boolean same(Meeting before, NewMeeting then) {
		return !before.cancelled() && before.begins().equals(then.begins()) && before.ends().equals(then.ends())
				&& Objects.equals(before.place(), then.place());
	}

	/** What has been stays as it was. */
	private void cancel(Meeting meeting, Map<Object, Meeting> then) {
		if (meeting.posted() || meeting.begins().isBefore(this.now)) {
			then.put(meeting.id(), meeting);
		}
		else {
			this.changes.add(new ImportChange(null, null, meeting, null));
		}
	}

	private boolean cancelled(String uid) {
		return this.entries.containsKey(uid) && this.entries.get(uid).cancelled();
	}

	/** Whether it was an occurrence of an event that the file has without it. */
	private boolean gone(String uid) {
		if (uid == null || this.entries.containsKey(uid)) {
			return false;
		}
		int slash = uid.lastIndexOf('/');
		return this.series.contains(uid) || (slash > 0 && this.series.contains(uid.substring(0, slash)));
	}

	/** The changes; none while something is wrong. */
	List<ImportChange> changes() {
		return this.findings.isEmpty() ? this.changes : List.of();
	}

	ImportPlan plan() {
		return new ImportPlan(lines(ImportChange::adds), lines(ImportChange::changes), lines(ImportChange::removes),
				this.unchanged, List.copyOf(this.findings), List.copyOf(this.notes));
	}

	private List<String> lines(Predicate<ImportChange> which) {
		return this.changes.stream().filter(which).map(this.words::of).toList();
	}

}
