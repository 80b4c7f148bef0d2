package edu.suny.microcredentials.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.roster.Term.Standing;

/**
 * What becomes different when a file is put in force. Everybody in a body that the file
 * names stands in one of the lists of people.
 *
 * @param groups those that the file names; of others nothing changes
 * @param accounts those that are made
 * @param profiles those that get another name or mail
 * @param added who was not in the roster, and is now or will be
 * @param changed whose term is another one
 * @param ended whose term is over by the file
 * @param removed who is not in the file, and leaves
 * @param unchanged of whom nothing changes
 * @param notes what is worth knowing
 * @param findings what is wrong; if there is anything, nothing else is said
 */
public record RosterPlan(List<String> groups, List<Newcomer> accounts, List<Newcomer> profiles, List<Line> added,
		List<Line> changed, List<Line> ended, List<Line> removed, List<Line> unchanged, List<RosterFinding> notes,
		List<RosterFinding> findings) {

	static RosterPlan wrong(CheckedRoster checked) {
		return new RosterPlan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				checked.notes(), checked.findings());
	}

	/** Whether the file could be put in force, and would change anything. */
	public boolean changes() {
		return this.findings.isEmpty()
				&& !Stream.of(this.accounts, this.profiles, this.added, this.changed, this.ended, this.removed)
					.allMatch(List::isEmpty);
	}

	/** The same for plans that change the same, as 64 letters and digits. */
	public String digest() {
		String all = Stream
			.of(this.accounts, this.profiles, keys(this.added), keys(this.changed), keys(this.ended),
					keys(this.removed))
			.map(List::toString)
			.collect(Collectors.joining("\n"));
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> keys(List<Line> lines) {
		return lines.stream().map((line) -> "%s %s %s".formatted(line.group(), line.user(), line.term())).toList();
	}

	/** All people who lose something for now and have work in hand. */
	public List<Line> leavingWork() {
		return Stream.of(this.changed, this.ended, this.removed)
			.flatMap(List::stream)
			.filter((line) -> line.openTasks() > 0)
			.toList();
	}

	/**
	 * A person in a body.
	 *
	 * @param from first day; null if there is none
	 * @param until last day; null if there is none
	 * @param capacity as what they sit there
	 * @param substituteFor in whose place; null for any, or if they are no substitute
	 * @param before the term so far, where it is another one
	 * @param standing where today is in the term
	 * @param openTasks how many tasks of the campus the person has in hand, who is a
	 * member now and would not be
	 */
	public record Line(String user, String name, String campus, String group, LocalDate from, LocalDate until,
			Capacity capacity, String substituteFor, String before, Standing standing, int openTasks) {

		/** The days, and the capacity. */
		public Term term() {
			return new Term(this.from, this.until, this.capacity, this.substituteFor);
		}

		/** "chair", "substitute for harbor-senator3"; empty for a plain member. */
		public String role() {
			return term().role();
		}

		/** On one line of text. */
		public String said() {
			String note = note();
			return "%s: %s, %s".formatted(this.group, this.user, term().words())
					+ (note.isEmpty() ? "" : " (" + note + ")");
		}

		/** The term so far, and the work in hand; empty if there is neither. */
		public String note() {
			String tasks = (this.openTasks == 1) ? "has 1 task in hand"
					: "has %d tasks in hand".formatted(this.openTasks);
			return Stream.of((this.before != null) ? "was " + this.before : "", (this.openTasks > 0) ? tasks : "")
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining("; "));
		}

	}

}
