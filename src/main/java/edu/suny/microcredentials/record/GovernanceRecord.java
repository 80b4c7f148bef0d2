package edu.suny.microcredentials.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

	private final JdbcClient jdbc;

	private final People people;

	private final Circumstances circumstances;

	GovernanceRecord(JdbcClient jdbc, People people, Circumstances circumstances) {
		this.circumstances = circumstances;
		this.jdbc = jdbc;
		this.people = people;
	}

	/**
	 * Writes one act down, at the end of the transaction: whoever acts on the same
	 * proposal, or campus, waits for no more than that.
	 */
	public void append(Act act) {
		Written written = (Written) TransactionSynchronizationManager.getResource(this);
		if (written == null) {
			written = new Written();
			TransactionSynchronizationManager.bindResource(this, written);
			TransactionSynchronizationManager.registerSynchronization(written);
		}
		written.acts.add(new Dated(this.circumstances.now(act), Instant.now()));
	}

	/** The hash by which the record names a document. */
	public static String digest(JsonNode document) {
		return RecordText.hash(RecordText.canonical(document));
	}

	/** The hash by which the record names a file: SHA-256 of its bytes. */
	public static String digest(byte[] file) {
		return RecordText.hash(file);
	}

	private void write(List<Dated> acts) {
		Map<String, String> pseudonyms = this.people.pseudonyms(acts.stream()
			.flatMap((dated) -> dated.act().people().values().stream())
			.collect(Collectors.toCollection(TreeSet::new)));
		Map<String, List<Dated>> chains = acts.stream()
			.collect(Collectors.groupingBy((dated) -> dated.act().subject().key(), TreeMap::new, Collectors.toList()));
		chains.forEach((subject, added) -> {
			Head head = lockedHead(subject);
			for (Dated dated : added) {
				head = write(dated, head, pseudonyms);
			}
		});
	}

	private Head write(Dated dated, Head head, Map<String, String> pseudonyms) {
		Act act = this.circumstances.known(dated.act());
		Map<String, Salted> confidential = new TreeMap<>();
		act.confidential().forEach((name, value) -> confidential.put(name, Salted.of(value)));
		Map<String, Object> members = new TreeMap<>(act.facts());
		confidential.forEach((name, salted) -> members.put(name + "Digest", salted.digest()));
		act.people().forEach((name, user) -> members.put(name, pseudonyms.get(user)));
		members.put("act", act.kind().word());
		members.put(act.subject().member(), act.subject().id());
		members.put("sequence", head.sequence() + 1);
		members.put("previousHash", head.hash());
		members.put("time", RecordText.time(dated.at()));
		String text = RecordText.of(members);
		RecordRow row = new RecordRow(head.subject(), head.sequence() + 1, text, RecordText.hash(text));
		insert(row, confidential);
		return new Head(row.subject(), row.sequence(), row.hash());
	}

	/** The whole chain of a proposal, from its first row. */
	@Transactional(readOnly = true)
	public List<RecordRow> of(String proposal) {
		return of(Subject.proposal(proposal));
	}

	/**
	 * The whole chain of a campus, from its first row.
	 * @param campus its id, or {@code system} for what all share
	 */
	@Transactional(readOnly = true)
	public List<RecordRow> ofCampus(String campus) {
		return of(Subject.campus(campus));
	}

	private List<RecordRow> of(Subject subject) {
		return this.jdbc.sql(
				"select proposal as subject, sequence, text, hash from governance_record where proposal = ? order by sequence")
			.param(subject.key())
			.query(RecordRow.class)
			.list();
	}

	private Head lockedHead(String subject) {
		return this.jdbc
			.sql("select :subject as subject, last as sequence, last_hash as hash from lock_governance_head(:subject)")
			.param("subject", subject)
			.query(Head.class)
			.single();
	}

	private void insert(RecordRow row, Map<String, Salted> confidential) {
		this.jdbc.sql(
				"insert into governance_record (proposal, sequence, text, hash) values (:subject, :sequence, :text, :hash)")
			.paramSource(row)
			.update();
		confidential.forEach((name, salted) -> this.jdbc.sql("""
				insert into governance_record_detail (proposal, sequence, name, salt, value)
				values (:subject, :sequence, :name, :salt, :value)""")
			.param("subject", row.subject())
			.param("sequence", row.sequence())
			.param("name", name)
			.param("salt", salted.salt())
			.param("value", salted.value())
			.update());
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

}
