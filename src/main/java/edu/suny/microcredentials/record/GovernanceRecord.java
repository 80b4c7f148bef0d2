package edu.suny.microcredentials.record;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds acts to the chains, in the transaction of the act itself: what was not done is not
 * in the record, and what was done is. The database refuses the product any change of a
 * row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GovernanceRecord {

	private static final int SALT_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final People people;

	GovernanceRecord(JdbcClient jdbc, People people) {
		this.jdbc = jdbc;
		this.people = people;
	}

	/**
	 * Writes one act down. Others who act on the same proposal wait for this one's end.
	 */
	public void append(Act act) {
		Map<String, Salted> confidential = new TreeMap<>();
		act.confidential().forEach((name, value) -> confidential.put(name, new Salted(salt(), value)));
		Map<String, Object> members = new TreeMap<>(act.facts());
		confidential.forEach((name, salted) -> members.put(name + "Digest", salted.digest()));
		members.put("act", act.kind().word());
		if (act.actor() != null) {
			members.put("actor", this.people.pseudonym(act.actor()));
		}
		if (act.actingFor() != null) {
			members.put("actingFor", this.people.pseudonym(act.actingFor()));
		}
		Head head = lockedHead(act.proposal());
		members.put("proposal", act.proposal());
		members.put("sequence", head.sequence() + 1);
		members.put("previousHash", head.hash());
		members.put("time", RecordText.time(Instant.now()));
		String text = RecordText.of(members);
		insert(new RecordRow(act.proposal(), head.sequence() + 1, text, RecordText.hash(text)), confidential);
	}

	/** A whole chain, from its first row. */
	@Transactional(readOnly = true)
	public List<RecordRow> of(String proposal) {
		return this.jdbc.sql("select * from governance_record where proposal = :proposal order by sequence")
			.param("proposal", proposal)
			.query(RecordRow.class)
			.list();
	}

	private Head lockedHead(String proposal) {
		return this.jdbc.sql(
				"select :proposal as proposal, last as sequence, last_hash as hash from lock_governance_head(:proposal)")
			.param("proposal", proposal)
			.query(Head.class)
			.single();
	}

	private void insert(RecordRow row, Map<String, Salted> confidential) {
		this.jdbc.sql(
				"insert into governance_record (proposal, sequence, text, hash) values (:proposal, :sequence, :text, :hash)")
			.paramSource(row)
			.update();
		confidential.forEach((name, salted) -> this.jdbc.sql("""
				insert into governance_record_detail (proposal, sequence, name, salt, value)
				values (:proposal, :sequence, :name, :salt, :value)""")
			.param("proposal", row.proposal())
			.param("sequence", row.sequence())
			.param("name", name)
			.param("salt", salted.salt())
			.param("value", salted.value())
			.update());
	}

	private String salt() {
		byte[] salt = new byte[SALT_BYTES];
		this.random.nextBytes(salt);
		return HexFormat.of().formatHex(salt);
	}

	/** A short text alone could be guessed from its digest. */
	record Salted(String salt, String value) {

		String digest() {
			return RecordText.hash(this.salt + this.value);
		}

	}

}
