package edu.suny.microcredentials.record;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The record in the database, with the rights that the product has there. */
@GovernanceTest
class GovernanceRecordTests {

	@Autowired
	GovernanceRecord record;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	EmbeddedDatabase.Owner owner;

	private String proposal;

	@BeforeEach
	void aProposal() {
		this.proposal = "harbor-2026-%d".formatted(System.nanoTime());
		this.jdbc.sql("""
				insert into proposal (number, campus, title, state, round, revision, begun_at, changed_at, version)
				values (:number, 'harbor', 'Of the record', 'DRAFT', 1, 0, now(), now(), 0)""")
			.param("number", this.proposal)
			.update();
	}

	@Test
	void anActIsARowThatFollowsTheOneBefore() throws Exception {
		append(Act.of(ActKind.PROPOSED, this.proposal).by("harbor-faculty1"));
		append(Act.of(ActKind.DECIDED, this.proposal)
			.by("harbor-senator2")
			.actingFor("harbor-senator3")
			.with("body", "harbor-senate")
			.with("votesFor", 5)
			.with("motion", null)
			.withConfidential("rationale", "It serves our students."));

		List<RecordRow> rows = this.record.of(this.proposal);
		JsonNode second = new JsonMapper().readTree(rows.get(1).text());
		assertThat(rows).hasSize(2);
		assertThat(Chain.broken(this.proposal, rows)).isEmpty();
		assertThat(second.path("previousHash").asText()).isEqualTo(rows.get(0).hash());
		assertThat(second.path("votesFor").asInt()).isEqualTo(5);
		assertThat(second.has("motion")).isFalse();
		assertThat(rows.get(1).text()).doesNotContain("harbor-senator", "students");
		assertThat(
				this.people.behind(List.of(second.path("actor").asText(), second.path("actingFor").asText())).values())
			.containsExactlyInAnyOrder("harbor-senator2", "harbor-senator3");
		Map<String, Object> detail = this.jdbc
			.sql("select salt, value from governance_record_detail where proposal = ?")
			.param(this.proposal)
			.query()
			.singleRow();
		assertThat(RecordText.hash("" + detail.get("salt") + detail.get("value")))
			.isEqualTo(second.path("rationaleDigest").asText());
	}

	@Test
	void somebodyMadeAnonymousBreaksNothing() throws Exception {
		String user = "harbor-" + System.nanoTime();
		append(Act.of(ActKind.PROPOSED, this.proposal).by(user));
		String actor = new JsonMapper().readTree(this.record.of(this.proposal).get(0).text()).path("actor").asText();

		assertThat(this.people.forget(user)).isTrue();

		assertThat(this.people.behind(List.of(actor))).isEmpty();
		assertThat(this.people.forget(user)).isFalse();
		append(Act.of(ActKind.WITHDRAWN, this.proposal).by(user));
		assertThat(Chain.broken(this.proposal, this.record.of(this.proposal))).isEmpty();
	}

