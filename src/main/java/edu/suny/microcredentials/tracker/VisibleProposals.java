package edu.suny.microcredentials.tracker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proposals that a reader may know of: those of their campuses; before the first
 * submission only their own, and those of the campuses of whose governance office they
 * are. Reads lists in one query each, which the aggregate cannot.
 */
@Component
@Transactional(readOnly = true)
public class VisibleProposals {

	private static final String VISIBLE = """
			select p.*, c.name as campus_name, c.time_zone, d.name as department_name, m.user_id is not null as mine
			from proposal p
				join campus c on c.id = p.campus
				left join body d on d.id = p.department
				left join proposal_proposer m on m.proposal = p.number and m.user_id = :reader
				left join proposal_revision r on r.proposal = p.number and r.revision = p.revision
			where (:all or m.user_id is not null
				or p.campus = any(:campuses) and p.revision > 0
				or p.campus = any(:offices))
			""";

	private final JdbcClient jdbc;

	VisibleProposals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page of what is looked for, the one that changed last first, and one more if
	 * there is another page.
	 */
	public List<ProposalRow> search(ProposalSearch search, Reader reader) {
		return statement(VISIBLE + """
				and (:state = '' or p.state = :state)
				and (not :mine or m.user_id is not null)
				and concat_ws(' ', p.title, p.number, d.name, r.document ->> 'summary') ilike all (:patterns)
				order by p.changed_at desc, p.number
				limit :limit offset :offset""", reader).param("state", search.stateOrEmpty())
			.param("mine", search.mine())
			.param("patterns", search.patterns().toArray(String[]::new))
			.param("limit", ProposalSearch.PAGE + 1)
			.param("offset", (long) ProposalSearch.PAGE * Math.max(0, search.page()))
			.query(VisibleProposals::row)
			.list();
	}

	/** The proposal, if there is one of this number that the reader may know of. */
	public Optional<ProposalRow> find(String number, Reader reader) {
		return statement(VISIBLE + "and p.number = :number", reader).param("number", number)
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

	private JdbcClient.StatementSpec statement(String sql, Reader reader) {
		return this.jdbc.sql(sql)
			.param("reader", reader.id())
			.param("all", reader.seesAll())
			.param("campuses", reader.campuses().toArray(String[]::new))
			.param("offices", reader.offices().toArray(String[]::new));
	}

	private static ProposalRow row(ResultSet row, int index) throws SQLException {
		return new ProposalRow(row.getString("number"), row.getString("campus"), row.getString("campus_name"),
				ZoneId.of(row.getString("time_zone")), row.getString("title"), row.getString("kind"),
				row.getString("department"), row.getString("department_name"), row.getString("state"),
				row.getInt("round"), row.getInt("revision"), row.getTimestamp("begun_at").toInstant(),
				row.getTimestamp("changed_at").toInstant(), row.getBoolean("mine"));
	}

}
