package edu.suny.microcredentials.record;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
	 * Writes one act down, at the end of the transaction: whoever acts on the same
	 * proposal waits for no more than that.
	 */
	public void append(Act act) {
		Written written = (Written) TransactionSynchronizationManager.getResource(this);
		if (written == null) {
			written = new Written();
			TransactionSynchronizationManager.bindResource(this, written);
			TransactionSynchronizationManager.registerSynchronization(written);
		}
		written.acts.add(new Dated(act, Instant.now()));
	}

	/** The hash by which the record names a document. */
	public static String digest(JsonNode document) {
		return RecordText.hash(RecordText.canonical(document));
	}

	private void write(List<Dated> acts) {
		Map<String, String> pseudonyms = this.people.pseudonyms(acts.stream()
			.flatMap((dated) -> Stream.of(dated.act().actor(), dated.act().actingFor()))
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(TreeSet::new)));
		Map<String, List<Dated>> chains = acts.stream()
			.collect(Collectors.groupingBy((dated) -> dated.act().proposal(), TreeMap::new, Collectors.toList()));
		chains.forEach((proposal, added) -> {
			Head head = lockedHead(proposal);
			for (Dated dated : added) {
				head = write(dated, head, pseudonyms);
			}
		});
	}

	private Head write(Dated dated, Head head, Map<String, String> pseudonyms) {
		Act act = dated.act();
		Map<String, Salted> confidential = new TreeMap<>();
		act.confidential().forEach((name, value) -> confidential.put(name, new Salted(salt(), value)));
		Map<String, Object> members = new TreeMap<>(act.facts());
		confidential.forEach((name, salted) -> members.put(name + "Digest", salted.digest()));
		members.put("act", act.kind().word());
		if (act.actor() != null) {
			members.put("actor", pseudonyms.get(act.actor()));
		}
		if (act.actingFor() != null) {
			members.put("actingFor", pseudonyms.get(act.actingFor()));
		}
		members.put("proposal", act.proposal());
		members.put("sequence", head.sequence() + 1);
		members.put("previousHash", head.hash());
		members.put("time", RecordText.time(dated.at()));
		String text = RecordText.of(members);
		RecordRow row = new RecordRow(act.proposal(), head.sequence() + 1, text, RecordText.hash(text));
		insert(row, confidential);
		return new Head(row.proposal(), row.sequence(), row.hash());
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

	private record Dated(Act act, Instant at) {
	}

	/** The acts of one transaction. */
	private final class Written implements TransactionSynchronization {

		private final List<Dated> acts = new ArrayList<>();

		@Override
		public void beforeCommit(boolean readOnly) {
			write(this.acts);
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(GovernanceRecord.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(GovernanceRecord.this, this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(GovernanceRecord.this);
		}

	}

	/** A short text alone could be guessed from its digest. */
	record Salted(String salt, String value) {

		String digest() {
			return RecordText.hash(this.salt + this.value);
		}

	}

}
