package edu.suny.microcredentials.roster.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.roster.Importer;
import edu.suny.microcredentials.roster.Roster.Member;
import edu.suny.microcredentials.roster.Roster;
import edu.suny.microcredentials.roster.RosterEntry;
import edu.suny.microcredentials.roster.RosterFacts.Account;
import edu.suny.microcredentials.roster.RosterFacts.Place;
import edu.suny.microcredentials.roster.RegisteredSeats;
import edu.suny.microcredentials.roster.RosterFacts;
import edu.suny.microcredentials.roster.RosterTable;
import edu.suny.microcredentials.roster.Seated;
import edu.suny.microcredentials.roster.Term.Standing;
import edu.suny.microcredentials.roster.Term;

import org.springframework.stereotype.Component;

/** Who is in which body now, whoever said so. */
@Component
class CurrentRosters {

	private final Campuses campuses;

	private final RosterTable table;

	private final RosterDirectory directory;

	private final RegisteredSeats registered;

	CurrentRosters(Campuses campuses, RosterTable table, RosterDirectory directory, RegisteredSeats registered) {
		this.campuses = campuses;
		this.table = table;
		this.directory = directory;
		this.registered = registered;
	}

	/** What a file of this importer is checked against. */
	RosterFacts facts(Importer importer, Set<String> users) {
		List<Place> places = this.campuses.all()
			.stream()
			.map((campus) -> new Place(campus.id(), campus.name(), LocalDate.now(campus.zone()),
					new TreeSet<>(groups(campus, importer).keySet())))
			.toList();
		return new RosterFacts(places, this.directory.accounts(users), importer);
	}

	/**
	 * The bodies and groups whose roster somebody may change, with their names. An office
	 * does not choose its own people.
	 */
	Map<String, String> groups(Campus campus, Importer importer) {
		if (!importer.campuses().contains(campus.id())) {
			return Map.of();
		}
		Map<String, String> groups = this.campuses.bodies(campus.id())
			.stream()
			.filter((body) -> importer.administrator() || body.type() != Body.Type.GOVERNANCE_OFFICE)
			.collect(Collectors.toMap(Body::id, Body::name, (first, second) -> first, TreeMap::new));
		groups.put(campus.id() + "-faculty", "Faculty");
		if (importer.administrator()) {
			groups.putIfAbsent(Groups.officeOf(campus.id()), "Governance office");
		}
		return groups;
	}

	/** Everybody in these bodies, by roster, by hand or by sign-in. */
	List<Seated> seated(Collection<String> groups) {
		Map<String, List<RosterEntry>> entries = this.table.ofGroups(groups)
			.stream()
			.collect(Collectors.groupingBy(RosterEntry::group));
		Map<String, Set<String>> members = this.directory.members(groups);
		Map<String, Set<String>> bySignIn = this.directory.membersBySignIn(groups);
		List<Seated> seated = new ArrayList<>();
		for (String group : groups) {
			Map<String, List<Term>> terms = entries.getOrDefault(group, List.of())
				.stream()
				.collect(Collectors.groupingBy(RosterEntry::user,
						Collectors.mapping(RosterEntry::term, Collectors.toList())));
			Set<String> users = new TreeSet<>(terms.keySet());
			users.addAll(members.getOrDefault(group, Set.of()));
			for (String user : users) {
				boolean member = members.getOrDefault(group, Set.of()).contains(user);
				boolean signIn = bySignIn.getOrDefault(group, Set.of()).contains(user);
				boolean byHand = member && !signIn && !terms.containsKey(user);
				seated.add(new Seated(user, group,
						byHand ? List.of(this.registered.term(group, user)) : terms.getOrDefault(user, List.of()),
						member, byHand, signIn));
			}
		}
		return seated;
	}

	/** All rosters that somebody may change, with everybody in them. */
	List<Roster> all(Importer importer) {
		return this.campuses.all().stream().flatMap((campus) -> all(campus, importer)).toList();
	}

	private Stream<Roster> all(Campus campus, Importer importer) {
		Map<String, String> groups = groups(campus, importer);
		Map<String, List<Seated>> seated = seated(groups.keySet()).stream()
			.collect(Collectors.groupingBy(Seated::group));
		Set<String> users = seated.values()
			.stream()
			.flatMap(List::stream)
			.map(Seated::user)
			.collect(Collectors.toSet());
		Map<String, Account> accounts = this.directory.accounts(users)
			.stream()
			.collect(Collectors.toMap(Account::id, Function.identity()));
		LocalDate today = LocalDate.now(campus.zone());
		return groups.entrySet()
			.stream()
			.map((group) -> new Roster(campus.id(), group.getKey(), group.getValue(),
					seated.getOrDefault(group.getKey(), List.of())
						.stream()
						.flatMap((each) -> members(each, accounts.get(each.user()), today))
						.toList()));
	}

	private Stream<Member> members(Seated seated, Account account, LocalDate today) {
		String name = (account != null) ? account.name() : seated.user();
		String mail = (account != null) ? account.mail() : "";
		if (seated.terms().isEmpty()) {
			Term term = this.registered.term(seated.group(), seated.user());
			return Stream.of(new Member(seated.user(), name, mail, null, null, term.capacity(), term.substituteFor(),
					Standing.NOW, Roster.Source.SIGN_IN));
		}
		Roster.Source source = (seated.byHand()) ? Roster.Source.HAND : Roster.Source.ROSTER;
		return seated.terms()
			.stream()
			.sorted()
			.map((term) -> new Member(seated.user(), name, mail, term.from(), term.until(), term.capacity(),
					term.substituteFor(), term.standing(today), source));
	}

	Map<String, String> names(Collection<String> users) {
		return this.directory.names(users);
	}

	String name(String campus) {
		return this.campuses.get(campus).name();
	}

}
