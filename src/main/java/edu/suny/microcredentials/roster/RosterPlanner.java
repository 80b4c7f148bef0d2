package edu.suny.microcredentials.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;

import edu.suny.microcredentials.roster.RosterPlan.Line;
import edu.suny.microcredentials.roster.Term.Standing;

/** Compares what a file says with what is. */
public final class RosterPlanner {

	private final RosterFacts facts;

	private final Map<String, String> names;

	private final ToIntBiFunction<Seated, String> openTasks;

	private final List<Line> added = new ArrayList<>();

	private final List<Line> changed = new ArrayList<>();

	private final List<Line> ended = new ArrayList<>();

	private final List<Line> removed = new ArrayList<>();

	private final List<Line> unchanged = new ArrayList<>();

	private final List<RosterFinding> notes = new ArrayList<>();

	private final List<RosterFinding> findings = new ArrayList<>();

	/**
	 * Compares on behalf of an importer.
	 * @param names of people who have an account, by their id
	 * @param openTasks how many tasks of a campus somebody has in hand
	 */
	public RosterPlanner(RosterFacts facts, Map<String, String> names, ToIntBiFunction<Seated, String> openTasks) {
		this.facts = facts;
		this.names = new HashMap<>(names);
		this.openTasks = openTasks;
	}

	/**
	 * The plan, or what is wrong.
	 * @param now who is in the bodies that the file names
	 */
	RosterPlan plan(CheckedRoster checked, List<Seated> now) {
		if (!checked.findings().isEmpty()) {
			return RosterPlan.wrong(checked);
		}
		checked.newcomers().forEach((newcomer) -> this.names.put(newcomer.user(), newcomer.name()));
		Map<Key, List<RosterEntry>> file = checked.entries()
			.stream()
			.collect(Collectors.groupingBy(Key::of, TreeMap::new, Collectors.toList()));
		Map<Key, Seated> seats = now.stream()
			.collect(Collectors.toMap((seated) -> new Key(seated.group(), seated.user()), (seated) -> seated,
					(first, second) -> first, TreeMap::new));
		file.forEach((key, entries) -> inFile(entries, seats.get(key)));
		seats.forEach((key, seated) -> {
			if (!file.containsKey(key)) {
				notInFile(seated);
			}
		});
		this.notes.addAll(0, checked.notes());
		if (!this.findings.isEmpty()) {
			return RosterPlan.wrong(new CheckedRoster(List.of(), List.of(), List.of(), this.notes, this.findings));
		}
		return new RosterPlan(checked.entries().stream().map(RosterEntry::group).distinct().sorted().toList(),
				checked.newcomers(), checked.profiles(), this.added, this.changed, this.ended, this.removed,
				this.unchanged, this.notes, List.of());
	}

	private void inFile(List<RosterEntry> entries, Seated seated) {
		String campus = entries.get(0).campus();
		LocalDate today = this.facts.campuses().get(campus).today();
		List<Term> terms = entries.stream().map((entry) -> known(entry.term(), seated)).sorted().toList();
		boolean stays = terms.stream().anyMatch((term) -> term.standing(today) == Standing.NOW);
		boolean same = seated != null && seated.terms().stream().sorted().toList().equals(terms)
				&& seated.member() == stays;
		List<Line> list = this.changed;
		if (same) {
			list = this.unchanged;
		}
		else if (terms.stream().allMatch((term) -> term.standing(today) == Standing.OVER)) {
			list = this.ended;
		}
		else if (seated == null || seated.terms().isEmpty()) {
			list = this.added;
		}
		if (list != this.unchanged && list != this.ended
				&& entries.get(0).user().equals(this.facts.importer().user())) {
			this.findings.add(new RosterFinding(0, null,
					"You cannot put yourself into %s. Somebody else of your office, or an administrator, has to."
						.formatted(entries.get(0).group())));
		}
		String before = (seated != null && list == this.changed) ? words(seated.terms()) : null;
		int openTasks = (isMember(seated) && !stays) ? this.openTasks.applyAsInt(seated, campus) : 0;
		for (Term term : terms) {
			list.add(line(entries.get(0).user(), campus, entries.get(0).group(), term, before, term.standing(today),
					openTasks));
		}
	}

	/** A file that does not say as what somebody sits there leaves it as it is. */
	private static Term known(Term term, Seated seated) {
		if (term.capacity() != null) {
			return term;
		}
		List<Term> before = (seated != null) ? seated.terms() : List.of();
		return term.as(before.stream()
			.filter((other) -> other.meets(term))
			.findFirst()
			.or(() -> before.stream().findFirst())
			.orElse(Term.ALWAYS));
	}

	private static boolean isMember(Seated seated) {
		return seated != null && seated.member();
	}

	private void notInFile(Seated seated) {
		String campus = this.facts.campusOf(seated.group()).orElseThrow();
		LocalDate today = this.facts.campuses().get(campus).today();
		if (seated.terms().isEmpty()) {
			return;
		}
		boolean over = !seated.member()
				&& seated.terms().stream().allMatch((term) -> term.standing(today) == Standing.OVER);
		if (over) {
			return;
		}
		if (seated.bySignIn()) {
			this.notes
				.add(new RosterFinding(0, null, "%s stays in %s without the file, as the campus's sign-in says so."
					.formatted(name(seated.user()), seated.group())));
		}
		for (Term term : seated.terms()) {
			this.removed.add(line(seated.user(), campus, seated.group(), term, null, term.standing(today),
					(seated.member() && !seated.bySignIn()) ? this.openTasks.applyAsInt(seated, campus) : 0));
		}
	}

	private Line line(String user, String campus, String group, Term term, String before, Standing standing,
			int openTasks) {
		return new Line(user, name(user), campus, group, term.from(), term.until(), term.capacity(),
				term.substituteFor(), before, standing, openTasks);
	}

	private String name(String user) {
		return this.names.getOrDefault(user, user);
	}

	private static String words(List<Term> terms) {
		return terms.stream().sorted().map(Term::words).collect(Collectors.joining("; "));
	}

	private record Key(String group, String user) implements Comparable<Key> {

		static Key of(RosterEntry entry) {
			return new Key(entry.group(), entry.user());
		}

		@Override
		public int compareTo(Key other) {
			int byGroup = this.group.compareTo(other.group);
			return (byGroup != 0) ? byGroup : this.user.compareTo(other.user);
		}

	}

}
