package edu.suny.microcredentials.meeting;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Acting;

/**
 * How somebody stands to a body whose page they may see.
 *
 * @param seats the members in whose place they sit: themself, or absent ones as deputy
 * @param office whether they serve in the governance office of its campus
 */
public record Participant(String user, Body body, String campusName, ZoneId zone, Set<String> seats, boolean office) {

	/** Whether they sit in the body, and do not only look at it. */
	public boolean isMember() {
		return !this.seats.isEmpty();
	}

	/**
	 * Whether they keep the record of its meetings: the secretary or the chair, each
	 * standing in for the other, or their deputy; any member where there is neither.
	 */
	public boolean isKeeper() {
		return (this.body.secretary() == null && this.body.chair() == null) ? isMember()
				: this.seats.contains(this.body.secretary()) || this.seats.contains(this.body.chair());
	}

	/** In whose seat they keep the record of its meetings. */
	public Acting keeping() {
		return Stream.of(this.user, this.body.secretary(), this.body.chair())
			.filter(this.seats::contains)
			.findFirst()
			.map((seat) -> new Acting(seat, this.user))
			.orElseGet(() -> Acting.self(this.user));
	}

	/** Whether they make its agenda; the office helps. */
	public boolean isPreparing() {
		return isKeeper() || this.office;
	}

}