	@Test
	void whatIsUndoneIsNotInTheRecord() {
		this.transaction.executeWithoutResult((status) -> {
			this.record.append(Act.of(ActKind.PROPOSED, this.proposal));
			status.setRollbackOnly();
		});

		assertThat(this.record.of(this.proposal)).isEmpty();
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.record.append(Act.of(ActKind.PROPOSED, this.proposal)));
	}

	@ParameterizedTest
	@EnumSource(names = ".*_REGISTERED|.*_CHANGED|MODELS_.*|ROSTER_.*|DEPUTY_.*|MINUTES_.*",
			mode = EnumSource.Mode.MATCH_NONE)
	void whateverIsDoneOnAProposalIsDoneInARoundAndOnARevision(ActKind kind) throws Exception {
		append(Act.of(kind, this.proposal));
		append(Act.of(kind, this.proposal).with("round", 4).with("revision", 5));

		List<RecordRow> rows = this.record.of(this.proposal);
		assertThat(rows.get(0).text()).contains("\"revision\":0,\"round\":1,");
		assertThat(rows.get(1).text()).contains("\"revision\":5,\"round\":4,");
	}

	@Test
	void twentyAtOnceStandOneAfterTheOther() {
		CompletableFuture
			.allOf(IntStream.range(0, 20)
				.mapToObj((number) -> CompletableFuture.runAsync(() -> append(
						Act.of(ActKind.TOOK_PART, this.proposal).by("harbor-new" + number % 5).with("number", number))))
				.toArray(CompletableFuture[]::new))
			.join();

		assertThat(this.record.of(this.proposal)).hasSize(20);
		assertThat(Chain.broken(this.proposal, this.record.of(this.proposal))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "governance_record", "governance_record_detail", "governance_head",
			"governance_checkpoint", "governance_checkpoint_head", "record_person", "proposal_revision", "minutes",
			"roster_import", "model_set", "comment_text", "attachment" })
	void theProductRemovesNothingOfIt(String table) {
		for (String statement : List.of("delete from %s", "truncate %s cascade", "drop table %s cascade",
				"alter table %s disable trigger all",
				"create trigger mine before insert on %s execute function now()")) {
			theProductMayNotChangeIt(statement.formatted(table));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "update governance_record set text = '{}'", "update governance_record set sequence = 9",
			"update governance_head set sequence = 0", "insert into governance_head values ('campus:harbor', 1, 'a')",
			"update governance_checkpoint set signed = ''", "update governance_checkpoint_head set checkpoint = 1",
			"update governance_record_detail set salt = ''", "update governance_record_detail set sequence = 1",
			"update record_person set user_id = 'harbor-senator1'",
			"update record_person set pseudonym = gen_random_uuid()", "update proposal_revision set document = '{}'",
			"update proposal_revision set author = 'nobody'", "delete from proposal",
			"update minutes set content = '{}'", "update roster_import set file = ''",
			"update model_set set deployed_by = null", "create table mine (id int)",
			"update flyway_schema_history set success = true", "set session_replication_role = replica" })
	void theProductMayNotChangeIt(String statement) {
		append(Act.of(ActKind.PROPOSED, this.proposal));

		assertThatThrownBy(() -> this.jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class)
			.rootCause()
			.hasMessageMatching("(?s).*(permission denied|must be owner|must be able to SET).*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update governance_record set text = '{}'", "delete from governance_record",
			"truncate governance_record cascade", "delete from governance_record_detail",
			"truncate governance_record_detail", "delete from record_person", "truncate record_person",
			"delete from governance_checkpoint", "truncate governance_checkpoint_head",
			"update governance_record_detail set value = 'Another'", "update governance_record_detail set salt = ''",
			"update record_person set user_id = user_id || 'x'",
			"update record_person set pseudonym = gen_random_uuid()" })
	void norDoesTheOwnerInAHurry(String statement) {
		append(Act.of(ActKind.PROPOSED, this.proposal).by("harbor-faculty1").withConfidential("reason", "None"));

		assertThatThrownBy(() -> this.owner.jdbc().sql(statement).update()).isInstanceOf(DataAccessException.class)
			.rootCause()
			.hasMessageMatching("(?s).*(added to and never changed|stays as it is).*");
	}

	@Test
	void whatStandsBesideItIsEmptiedAndNeverAnother() {
		append(Act.of(ActKind.PROPOSED, this.proposal).withConfidential("reason", "None"));

		assertThatThrownBy(
				() -> this.jdbc.sql("update governance_record_detail set value = 'Another' where proposal = ?")
					.param(this.proposal)
					.update())
			.rootCause()
			.hasMessageContaining("emptied or stays as it is");
		assertThat(this.jdbc.sql("update governance_record_detail set value = null where proposal = ?")
			.param(this.proposal)
			.update()).isOne();
	}

	@Test
	void thereIsNoChainOfWhatIsNot() {
		assertThatThrownBy(() -> append(Act.of(ActKind.PROPOSED, "harbor-1999-0001"))).rootCause()
			.hasMessageContaining("There is neither a proposal nor a campus harbor-1999-0001");
		assertThatThrownBy(() -> append(Act.onCampus(ActKind.CALENDAR_CHANGED, "nowhere"))).rootCause()
			.hasMessageContaining("There is neither a proposal nor a campus campus:nowhere");
		assertThatThrownBy(() -> this.owner.jdbc()
			.sql("insert into campus (id, name, sector, time_zone) values ('system', 'System', 'test', 'UTC')")
			.update()).rootCause().hasMessageContaining("campus_is_not_the_system");
	}

	@ParameterizedTest
	@ValueSource(strings = { "3, 3, zeros, own", "2, 1, last, own", "2, 2, zeros, own", "2, 2, last, other" })
	void aRowThatDoesNotFollowIsRefusedWhateverCodeAddsIt(String attempt) {
		append(Act.of(ActKind.PROPOSED, this.proposal));
		String[] parts = attempt.split(", ");
		String previous = "last".equals(parts[2]) ? this.record.of(this.proposal).get(0).hash() : RecordText.NO_HASH;
		String text = RecordText.of(Map.of("act", "decided", "proposal", this.proposal, "sequence",
				Integer.parseInt(parts[1]), "previousHash", previous));

		assertThatThrownBy(() -> insert(Integer.parseInt(parts[0]), text,
				RecordText.hash("own".equals(parts[3]) ? text : "another")))
			.isInstanceOf(DataAccessException.class)
			.rootCause()
			.hasMessageMatching("(?s).*(does not follow row|is not that of its text).*");
	}

	private void insert(int sequence, String text, String hash) {
		this.jdbc.sql("insert into governance_record (proposal, sequence, text, hash) values (?, ?, ?, ?)")
			.params(this.proposal, sequence, text, hash)
			.update();
	}

	private void append(Act act) {
		this.transaction.executeWithoutResult((status) -> this.record.append(act));
	}

}
