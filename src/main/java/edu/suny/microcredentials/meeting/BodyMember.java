package edu.suny.microcredentials.meeting;

import java.time.LocalDate;

import edu.suny.microcredentials.campus.BodySeat;

/**
 * Somebody on the roster of a body.
 *
 * @param office chair, secretary, or null
 * @param role of a seat that is not a plain member's, or null
 * @param substituteFor the name of the member whose substitute they are, or null
 * @param until the last day of their term, or null
 */
public record BodyMember(String user, String name, String office, BodySeat.Role role, String substituteFor,
		LocalDate from, LocalDate until) {

	/** Whether they have a vote by themselves, and not only in somebody's place. */
	public boolean isVoting() {
		return this.role == null || this.role == BodySeat.Role.EX_OFFICIO_VOTING;
	}

	/** "Chair", "ex officio, without a vote", "substitute for Harbor senator 3". */
	public String standing() {
		String seat = (this.role == null) ? null : switch (this.role) {
			case EX_OFFICIO -> "Ex officio, without a vote";
			case EX_OFFICIO_VOTING -> "Ex officio, with a vote";
			case SUBSTITUTE ->
				(this.substituteFor != null) ? "Substitute for " + this.substituteFor : "Substitute for any member";
		};
		if (this.office == null) {
			return (seat != null) ? seat : "Member";
		}
		return (seat != null) ? "%s; %s".formatted(this.office, seat.toLowerCase(java.util.Locale.ROOT)) : this.office;
	}

}
