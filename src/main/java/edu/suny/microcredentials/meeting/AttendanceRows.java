package edu.suny.microcredentials.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code attendance}. */
@Component
class AttendanceRows {

	private final JdbcClient jdbc;

	AttendanceRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** As they were checked; nobody before the roll was called. */
	List<Attendee> attendees(long meeting) {
		return this.jdbc.sql("select * from attendance where meeting = :meeting order by position")
			.param("meeting", meeting)
			.query((row, index) -> new Attendee(row.getString("user_id"), row.getString("name"),
					row.getString("standing"), row.getBoolean("voting"), Presence.of(row.getString("presence"))))
			.list();
	}

	/** By user; empty before the roll was called. */
	Map<String, Presence> of(long meeting) {
		Map<String, Presence> roll = new LinkedHashMap<>();
		attendees(meeting).forEach((each) -> roll.put(each.user(), each.presence()));
		return roll;
	}

	void set(long meeting, List<Attendee> attendees) {
		this.jdbc.sql("delete from attendance where meeting = :meeting").param("meeting", meeting).update();
		for (int position = 0; position < attendees.size(); position++) {
			Attendee attendee = attendees.get(position);
			this.jdbc.sql("""
					insert into attendance (meeting, user_id, position, name, standing, voting, presence)
					values (:meeting, :user, :position, :name, :standing, :voting, :presence)""")
				.param("meeting", meeting)
				.param("user", attendee.user())
				.param("position", position)
				.param("name", attendee.name())
				.param("standing", attendee.standing())
				.param("voting", attendee.voting())
				.param("presence", attendee.presence().word())
				.update();
		}
	}

}
