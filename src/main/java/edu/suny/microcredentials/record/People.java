package edu.suny.microcredentials.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands behind the pseudonyms of the record. Somebody made anonymous is nobody's
 * name any more; the rows, and their hashes, stay as they are.
 */
@Component
@Transactional
public class People {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The same for one person in every row, for good; by user id. */
	Map<String, String> pseudonyms(SortedSet<String> users) {
		String[] all = users.toArray(String[]::new);
		// In one order, so that two who write at once do not wait for each other.
		this.jdbc.sql("""
				insert into record_person (user_id) select unnest(:users) order by 1
				on conflict (user_id) do nothing""").param("users", all).update();
		return this.jdbc
			.sql("select pseudonym::text as pseudonym, user_id from record_person where user_id = any(:users)")
			.param("users", all)
			.query((row, number) -> Map.entry(row.getString("user_id"), row.getString("pseudonym")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** User ids by pseudonym, without those who were made anonymous. */
	@Transactional(readOnly = true)
	Map<String, String> behind(Collection<String> pseudonyms) {
		return this.jdbc.sql("""
				select pseudonym::text as pseudonym, user_id from record_person
				where pseudonym = any(cast(:pseudonyms as uuid[])) and user_id is not null""")
			.param("pseudonyms", pseudonyms.toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString("pseudonym"), row.getString("user_id")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Whether somebody signs in under this id. */
	@Transactional(readOnly = true)
	public boolean hasAccount(String user) {
		return this.jdbc.sql("select exists (select from act_id_user where id_ = ?)")
			.param(user)
			.query(Boolean.class)
			.single();
	}

	/**
	 * What of somebody is not over, each as the end of a sentence: open proposals and
	 * appeals, bodies in which they sit or over which they preside, deputies, and what
	 * they are asked now.
	 */
	@Transactional(readOnly = true)
	List<String> open(String user) {
		return this.jdbc.sql("""
				select 'makes proposal ' || number from proposal join proposal_proposer on proposal = number
					where user_id = :user and state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED')
				union select 'makes proposal ' || appeal.proposal || ', whose rejection can be or is appealed'
					from appeal join proposal_proposer on proposal_proposer.proposal = appeal.proposal
					where user_id = :user and ended_at is null
				union select 'sits in ' || group_id from roster_entry
					where user_id = :user and coalesce(ends, 'infinity') >= current_date
				union select 'has a seat in ' || body from body_seat where :user in (user_id, substitute_for)
				union select 'presides over ' || id from body where chair = :user
				union select 'is the secretary of ' || id from body where secretary = :user
				union select 'has a deputy until ' || last_day from deputy
					where member = :user and ended_at is null and last_day >= current_date
				union select 'is a deputy until ' || last_day from deputy
					where deputy = :user and ended_at is null and last_day >= current_date
				union select 'may decide on ' || review.proposal || ' in ' || review.body
					from review join proposal on number = review.proposal
					where :user = any(eligible || officers || alternates) and closed_at is null
						and state = 'IN_REVIEW'
				union select 'is consulted on ' || consultation.proposal
					from consultation join proposal on number = consultation.proposal
					where person = :user and closed_at is null and state = 'IN_REVIEW'
				order by 1""").param("user", user).query(String.class).list();
	}

	/**
	 * Forgets who somebody was: behind their pseudonym, and wherever else their id stands
	 * that is no part of what was submitted or posted.
	 * @return whether it stood anywhere
	 */
	public boolean forget(String user) {
		return this.jdbc.sql("select forget_person(?)").param(user).query(Integer.class).single() > 0;
	}

}
