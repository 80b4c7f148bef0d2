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

	/** What our columns of texts are called that hold no id of a person. */
	private static final String OTHER_TEXTS = """
			accent acting_body answer body body_name body_type campus changed_parts changes choice closed_because
			closing_reason copy_of
			course_prefixes decision definition department deployment digest earlier file findings grounds group_id home_page id
			institution issuer joined_for key kind label made mail media_type method minutes name note number origin
			outcome outcome_definition own_models part partner partners path place presence process_definition proposal provider_session
			pulled_reason query rationale reason registration reopen reports_to role route_definition rule rules_definition
			sector session sha256 shared silence slug source standing state step subject target task text time_zone title
			tracker type uid""";

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
		this.jdbc
			.sql("""
					insert into review (proposal, round, revision, body, body_name, body_type, faculty, method, eligible,
						opened_at, closed_at, outcome, decided_by) values (:number, 1, 1, 'lakeside-senate', 'Senate', 'senate',
						true, 'recorded', array['lakeside-senator1', :user], now(), now(), 'closed', 'lakeside-senator1')""")
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

	@Test
	void whatStandsBesideTheRecordNamesThemNoLonger() {
		this.proposals.withdraw(this.number);
		this.transaction.executeWithoutResult((status) -> {
			this.record.append(Act.of(ActKind.HANDED_OVER, this.number)
				.withConfidential("from", this.gone)
				.withConfidential("to", "lakeside-faculty1")
				.withConfidential("reason", "They left."));
			this.record.append(Act.of(ActKind.SEATS_CHANGED, this.number)
				.withConfidential("who", "lakeside-senator1 ex-officio\nlakeside-senator2 substitute " + this.gone));
			this.record.append(Act.of(ActKind.SEATS_CHANGED, this.number)
				.withConfidential("who", this.gone + "-other ex-officio"));
		});

		run(this.gone, 0);

		assertThat(this.jdbc.sql("""
				select value from governance_record_detail where proposal = ? and value is not null
				order by sequence, name""").param(this.number).query(String.class).list()).containsExactly("They left.",
				"lakeside-faculty1", this.gone + "-other ex-officio");
		assertThat(Chain.broken(this.number, rows())).isEmpty();
	}

	@Test
	void whoMovedIsNamedNeitherOnTheAgendaNorInTheReview() {
		this.proposals.withdraw(this.number);
		this.jdbc.sql("""
				with held as (insert into meeting (campus, body, begins, ends, cancelled_at)
					values ('lakeside', 'lakeside-senate', '2001-01-01 10:00Z', '2001-01-01 11:00Z', now())
					returning id),
				roll as (insert into attendance (meeting, user_id, position, name, standing, voting, presence)
					select id, :user, 1, 'One Who Left', 'Member', true, 'present' from held)
				insert into agenda_item (meeting, review, kind, position, title, result)
				select held.id, review.id, 'matter', 1, 'Of one who left', jsonb_build_object('mover', :user,
					'seconder', 'lakeside-senator1', 'recused', jsonb_build_array(:user, 'lakeside-senator2'))
				from held, review where proposal = :number""")
			.param("number", this.number)
			.param("user", this.gone)
			.update();
		this.jdbc.sql("""
				update review set meeting = '{"mover": "One Who Left", "seconder": "Lakeside senator 1"}'
				where proposal = ?""").param(this.number).update();

		run(this.gone, 0);

		String author = text("select author from proposal_revision where proposal = ?");
		assertThat(text("""
				select concat_ws(', ', result ->> 'mover', result ->> 'seconder', result ->> 'recused',
					review.meeting ->> 'mover', review.meeting ->> 'seconder', attendance.name, attendance.user_id)
				from agenda_item join review on review.id = review
				join attendance on attendance.meeting = agenda_item.meeting where proposal = ?""")).isEqualTo(
				"$, lakeside-senator1, [\"$\", \"lakeside-senator2\"], a former member, Lakeside senator 1, a former member, $"
					.replace("$", author));
		this.jdbc.sql("delete from attendance where user_id = ?").param(author).update();
		this.jdbc.sql("delete from agenda_item where title = 'Of one who left'").update();
		this.jdbc.sql("delete from meeting where begins = '2001-01-01 10:00Z'").update();
	}

	@Test
	void whoIsCalledLikeABodyIsNotForgotten() {
		this.jdbc.sql("""
				insert into notice (recipient, key, kind, subject, text, created_at)
				values ('harbor-senate', 'like-a-body', 'decided', 'Of a body', 'Decided', now())""").update();
		try {
			assertThatThrownBy(() -> this.people.forget("harbor-senate")).rootCause()
				.hasMessageContaining("a body or a proposal is called harbor-senate, too");
		}
		finally {
			this.jdbc.sql("delete from notice where key = 'like-a-body'").update();
		}
	}

	@Test
	void whatIsNotOverIsNamed() {
		this.proposals.withdraw(this.number);
		this.jdbc.sql("""
				insert into deputy (campus, member, deputy, first_day, last_day, reason, named_by, named_at)
				values ('lakeside', :user, 'lakeside-senator1', current_date, current_date, 'Away', :user, now())""")
			.param("user", this.gone)
			.update();
		this.jdbc.sql("insert into body_seat (body, user_id, role) values ('lakeside-senate', ?, 'ex-officio')")
			.param(this.gone)
			.update();
		try {
			assertThat(run(this.gone, 1)).contains("has a deputy until ", "has a seat in lakeside-senate");
		}
		finally {
			this.jdbc.sql("delete from deputy where member = ?").param(this.gone).update();
			this.jdbc.sql("delete from body_seat where user_id = ?").param(this.gone).update();
		}
	}

	/** A column added later is called so that it is not forgotten, or is named here. */
	@Test
	void everyColumnOfOursHoldsPeopleOrIsKnownToHoldNone() {
		assertThat(columns("('text'::regtype, 'text[]'::regtype)", "not holds_people(attname)", "attname"))
			.isSubsetOf(OTHER_TEXTS.split("\\s+"));
		// Of these, people are forgotten in result, meeting and the document set aside.
		assertThat(columns("('jsonb'::regtype, 'json'::regtype)", "true", "relname || '.' || attname"))
			.containsExactlyInAnyOrder("agenda_item.result", "ballot_box.votes", "campus.issuer", "campus.sign_in",
					"campus_change.base", "campus_change.content", "credential.document", "earlier_credential.document",
					"minutes.content", "partner_route.route", "proposal_revision.document", "proposal_revision.route",
					"review.count", "review.meeting", "review.rules", "set_aside_text.answers",
					"set_aside_text.document");
	}

	private List<String> columns(String types, String which, String shown) {
		return this.jdbc
			.sql("""
					select distinct %s from pg_class join pg_attribute on attrelid = pg_class.oid
					where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
						and atttypid in %s and %s and relname !~ '^(act_|governance_|record_|flyway_|spring_session)'"""
				.formatted(shown, types, which))
			.query(String.class)
			.list();
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
