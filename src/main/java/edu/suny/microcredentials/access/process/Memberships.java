package edu.suny.microcredentials.access.process;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets what a source gives a person, in the engine's tables and in the record of who gave
 * what.
 */
@Component
class Memberships {

	/** Who had it before any source gave it. */
	private static final String BY_HAND = "by-hand";

	private final JdbcClient jdbc;

	Memberships(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Makes what the source gives to exactly this, and touches nothing of others. */
	void set(Kind kind, String user, String source, Set<String> targets, Engine engine) {
		Set<String> now = new LinkedHashSet<>(engine.of(user));
		for (String target : targets) {
			if (!now.contains(target)) {
				// Whoever took it away by hand ended what was given by hand.
				forget(kind, user, target, BY_HAND);
				engine.add(user, target);
			}
			else if (sources(kind, user, target).isEmpty()) {
				record(kind, user, target, BY_HAND);
			}
			record(kind, user, target, source);
		}
		for (String target : given(kind, user, source)) {
			if (!targets.contains(target)) {
				forget(kind, user, target, source);
				if (now.contains(target) && sources(kind, user, target).isEmpty()) {
					engine.remove(user, target);
				}
			}
		}
	}

	/** Takes away what was given by hand, unless a source gives it, too. */
	void endByHand(Kind kind, String user, String target, Engine engine) {
		forget(kind, user, target, BY_HAND);
		if (sources(kind, user, target).isEmpty() && engine.of(user).contains(target)) {
			engine.remove(user, target);
		}
	}

	/** What a source gives, by person. */
	Map<String, Set<String>> givenBy(Kind kind, String source) {
		Map<String, Set<String>> given = new TreeMap<>();
		this.jdbc.sql("select user_id, target from membership_source where kind = :kind and source = :source")
			.param("kind", kind.word())
			.param("source", source)
			.query((row) -> {
				given.computeIfAbsent(row.getString("user_id"), (user) -> new TreeSet<>()).add(row.getString("target"));
			});
		return given;
	}

	private Set<String> given(Kind kind, String user, String source) {
		return Set.copyOf(this.jdbc
			.sql("select target from membership_source where kind = :kind and user_id = :user and source = :source")
			.param("kind", kind.word())
			.param("user", user)
			.param("source", source)
			.query(String.class)
			.list());
	}

	private Set<String> sources(Kind kind, String user, String target) {
		return Set.copyOf(this.jdbc
			.sql("select source from membership_source where kind = :kind and user_id = :user and target = :target")
			.param("kind", kind.word())
			.param("user", user)
			.param("target", target)
			.query(String.class)
			.list());
	}

	private void record(Kind kind, String user, String target, String source) {
		this.jdbc.sql("""
				insert into membership_source (user_id, kind, target, source)
				values (:user, :kind, :target, :source) on conflict do nothing""")
			.param("kind", kind.word())
			.param("user", user)
			.param("target", target)
			.param("source", source)
			.update();
	}

	private void forget(Kind kind, String user, String target, String source) {
		this.jdbc.sql("""
				delete from membership_source
				where kind = :kind and user_id = :user and target = :target and source = :source""")
			.param("kind", kind.word())
			.param("user", user)
			.param("target", target)
			.param("source", source)
			.update();
	}

	/** What a person can be a member of. */
	enum Kind {

		GROUP, CAMPUS;

		private String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** The engine's table of one kind of membership. */
	interface Engine {

		Set<String> of(String user);

		void add(String user, String target);

		void remove(String user, String target);

	}

}
