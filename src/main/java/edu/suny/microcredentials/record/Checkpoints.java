package edu.suny.microcredentials.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once a day, signed, where each chain ends: a chain cut short or written anew does not
 * fit what was signed before.
 */
@Component
@Transactional
public class Checkpoints {

	private static final long TURNS = 7240425;

	private final JdbcClient jdbc;

	private final SigningKeys keys;

	Checkpoints(JdbcClient jdbc, SigningKeys keys) {
		this.jdbc = jdbc;
		this.keys = keys;
	}

	/**
	 * Makes the checkpoint of the day (UTC), unless there is one. Two nodes take turns,
	 * and the second finds it made.
	 * @return whether it was made
	 */
	boolean makeOf(Instant now) {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(TURNS).query((row) -> {
		});
		Optional<Signed> last = last();
		if (last.filter((checkpoint) -> !day(now).isAfter(day(checkpoint.madeAt()))).isPresent()) {
			return false;
		}
		List<Head> changed = this.jdbc.sql("""
				select head.proposal as subject, head.sequence, head.hash from governance_head head
				where head.sequence > 0 and not exists (select from governance_checkpoint_head seen
					where seen.proposal = head.proposal and seen.sequence = head.sequence)
				order by head.proposal""").query(Head.class).list();
		int number = last.map(Signed::number).orElse(0) + 1;
		int count = this.jdbc.sql("select count(*) from governance_head where sequence > 0")
			.query(Integer.class)
			.single();
		String previous = last.map(Signed::signed).map(RecordText::hash).orElse(RecordText.NO_HASH);
		keep(new Checkpoint(number, RecordText.time(now), previous, count, changed), now);
		return true;
	}

	/** The latest, a JWS in its compact form. */
	@Transactional(readOnly = true)
	public Optional<String> latest() {
		return last().map(Signed::signed);
	}

	/** The one with this number. */
	@Transactional(readOnly = true)
	public Optional<String> numbered(int number) {
		return this.jdbc.sql("select signed from governance_checkpoint where number = ?")
			.param(number)
			.query(String.class)
			.optional();
	}

	/** The latest that names the head of a proposal. */
	@Transactional(readOnly = true)
	public Optional<String> naming(String proposal) {
		return naming(Subject.proposal(proposal));
	}

	/** The latest that names the head of a campus. */
	@Transactional(readOnly = true)
	public Optional<String> namingCampus(String campus) {
		return naming(Subject.campus(campus));
	}

	private Optional<String> naming(Subject subject) {
		return this.jdbc.sql("""
				select signed from governance_checkpoint where number = (
					select max(checkpoint) from governance_checkpoint_head where proposal = ?)""")
			.param(subject.key())
			.query(String.class)
			.optional();
	}

	private Optional<Signed> last() {
		return this.jdbc.sql("select number, made_at, signed from governance_checkpoint order by number desc limit 1")
			.query(Checkpoints::signed)
			.optional();
	}

	private void keep(Checkpoint checkpoint, Instant now) {
		this.jdbc.sql("insert into governance_checkpoint (number, made_at, signed) values (?, ?, ?)")
			.params(checkpoint.number(), Timestamp.from(now), this.keys.sign(checkpoint.text()))
			.update();
		this.jdbc.sql("""
				insert into governance_checkpoint_head (proposal, sequence, checkpoint)
				select unnest(:subjects), unnest(:sequences), :checkpoint""")
			.param("subjects", checkpoint.heads().stream().map(Head::subject).toArray(String[]::new))
			.param("sequences", checkpoint.heads().stream().map(Head::sequence).toArray(Integer[]::new))
			.param("checkpoint", checkpoint.number())
			.update();
	}

	static Signed signed(ResultSet row, int index) throws SQLException {
		return new Signed(row.getInt("number"), row.getTimestamp("made_at").toInstant(), row.getString("signed"));
	}

	private static LocalDate day(Instant time) {
		return LocalDate.ofInstant(time, ZoneOffset.UTC);
	}

	/**
	 * One as it is kept.
	 *
	 * @param signed the JWS in its compact form
	 */
	record Signed(int number, Instant madeAt, String signed) {
	}

}
