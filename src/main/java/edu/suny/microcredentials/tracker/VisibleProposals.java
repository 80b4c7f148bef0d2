package edu.suny.microcredentials.tracker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.request.ReadOnce;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proposals that a reader may know of: those of their campuses, as far as these show
 * them; before the first submission only their own, and those of the campuses of whose
 * governance office they are. Reads lists in one query each, which the aggregate cannot.
 */
@Component
@Transactional(readOnly = true)
public class VisibleProposals {

	private static final String ROWS = """
			select p.number, p.campus, p.title, p.kind, p.department, p.state, p.round, p.revision, p.begun_at,
				p.submitted_at, p.changed_at, c.name as campus_name, c.time_zone, d.name as department_name,
				m.user_id is not null as mine, p.partners,
				array(select o.name from unnest(p.partners) with ordinality partner (id, place)
					join campus o on o.id = partner.id order by place) as partner_names
			from %s p
				join campus c on c.id = p.campus
				left join body d on d.id = p.department
				left join proposal_proposer m on m.proposal = p.number and m.user_id = :reader
			""";

	private static final String VISIBLE = ROWS.formatted("proposal") + """
			where (:all or m.user_id is not null
				or (p.campus = any(:campuses) or p.partners && :campuses::text[]) and p.revision > 0
				or p.campus = any(:offices)
				or (p.campus = any(:outside) or p.partners && :outside::text[]) and p.revision > 0
					and exists (select from consultation heard
						where heard.proposal = p.number and heard.person = :reader))
			""";

	private static final String OPEN = ROWS.formatted("proposal") + "where "
			+ ProposalQuery.OPEN_EVERYWHERE.formatted("c.tracker = 'public'");

	/** Among how many words are sought before they are sought in the index of words. */
	private static final int NEWEST = 1000;

	private final JdbcClient jdbc;

	private final int newest;

	@Autowired
	VisibleProposals(JdbcClient jdbc) {
		this(jdbc, NEWEST);
	}

	VisibleProposals(JdbcClient jdbc, int newest) {
		this.jdbc = jdbc;
		this.newest = newest;
	}

	/**
	 * One page of what is looked for, the one that changed last first, and one more if
	 * there is another page.
	 */
	public List<ProposalRow> search(ProposalSearch search, Reader reader) {
		return rows(ProposalQuery.newestFirst(search, reader), "changed_at desc, number desc", ProposalSearch.PAGE + 1);
	}

	/**
	 * All that is looked for, by number, some at a time: whatever changes meanwhile, none
	 * is left out or comes twice.
	 * @param after the number before; empty for the first
	 */
	public List<ProposalRow> inOrder(ProposalSearch search, Reader reader, String after, int limit) {
		return rows(ProposalQuery.byNumber(search, reader, after), "number", limit);
	}

	/** The proposal, if there is one of this number that the reader may know of. */
	public Optional<ProposalRow> find(String number, Reader reader) {
		return ReadOnce.of(List.of("visible", number, reader),
				() -> statement(VISIBLE + "and p.number = :number", reader).param("number", number)
					.query(VisibleProposals::row)
					.optional());
	}

	/**
	 * The proposal, if its campus shows it to everybody; before its first submission it
	 * is nobody else's.
	 */
	public Optional<ProposalRow> findOpen(String number) {
		return this.jdbc.sql(OPEN + "and p.number = :number")
			.param("reader", "")
			.param("number", number)
			.query(VisibleProposals::row)
			.optional();
	}

	/** Those with these numbers that the reader may know of. */
	public List<ProposalRow> of(List<String> numbers, Reader reader) {
		return numbers.isEmpty() ? List.of()
				: statement(VISIBLE + "and p.number = any(:numbers)", reader)
					.param("numbers", numbers.toArray(String[]::new))
					.query(VisibleProposals::row)
					.list();
	}

	private List<ProposalRow> rows(ProposalQuery query, String order, int limit) {
		if (query.hasWords()) {
			// It takes words for frequent and reads the words of all proposals.
			this.jdbc.sql("select set_config('enable_seqscan', 'off', true)").query(String.class).single();
		}
		String found = "(select p.* from (%s order by %s limit :limit) found join proposal p using (number))"
			.formatted(query.sql(order), order);
		return this.jdbc.sql(ROWS.formatted(found) + " order by p." + order.replace(", ", ", p."))
			.params(query.params())
			.param("newest", this.newest)
			.param("limit", limit)
			.query(VisibleProposals::row)
			.list();
	}

	private JdbcClient.StatementSpec statement(String sql, Reader reader) {
		return this.jdbc.sql(sql)
			.param("reader", reader.id())
			.param("all", reader.seesAll())
			.param("campuses", reader.inside().toArray(String[]::new))
			.param("outside", reader.outside().toArray(String[]::new))
			.param("offices", reader.offices().toArray(String[]::new));
	}

	private static ProposalRow row(ResultSet row, int index) throws SQLException {
		return new ProposalRow(row.getString("number"), row.getString("campus"), row.getString("campus_name"),
				ZoneId.of(row.getString("time_zone")), row.getString("title"), row.getString("kind"),
				row.getString("department"), row.getString("department_name"), row.getString("state"),
				row.getInt("round"), row.getInt("revision"), row.getTimestamp("begun_at").toInstant(),
				(row.getTimestamp("submitted_at") != null) ? row.getTimestamp("submitted_at").toInstant() : null,
				row.getTimestamp("changed_at").toInstant(), row.getBoolean("mine"), texts(row, "partners"),
				texts(row, "partner_names"));
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
