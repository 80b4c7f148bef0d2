package edu.suny.microcredentials.record;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@GovernanceTest
class AnonymizeTests {

	private final String gone = "lakeside-emeritus-" + System.nanoTime();

	@Autowired
	Anonymize command;

	@Autowired
	Proposals proposals;

	@Autowired
	GovernanceRecord record;

	@Autowired
	People people;

	@Autowired
	Belonging belonging;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	String number;

	@BeforeEach
	void aProposalOfSomebodyWhoLeft() {
		this.number = this.proposals
			.begin("lakeside", JsonMapper.builder().build().createObjectNode().put("title", "Of one who left"),
					this.gone)
			.number();
		this.jdbc.sql("""
				insert into proposal_revision (proposal, revision, round, document, author, submitted_at)
				values (:number, 1, 1, jsonb_build_object('proposers', jsonb_build_array(:user)), :user, now())""")
			.param("number", this.number)
			.param("user", this.gone)
			.update();
		this.jdbc.sql("""
				insert into comment (proposal, revision, author, written_at) values (:number, 1, :user, now())""")
			.param("number", this.number)
			.param("user", this.gone)
			.update();
		this.jdbc.sql("""
				insert into review (proposal, round, revision, body, body_name, body_type, faculty, method, eligible,
					opened_at, decided_by) values (:number, 1, 1, 'lakeside-senate', 'Senate', 'senate', true,
					'recorded', array['lakeside-senator1', :user], now(), 'lakeside-senator1')""")
			.param("number", this.number)
			.param("user", this.gone)
			.update();
		this.jdbc.sql("""
				insert into notice (recipient, key, kind, subject, text, created_at)
				values (:user, :number, 'decided', 'Of yours', 'Decided', now())""")
			.param("number", this.number)
			.param("user", this.gone)
			.update();
	}

	@Test
	void whatIsNoPersonIsLeftAsItIs() {
		for (String word : List.of("IN_REVIEW", "harbor-senate", "harbor")) {
			assertThat(this.people.forget(word)).as(word).isFalse();
		}
		assertThat(this.jdbc.sql("select count(*) from body where id = 'harbor-senate'").query(Integer.class).single())
			.isOne();
	}

	@Test
	void theRowsStayAndNobodyStandsBehindThem() {
		List<RecordRow> before = rows();
		String pseudonym = before.get(0).text().replaceAll("(?s).*\"actor\":\"([^\"]+)\".*", "$1");
		assertThat(this.people.behind(List.of(pseudonym))).containsValue(this.gone);

		assertThat(run(this.gone, 1)).contains("makes proposal " + this.number + ". Give it to somebody else first");
		this.proposals.withdraw(this.number);

		assertThat(run(this.gone, 0)).contains("says any longer who");

		assertThat(this.people.behind(List.of(pseudonym))).isEmpty();
		assertThat(rows()).isEqualTo(before);
		assertThat(Chain.broken(this.number, before)).isEmpty();
		assertThat(before.get(0).text()).doesNotContain(this.gone);
		assertThat(run(this.gone, 1)).contains("Nothing names anybody called");
	}

	@Test
	void theirIdBecomesOneThatSaysNothingAndTheDocumentStays() {
		this.proposals.withdraw(this.number);

		run(this.gone, 0);

		String author = text("select author from comment where proposal = ?");
		assertThat(author).startsWith("former-member-");
		assertThat(text("select author from proposal_revision where proposal = ?")).isEqualTo(author);
		assertThat(text("select user_id from proposal_proposer where proposal = ?")).isEqualTo(author);
		assertThat(text("select array_to_string(eligible, ' ') from review where proposal = ?"))
			.isEqualTo("lakeside-senator1 " + author);
		assertThat(text("select document ->> 'proposers' from proposal_revision where proposal = ?"))
			.contains(this.gone);
		assertThat(text("select count(*)::text from notice where key = ?")).isEqualTo("0");
		assertThat(this.belonging.name(author)).isEqualTo("a former member");
		assertThat(this.belonging.name("lakeside-senator1")).isEqualTo("Lakeside senator 1");
	}

	/** Whatever code asks for it. */
	@Test
	void theDatabaseForgetsNobodyWhoHasAnAccount() {
		assertThatThrownBy(() -> this.people.forget("lakeside-senator1")).rootCause()
			.hasMessageContaining("Who has an account is not forgotten");
	}

	@Test
	void whoHasAnAccountStaysNamed() {
		assertThat(run("lakeside-faculty1", 1)).contains("still has an account");
	}

	private String text(String query) {
		return this.jdbc.sql(query).param(this.number).query(String.class).single();
	}

	private List<RecordRow> rows() {
		return this.transaction.execute((status) -> this.record.of(this.number));
	}

	private String run(String user, int status) {
		StringWriter said = new StringWriter();
		PrintWriter to = new PrintWriter(said);
		assertThat(new CommandLine(this.command).setOut(to).setErr(to).execute(user)).isEqualTo(status);
		return said.toString();
	}

}
