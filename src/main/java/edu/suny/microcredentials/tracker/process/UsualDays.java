package edu.suny.microcredentials.tracker.process;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many days the steps of a campus take as a rule, by midnights of its clock. They are
 * reckoned from the engine's history once a day, so that a page reads a few rows however
 * long the history is; of what was finished less than three times nothing is said.
 */
@Component
@Transactional
public class UsualDays {

	static final int ENOUGH = 3;

	private static final Duration LOOKED_BACK = Duration.ofDays(731);

	/** Less than a day, so that an hour's delay does not add up. */
	private static final Duration STAYS = Duration.ofHours(23);

	/** Of the lock by which nodes take turns. */
	private static final long TURNS = 7240432;

	/**
	 * What many did beside each other is one step, as in {@link Way}. A step counts that
	 * was done, and a vote of many that was closed while its review went on.
	 */
	private static final String RECKON = """
			with asked as (
				select distinct on (step) task.task_id_ as task, case
					when one.act_id_ like '%#multiInstanceBody' then one.id_
					when two.act_id_ like '%#multiInstanceBody' then two.id_
					when three.act_id_ like '%#multiInstanceBody' then three.id_
					else task.id_ end as step
				from act_hi_actinst task
					left join act_hi_actinst one on one.id_ = task.parent_act_inst_id_
					left join act_hi_actinst two on two.id_ = one.parent_act_inst_id_
					left join act_hi_actinst three on three.id_ = two.parent_act_inst_id_
				where task.act_type_ = 'userTask' and task.end_time_ > :since
				order by step, task.start_time_, task.id_),
			finished as (
				select campus.id as campus, replace(step.act_id_, '#multiInstanceBody', '') as step,
					coalesce(body.text_, offered.group_id_) as body,
					(step.end_time_::timestamptz at time zone campus.time_zone)::date
						- (step.start_time_::timestamptz at time zone campus.time_zone)::date as days
				from asked
					join act_hi_actinst step on step.id_ = asked.step
					join act_hi_procinst process on process.id_ = step.proc_inst_id_
					join campus on campus.id = step.tenant_id_
					left join act_hi_varinst body on body.proc_inst_id_ = process.id_ and body.execution_id_ = process.id_
						and body.name_ = 'body'
					left join lateral (select group_id_ from act_hi_identitylink
						where task_id_ = asked.task and type_ = 'candidate' and group_id_ is not null
						order by timestamp_ limit 1) offered on true
				where step.end_time_ > :since and (step.act_inst_state_ <> 2
					or (step.act_id_ like '%#multiInstanceBody' and process.state_ = 'COMPLETED')))
			insert into usual_days (campus, step, body, median, most, finished)
			select campus, step, case when body is null then '' when body like campus || '-%' then body
					else campus || '-' || body end as whole,
				percentile_disc(0.5) within group (order by days), percentile_disc(0.75) within group (order by days),
				count(*)
			from finished group by campus, step, whole having count(*) >= :enough
			""";

	private final JdbcClient jdbc;

	UsualDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of a campus. */
	@Transactional(readOnly = true)
	public OfCampus of(String campus) {
		Map<Key, Usual> known = new LinkedHashMap<>();
		this.jdbc.sql("select step, body, median, most from usual_days where campus = ?").param(campus).query((row) -> {
			known.put(new Key(row.getString("step"), row.getString("body")),
					new Usual(row.getInt("median"), row.getInt("most")));
		});
		return new OfCampus(campus, known);
	}

	/**
	 * Reckons them if nobody did so in the last day, nor does just now.
	 * @return whether it did
	 */
	boolean reckonOnceADay(Instant now) {
		boolean mine = this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(TURNS).query(Boolean.class).single();
		boolean fresh = this.jdbc.sql("select exists (select from usual_days_reckoned where reckoned_at > ?)")
			.param(Timestamp.from(now.minus(STAYS)))
			.query(Boolean.class)
			.single();
		if (!mine || fresh) {
			return false;
		}
		reckon(now);
		this.jdbc.sql("""
				insert into usual_days_reckoned (reckoned_at) values (?)
				on conflict (only_one) do update set reckoned_at = excluded.reckoned_at""")
			.param(Timestamp.from(now))
			.update();
		return true;
	}

	void reckon(Instant now) {
		this.jdbc.sql("delete from usual_days").update();
		this.jdbc.sql(RECKON).param("since", Timestamp.from(now.minus(LOOKED_BACK))).param("enough", ENOUGH).update();
	}

	private record Key(String step, String body) {
	}

	/** What is usual at one campus. */
	public record OfCampus(String campus, Map<Key, Usual> known) {

		/**
		 * For a step in a body.
		 * @return null if it was not finished often enough
		 */
		public Usual of(Step step) {
			return this.known.get(new Key(step.key(), whole(step.body())));
		}

		private String whole(String body) {
			return (body == null) ? "" : body.startsWith(this.campus + "-") ? body : this.campus + "-" + body;
		}

	}

}
