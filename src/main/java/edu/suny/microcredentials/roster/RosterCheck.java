package edu.suny.microcredentials.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.roster.RosterFacts.Account;
import edu.suny.microcredentials.roster.RosterFacts.Place;

/** Checks the rows of a file, one after the other, and says all that is wrong. */
final class RosterCheck {

	private static final int MOST_FINDINGS = 100;

	private static final String MAIL = "[^\\s@<>\"(),;:\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

	private final RosterFacts facts;

	private final List<RosterFinding> findings = new ArrayList<>();

	private final List<RosterFinding> notes = new ArrayList<>();

	private final List<Newcomer> profiles = new ArrayList<>();

	private final Map<String, RosterRow> firstRows = new LinkedHashMap<>();

	private final List<RosterEntry> entries = new ArrayList<>();

	private final Map<Seat, List<Line>> terms = new HashMap<>();

	private final Offices offices;

	private RosterCheck(RosterFacts facts) {
		this.facts = facts;
		this.offices = new Offices(facts, this.findings);
	}

	static CheckedRoster check(RosterFile file, RosterFacts facts) {
		RosterCheck check = new RosterCheck(facts);
		check.findings.addAll(file.findings());
		file.rows().forEach(check::row);
		check.offices.check();
		List<Newcomer> newcomers = check.firstRows.entrySet()
			.stream()
			.filter((row) -> facts.account(row.getKey()).isEmpty())
			.map((row) -> new Newcomer(row.getKey(), row.getValue().name(), row.getValue().mail(),
					row.getValue().campus()))
			.toList();
		return new CheckedRoster(List.copyOf(check.entries), newcomers, List.copyOf(check.profiles),
				List.copyOf(check.notes), bounded(check.findings));
	}

	private static List<RosterFinding> bounded(List<RosterFinding> findings) {
		if (findings.size() <= MOST_FINDINGS) {
			return List.copyOf(findings);
		}
		List<RosterFinding> bounded = new ArrayList<>(findings.subList(0, MOST_FINDINGS));
		bounded.add(new RosterFinding(0, null, "And %d more.".formatted(findings.size() - MOST_FINDINGS)));
		return bounded;
	}

	private void row(RosterRow row) {
		Place campus = this.facts.campuses().get(row.campus());
		if (campus == null || !this.facts.importer().campuses().contains(row.campus())) {
			wrong(row, "campus", row.campus().isEmpty() ? "A campus is needed here."
					: "'%s' is no campus whose rosters you may change.".formatted(row.campus()));
			return;
		}
		Optional<String> group = campus.group(row.group());
		if (group.isEmpty()) {
			wrong(row, "group", "%s has no body or group '%s' whose roster you may change. It has: %s."
				.formatted(campus.name(), row.group(), String.join(", ", campus.groups())));
		}
		Optional<String> user = user(row);
		Optional<Term> term = term(row);
		if (group.isPresent() && user.isPresent() && term.isPresent()) {
			seat(row, new RosterEntry(user.get(), row.campus(), group.get(), term.get()));
		}
	}

	/** The whole id of the person, if they can be in a roster of this campus. */
	private Optional<String> user(RosterRow row) {
		Optional<Account> account = this.facts.account(row.user());
		String id = account.isPresent() || this.facts.campusOf(row.user()).isPresent() ? row.user()
				: row.campus() + "-" + row.user();
		account = this.facts.account(id);
		boolean good = account.isPresent() ? mayTake(row, account.get()) : mayMake(row, id);
		return (isProfile(row) & good && isSamePerson(row, id)) ? Optional.of(id) : Optional.empty();
	}

	/** Whose account the roster made is called as the roster says, until they sign in. */
	private void profile(RosterRow row, Account account) {
		boolean other = !row.name().isEmpty() && !row.name().equals(account.name())
				|| !row.mail().isEmpty() && !row.mail().equals(account.mail());
		if (other && account.awaited()) {
			this.profiles.add(new Newcomer(account.id(), row.name(), row.mail(), row.campus()));
		}
		else if (other) {
			this.notes.add(new RosterFinding(row.line(), "user",
					"The account '%s' keeps its name '%s' and its mail '%s': they are not the roster's to change."
						.formatted(account.id(), account.name(), account.mail())));
		}
	}

	private boolean mayTake(RosterRow row, Account account) {
		if (account.seatless() != null) {
			return wrong(row, "user", "'%s' %s.".formatted(account.id(), account.seatless()));
		}
		if (!account.campuses().contains(row.campus()) && !this.facts.importer().administrator()) {
			return wrong(row, "user", ("The account '%s' is not of this campus. If the person is at both, an "
					+ "administrator has to add them to yours.")
				.formatted(account.id()));
		}
		return true;
	}

