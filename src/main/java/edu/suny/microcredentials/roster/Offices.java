package edu.suny.microcredentials.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks who is more than a plain member: a body has one chair and one secretary at a
 * time, a substitute sits for a member of the same body, and only bodies have any of
 * them.
 */
final class Offices {

	private final RosterFacts facts;

	private final List<RosterFinding> findings;

	private final List<Line> lines = new ArrayList<>();

	private final Map<String, Set<String>> members = new HashMap<>();

	Offices(RosterFacts facts, List<RosterFinding> findings) {
		this.facts = facts;
		this.findings = findings;
	}

	void add(RosterRow row, RosterEntry entry) {
		this.members.computeIfAbsent(entry.group(), (group) -> new HashSet<>()).add(entry.user());
		if (!entry.term().role().isEmpty()) {
			this.lines.add(new Line(row.line(), entry));
		}
	}

	/** Says all that is wrong, when all lines are known. */
	void check() {
		for (int index = 0; index < this.lines.size(); index++) {
			Line line = this.lines.get(index);
			if (!this.facts.campuses().get(line.entry().campus()).isBody(line.entry().group())) {
				wrong(line, "role",
						"%s is no body: it has members, and nobody is more in it.".formatted(line.entry().group()));
			}
			checkAlone(line, this.lines.subList(0, index));
			checkPlace(line);
		}
	}

	private void checkAlone(Line line, List<Line> before) {
		Capacity capacity = line.entry().term().capacity();
		if (capacity != Capacity.CHAIR && capacity != Capacity.SECRETARY) {
			return;
		}
		before.stream()
			.filter((other) -> other.entry().group().equals(line.entry().group()))
			.filter((other) -> other.entry().term().capacity() == capacity)
			.filter((other) -> other.entry().term().meets(line.entry().term()))
			.findFirst()
			.ifPresent((other) -> wrong(line, "role", "%s has a %s in these days already, in line %d."
				.formatted(line.entry().group(), capacity.word(), other.number())));
	}

	private void checkPlace(Line line) {
		String place = line.entry().term().substituteFor();
		if (place == null) {
			return;
		}
		if (place.equals(line.entry().user())) {
			wrong(line, "for", "Nobody is a substitute for themself.");
		}
		else if (!this.members.getOrDefault(line.entry().group(), Set.of()).contains(place)) {
			wrong(line, "for", "'%s' is no member of %s in this file; leave it empty for a substitute of anybody."
				.formatted(place, line.entry().group()));
		}
	}

	private void wrong(Line line, String column, String sentence) {
		this.findings.add(new RosterFinding(line.number(), column, sentence));
	}

	private record Line(int number, RosterEntry entry) {
	}

}
