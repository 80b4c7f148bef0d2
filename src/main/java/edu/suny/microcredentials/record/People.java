package edu.suny.microcredentials.record;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
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

	/** The same for one person in every row, for good. */
	String pseudonym(String user) {
		return this.jdbc.sql("""
				with new as (insert into record_person (user_id) values (:user)
					on conflict (user_id) do nothing returning pseudonym)
				select pseudonym from new union all select pseudonym from record_person where user_id = :user""")
			.param("user", user)
			.query(UUID.class)
			.optional()
			.orElseGet(() -> known(user))
			.toString();
	}

	/** Another transaction has just made it. */
	private UUID known(String user) {
		return this.jdbc.sql("select pseudonym from record_person where user_id = :user")
			.param("user", user)
			.query(UUID.class)
			.single();
	}

	/** User ids by pseudonym, without those who were made anonymous. */
	@Transactional(readOnly = true)
	public Map<String, String> behind(Collection<String> pseudonyms) {
		return this.jdbc.sql("""
				select pseudonym::text as pseudonym, user_id from record_person
				where pseudonym = any(cast(:pseudonyms as uuid[])) and user_id is not null""")
			.param("pseudonyms", pseudonyms.toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString("pseudonym"), row.getString("user_id")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Forgets who stands behind a pseudonym.
	 * @return whether the record knew the user
	 */
	public boolean forget(String user) {
		return this.jdbc.sql("update record_person set user_id = null where user_id = :user")
			.param("user", user)
			.update() > 0;
	}

}