	private boolean mayMake(RosterRow row, String id) {
		if (row.user().isEmpty()) {
			return wrong(row, "user", "The person's id is needed here.");
		}
		if (this.facts.accounts().containsKey(id)) {
			return wrong(row, "user",
					"There is an account '%s'; capitals count.".formatted(this.facts.accounts().get(id).id()));
		}
		if (!id.matches("[a-z0-9][a-z0-9._@-]{0,63}")) {
			return wrong(row, "user",
					("'%s' cannot be the id of a new account: at most 64 letters a to z, digits " + "and . _ @ - are.")
						.formatted(id));
		}
		if (!this.facts.campusOf(id).equals(Optional.of(row.campus()))) {
			return wrong(row, "user",
					"The id of a new account at this campus begins with '%s-'.".formatted(row.campus()));
		}
		return !row.name().isEmpty()
				|| wrong(row, "name", "There is no account '%s' yet: its holder's name is needed here.".formatted(id));
	}

	private boolean isProfile(RosterRow row) {
		boolean good = row.name().length() <= 200 || wrong(row, "name", "This name is longer than 200 characters.");
		return (row.mail().isEmpty() || row.mail().length() <= 200 && row.mail().matches(MAIL)
				|| wrong(row, "mail",
						"'%s' is no mail address; for example someone@example.edu is one.".formatted(row.mail())))
				&& good;
	}

	private boolean isSamePerson(RosterRow row, String id) {
		RosterRow first = this.firstRows.putIfAbsent(id, row);
		if (first == null) {
			this.facts.account(id).ifPresent((account) -> profile(row, account));
		}
		return first == null || (first.name().equals(row.name()) && first.mail().equals(row.mail()))
				|| wrong(row, "user", "'%s' has another name or mail in line %d.".formatted(id, first.line()));
	}

	private Optional<Term> term(RosterRow row) {
		int before = this.findings.size();
		LocalDate from = day(row, "from", row.from());
		LocalDate until = day(row, "until", row.until());
		if (from != null && until != null && until.isBefore(from)) {
			wrong(row, "until", "The term ends on %s, before it begins on %s.".formatted(until, from));
		}
		Optional<Capacity> capacity = capacity(row);
		return (this.findings.size() == before) ? Optional.of(new Term(from, until, capacity.orElse(null), place(row)))
				: Optional.empty();
	}

	/** Empty where the file does not say it, or wrongly. */
	private Optional<Capacity> capacity(RosterRow row) {
		if (row.role() == null) {
			if (isFilled(row.substituteFor())) {
				wrong(row, "for", "Only a substitute sits for somebody: the file needs the column role, too.");
			}
			return Optional.empty();
		}
		Optional<Capacity> capacity = row.role().isEmpty() ? Optional.of(Capacity.MEMBER) : Capacity.of(row.role());
		if (capacity.isEmpty()) {
			wrong(row, "role", "'%s' is no role; there are %s.".formatted(row.role(), Capacity.words()));
		}
		else if (isFilled(row.substituteFor()) && capacity.get() != Capacity.SUBSTITUTE) {
			wrong(row, "for", "Only a substitute sits for somebody; this is a %s.".formatted(row.role()));
		}
		return capacity;
	}

	private String place(RosterRow row) {
		if (!isFilled(row.substituteFor())) {
			return null;
		}
		return this.facts.account(row.substituteFor()).isPresent()
				|| this.facts.campusOf(row.substituteFor()).isPresent() ? row.substituteFor()
						: row.campus() + "-" + row.substituteFor();
	}

	private static boolean isFilled(String cell) {
		return cell != null && !cell.isEmpty();
	}

	private LocalDate day(RosterRow row, String column, String text) {
		try {
			LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
			if (day == null || day.getYear() > 1900 && day.getYear() < 2200) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// Said below.
		}
		wrong(row, column, "'%s' is no day. Write it as 2026-09-01: year, month, day.".formatted(text));
		return null;
	}

	private void seat(RosterRow row, RosterEntry entry) {
		List<Line> lines = this.terms.computeIfAbsent(new Seat(entry.user(), entry.group()),
				(seat) -> new ArrayList<>());
		Optional<Line> other = lines.stream().filter((line) -> line.term().meets(entry.term())).findFirst();
		if (other.isPresent()) {
			wrong(row, null, (other.get().term().equals(entry.term()) ? "This is the same as line %d."
					: "This term overlaps the one in line %d.")
				.formatted(other.get().number()));
			return;
		}
		lines.add(new Line(row.line(), entry.term()));
		this.offices.add(row, entry);
		this.entries.add(entry);
	}

	/** Always false. */
	private boolean wrong(RosterRow row, String column, String sentence) {
		this.findings.add(new RosterFinding(row.line(), column, sentence));
		return false;
	}

	private record Seat(String user, String group) {
	}

	private record Line(int number, Term term) {
	}

}
