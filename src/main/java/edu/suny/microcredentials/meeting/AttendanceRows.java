package edu.suny.microcredentials.meeting;

import java.util.LinkedHashMap;
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

	/** By user; empty before the roll was called. */
	Map<String, Presence> of(long meeting) {
		Map<String, Presence> roll = new LinkedHashMap<>();
		this.jdbc.sql("select user_id, presence from attendance where meeting = :meeting order by user_id")
			.param("meeting", meeting)
			.query((row) -> {
				roll.put(row.getString("user_id"), Presence.of(row.getString("presence")));
			});
		return roll;
	}

	void set(long meeting, Map<String, Presence> roll) {
		this.jdbc.sql("delete from attendance where meeting = :meeting").param("meeting", meeting).update();
		roll.forEach((user, presence) -> this.jdbc
			.sql("insert into attendance (meeting, user_id, presence) values (:meeting, :user, :presence)")
			.param("meeting", meeting)
			.param("user", user)
			.param("presence", presence.word())
			.update());
	}

}
