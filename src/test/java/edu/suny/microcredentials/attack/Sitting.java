package edu.suny.microcredentials.attack;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A meeting of hillview's curriculum committee with the confidential proposal on its
 * agenda, a recess of its calendar and a notice of a member.
 */
record Sitting(long meeting, long item, long review, long recess, long notice) {

	static final String PLACE = "Zebra room";

	static final String RECESS = "Zebra recess";

	static final String BODY = "hillview-curriculum-committee";

	static Sitting on(String number, JdbcClient jdbc) {
		long review = one(jdbc, "select id from review where proposal = '%s' and body = '%s'".formatted(number, BODY));
		long meeting = one(jdbc, """
				insert into meeting (campus, body, begins, ends, place) values ('hillview', '%s',
					now() + interval '200 days', now() + interval '200 days 1 hour', '%s') returning id"""
			.formatted(BODY, PLACE));
		long item = one(jdbc, """
				insert into agenda_item (meeting, review, kind, position, title)
				values (%d, %d, 'matter', 1, '%s') returning id""".formatted(meeting, review, Victim.TITLE));
		long recess = one(jdbc, """
				insert into closed_days (campus, kind, name, first_day, last_day)
				values ('hillview', 'recess', '%s', '2090-07-03', '2090-07-04') returning id""".formatted(RECESS));
		long notice = one(jdbc, """
				insert into notice (recipient, key, kind, campus, proposal, subject, text, created_at)
				values ('hillview-committee1', 'zebra', 'task', 'hillview', '%s', '%s', 'Vote', now()) returning id"""
			.formatted(number, Victim.TITLE));
		return new Sitting(meeting, item, review, recess, notice);
	}

	void leave(JdbcClient jdbc) {
		jdbc.sql("delete from agenda_item where id = ?").param(this.item).update();
		jdbc.sql("delete from meeting where id = ?").param(this.meeting).update();
		jdbc.sql("delete from closed_days where id = ?").param(this.recess).update();
		jdbc.sql("delete from notice where id = ?").param(this.notice).update();
	}

	/** The path of a call with these ids in it. */
	String in(String path) {
		return path.replace("{body}", BODY)
			.replace("{review}", String.valueOf(this.review))
			.replace("{item}", String.valueOf(this.item))
			.replace("{kind}", "recess")
			.replace("{secret}", "a".repeat(43))
			.replace("{id}", String.valueOf(
					path.contains("/days/") ? this.recess : path.contains("/notices/") ? this.notice : this.meeting));
	}

	private static long one(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}

}
