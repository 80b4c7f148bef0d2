package edu.suny.microcredentials.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.roster.RosterEntry;
import edu.suny.microcredentials.roster.RosterTable;
import edu.suny.microcredentials.roster.Term;

import org.springframework.stereotype.Component;

/** Who is on the roster of a body now: the chair, the secretary, then all others. */
@Component
public class BodyMembers {

	private final Campuses campuses;

	private final Belonging belonging;

	private final RosterTable terms;

	BodyMembers(Campuses campuses, Belonging belonging, RosterTable terms) {
		this.campuses = campuses;
		this.belonging = belonging;
		this.terms = terms;
	}

	public List<BodyMember> of(Body body) {
		LocalDate today = LocalDate.now(this.campuses.get(body.campus()).zone());
		List<String> users = this.belonging.members(body.id());
		Map<String, String> names = this.belonging.names(users);
		Map<String, BodySeat> seats = this.campuses.seats(body.id())
			.stream()
			.collect(Collectors.toMap(BodySeat::user, Function.identity()));
		Map<String, List<RosterEntry>> entries = this.terms.ofGroups(List.of(body.id()))
			.stream()
			.collect(Collectors.groupingBy(RosterEntry::user));
		return users.stream()
			.map((user) -> member(user, body, names, seats.get(user), term(entries.get(user), today)))
			.sorted(Comparator.comparing(BodyMembers::rank).thenComparing(BodyMember::name))
			.toList();
	}

	private static BodyMember member(String user, Body body, Map<String, String> names, BodySeat seat, Term term) {
		String office = user.equals(body.chair()) ? "Chair" : user.equals(body.secretary()) ? "Secretary" : null;
		String instead = (seat != null && seat.substituteFor() != null)
				? names.getOrDefault(seat.substituteFor(), seat.substituteFor()) : null;
		return new BodyMember(user, names.get(user), office, (seat != null) ? seat.role() : null, instead, term.from(),
				term.until());
	}

	private static int rank(BodyMember member) {
		if (member.office() != null) {
			return member.office().equals("Chair") ? 0 : 1;
		}
		return (member.role() == null) ? 2 : 3 + member.role().ordinal();
	}

	private static Term term(List<RosterEntry> entries, LocalDate today) {
		return Stream.ofNullable(entries)
			.flatMap(List::stream)
			.map(RosterEntry::term)
			.filter((term) -> term.standing(today) == Term.Standing.NOW)
			.findFirst()
			.orElse(Term.ALWAYS);
	}

}
