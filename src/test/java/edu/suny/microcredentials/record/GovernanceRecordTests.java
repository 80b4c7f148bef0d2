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
	@ValueSource(strings = { "update governance_record set text = '{}'", "delete from governance_record",
			"truncate governance_record cascade", "update governance_head set sequence = 0",
			"delete from governance_head", "drop table governance_record cascade",
			"alter table governance_record disable trigger all", "create table mine (id int)",
			"update flyway_schema_history set success = true", "delete from record_person" })
	void theProductMayNotChangeIt(String statement) {
		append(Act.of(ActKind.PROPOSED, this.proposal));

		assertThatThrownBy(() -> this.jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class)
			.rootCause()
			.hasMessageMatching("(?s).*(permission denied|must be owner).*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update governance_record set text = '{}'", "delete from governance_record",
			"truncate governance_record cascade" })
	void norDoesTheOwnerInAHurry(String statement) {
		append(Act.of(ActKind.PROPOSED, this.proposal));

		assertThatThrownBy(() -> this.owner.jdbc().sql(statement).update()).isInstanceOf(DataAccessException.class)
			.rootCause()
			.hasMessageContaining("The governance record is added to and never changed");
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
