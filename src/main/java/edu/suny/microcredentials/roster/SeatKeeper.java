package edu.suny.microcredentials.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.BodySeat.Role;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.roster.Term.Standing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the register of bodies say who presides, keeps the record, sits by office or as a
 * substitute today, for the bodies that have a roster. Chair and secretary of a body
 * whose roster names none stay as they are.
 */
@Component
@Transactional
public class SeatKeeper {

	private final RosterTable table;

	private final Campuses campuses;

	SeatKeeper(RosterTable table, Campuses campuses) {
		this.table = table;
		this.campuses = campuses;
	}

	/** Of all bodies of a campus. */
	public void keep(String campus, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, this.campuses.get(campus).zone());
		List<RosterEntry> entries = this.table.of(campus);
		for (Body body : this.campuses.bodies(campus)) {
			List<RosterEntry> roster = entries.stream().filter((entry) -> entry.group().equals(body.id())).toList();
			if (!roster.isEmpty()) {
				keepOfficers(body, roster, today);
				keepSeats(body, roster, today);
			}
		}
	}

	private void keepOfficers(Body body, List<RosterEntry> roster, LocalDate today) {
		Optional<String> chair = officer(roster, Capacity.CHAIR, body.chair(), today);
		Optional<String> secretary = officer(roster, Capacity.SECRETARY, body.secretary(), today);
		if (!chair.equals(Optional.ofNullable(body.chair()))
				|| !secretary.equals(Optional.ofNullable(body.secretary()))) {
			this.campuses.preside(body.id(), chair.orElse(null), secretary.orElse(null));
		}
	}

	private static Optional<String> officer(List<RosterEntry> roster, Capacity capacity, String before,
			LocalDate today) {
		Predicate<RosterEntry> holds = (entry) -> entry.term().capacity() == capacity;
		if (roster.stream().noneMatch(holds)) {
			return Optional.ofNullable(before);
		}
		return roster.stream().filter(holds.and((entry) -> isNow(entry, today))).map(RosterEntry::user).findFirst();
	}

	private void keepSeats(Body body, List<RosterEntry> roster, LocalDate today) {
		List<BodySeat> seats = roster.stream()
			.filter((entry) -> isNow(entry, today))
			.flatMap((entry) -> role(entry.term().capacity())
				.map((role) -> new BodySeat(body.id(), entry.user(), role, entry.term().substituteFor()))
				.stream())
			.sorted(Comparator.comparing(BodySeat::user))
			.toList();
		if (!seats.equals(this.campuses.seats(body.id()))) {
			this.table.lock();
			this.campuses.seat(body.id(), seats);
		}
	}

	private static boolean isNow(RosterEntry entry, LocalDate today) {
		return entry.term().standing(today) == Standing.NOW;
	}

	private static Optional<Role> role(Capacity capacity) {
		return switch (capacity) {
			case EX_OFFICIO -> Optional.of(Role.EX_OFFICIO);
			case EX_OFFICIO_VOTING -> Optional.of(Role.EX_OFFICIO_VOTING);
			case SUBSTITUTE -> Optional.of(Role.SUBSTITUTE);
			default -> Optional.empty();
		};
	}

}
