package edu.suny.microcredentials.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import edu.suny.microcredentials.impact.Tie.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What builds on a proposal, and what it builds on, by the latest revisions of those that
 * are in review or published. Courses are the same within a campus; awards are also those
 * of another institution that is named.
 */
@Component
@Transactional(readOnly = true)
public class Impact {

	/** More than anybody reads; the ties of a course that all use say nothing more. */
	public static final int MOST = 200;

	private final JdbcClient jdbc;

	Impact(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest revision of a proposal has come. */
	@Transactional
	void reckon(String number) {
		this.jdbc.sql("delete from proposal_tie where proposal = ?").param(number).update();
		this.jdbc.sql("insert into proposal_tie select tie.* from proposal p, ties_of(p) tie where p.number = ?")
			.param(number)
			.update();
	}

	/**
	 * What a change of this proposal would touch; what is published first. The offsets
	 * have those that are tied looked up one by one, and not all proposals read.
	 */
	public List<Touched> of(String number) {
		return this.jdbc.sql("""
				with other as not materialized (
					select tie.* from proposal_tie tie cross join lateral (
						select from proposal where number = tie.proposal
							and state in ('IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED') offset 0) going
					where tie.proposal <> :number
				),
				tie as (
					(select other.proposal, 'SHARES_COURSE' as kind, other.label
					from proposal_tie mine join other
						on other.key = mine.key and other.campus = mine.campus and other.kind = 'course'
					where mine.proposal = :number and mine.kind = 'course' limit :bound)
					union
					(select other.proposal, 'COUNTS_TOWARD_IT', mine.label
					from proposal_tie mine join other on other.key = mine.key and other.kind = 'title'
						join campus c on c.id = other.campus
					where mine.proposal = :number and mine.kind = 'award'
						and (mine.institution = words_of(c.name)
							or mine.institution = '' and other.campus = mine.campus) limit :bound)
					union
					(select other.proposal, 'COUNTS_TOWARD_THIS', other.label
					from proposal_tie mine join campus c on c.id = mine.campus
						join other on other.key = mine.key and other.kind = 'award'
					where mine.proposal = :number and mine.kind = 'title'
						and (other.institution = words_of(c.name)
							or other.institution = '' and other.campus = mine.campus) limit :bound)
					union
					(select other.proposal, 'REQUIRES_THIS', mine.label
					from proposal_tie mine join other
						on other.kind = 'prerequisites' and other.campus = mine.campus
						and to_tsvector('simple', other.key) @@ phraseto_tsquery('simple', mine.key)
					where mine.proposal = :number and mine.kind = 'title' limit :bound)
				)
				select p.number, p.title, p.campus, c.name as campus_name, p.state, p.department,
					d.name as department_name, null as slug, array_agg(tie.kind order by tie.kind, tie.label) as kinds,
					array_agg(tie.label order by tie.kind, tie.label) as labels
				from tie cross join lateral (
						select number, title, campus, state, department from proposal
						where number = tie.proposal offset 0) p
					join campus c on c.id = p.campus
					left join body d on d.id = p.department
				group by p.number, p.title, p.campus, p.state, p.department, c.name, d.name
				order by p.state = 'PUBLISHED' desc, p.title, p.number
				limit :most""")
			.param("number", number)
			.param("most", MOST)
			.param("bound", 5 * MOST)
			.query(Impact::touched)
			.list();
	}

	/**
	 * The same of what campuses approved before this system, which have no department
	 * here that could be told.
	 */
	public List<Touched> ofEarlier(String number) {
		return this.jdbc
			.sql("""
					with mine as (
						select tie.*, words_of(c.name) as campus_name from proposal_tie tie join campus c on c.id = tie.campus
						where tie.proposal = :number
					),
					tie as (
						select other.campus, other.slug, 'COUNTS_TOWARD_IT' as kind, mine.label
						from mine join earlier_tie other on other.kind = 'title' and other.key = mine.key
							join campus c on c.id = other.campus
						where mine.kind = 'award' and (mine.institution = words_of(c.name)
							or mine.institution = '' and other.campus = mine.campus)
						union
						select other.campus, other.slug, 'COUNTS_TOWARD_THIS', other.label
						from mine join earlier_tie other
							on other.kind = 'award' and other.key = mine.key and other.campus = mine.campus
						where mine.kind = 'title'
						union
						select other.campus, other.slug, 'COUNTS_TOWARD_THIS', published.title
						from credential published join earlier_tie other
							on other.kind = 'entry' and other.key = published.campus || '/' || published.slug
						where published.proposal = :number
						union
						select other.campus, other.slug, 'REQUIRED_BY_THIS', other.label
						from mine join earlier_tie other on other.kind = 'title' and other.campus = mine.campus
							and position(' ' || other.key || ' ' in ' ' || mine.key || ' ') > 0
						where mine.kind = 'prerequisites'
					)
					select null as number, e.title, e.campus, c.name as campus_name, 'EARLIER' as state,
						null as department, null as department_name, e.slug,
						array_agg(tie.kind order by tie.kind, tie.label) as kinds,
						array_agg(tie.label order by tie.kind, tie.label) as labels
					from tie join catalogue_entry e on e.campus = tie.campus and e.slug = tie.slug
						join campus c on c.id = e.campus
					group by e.title, e.campus, e.slug, c.name
					order by e.title, e.campus, e.slug
					limit :most""")
			.param("number", number)
			.param("most", MOST)
			.query(Impact::touched)
			.list();
	}

	private static Touched touched(ResultSet row, int index) throws SQLException {
		String[] kinds = (String[]) row.getArray("kinds").getArray();
		String[] labels = (String[]) row.getArray("labels").getArray();
		List<Tie> ties = new ArrayList<>();
		for (int at = 0; at < kinds.length; at++) {
			ties.add(new Tie(Kind.valueOf(kinds[at]), labels[at]));
		}
		return new Touched(row.getString("number"), row.getString("slug"), row.getString("title"),
				row.getString("campus"), row.getString("campus_name"), row.getString("state"),
				row.getString("department"), row.getString("department_name"), List.copyOf(ties));
	}

}
