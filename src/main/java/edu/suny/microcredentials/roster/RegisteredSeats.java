package edu.suny.microcredentials.roster;

import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.Campuses;

import org.springframework.stereotype.Component;

/** As what those sit in a body whom no roster puts there: by the register of bodies. */
@Component
public class RegisteredSeats {

	private final Campuses campuses;

	RegisteredSeats(Campuses campuses) {
		this.campuses = campuses;
	}

	/** A term without beginning and end. */
	public Term term(String group, String user) {
		return this.campuses.body(group)
			.filter((body) -> user.equals(body.chair()))
			.map((body) -> new Term(null, null, Capacity.CHAIR, null))
			.or(() -> this.campuses.body(group)
				.filter((body) -> user.equals(body.secretary()))
				.map((body) -> new Term(null, null, Capacity.SECRETARY, null)))
			.or(() -> this.campuses.seats(group)
				.stream()
				.filter((seat) -> seat.user().equals(user))
				.map(RegisteredSeats::term)
				.findFirst())
			.orElse(Term.ALWAYS);
	}

	private static Term term(BodySeat seat) {
		return new Term(null, null, Capacity.valueOf(seat.role().name()), seat.substituteFor());
	}

}
