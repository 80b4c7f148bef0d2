package edu.suny.microcredentials.credential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import edu.suny.microcredentials.page.ReadableDocument;
import edu.suny.microcredentials.page.ReadableDocument.Award;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which entries of the catalogue build on which, by the titles that documents name in
 * plain words, and by what campuses state of those that they approved before. Templates
 * call it as {@code @stacks}.
 */
@Component
@Transactional(readOnly = true)
public class Stacks {

	private static final String LINK = """
			select e.campus, c.name as campus_name, e.slug, e.title, e.proposal is not null as governed
			from catalogue_entry e join campus c on c.id = e.campus
			""";

	private final JdbcClient jdbc;

	Stacks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The awards of a document that are entries of the catalogue. An award without an
	 * institution is the campus's own.
	 */
	public Map<Award, CatalogueLink> awards(String campus, ReadableDocument document) {
		Map<Award, CatalogueLink> links = new HashMap<>();
		document.disclosure()
			.applicability()
			.stream()
			.filter((award) -> "micro-credential".equals(award.awardType()) && award.award() != null)
			.forEach((award) -> award(campus, award).stream().findFirst().ifPresent((link) -> links.put(award, link)));
		return links;
	}

	private List<CatalogueLink> award(String campus, Award award) {
		return this.jdbc.sql(LINK + """
				where words_of(e.title) = regexp_replace(words_of(:award), '^micro credential (in )?', '')
				and (words_of(:institution) = words_of(c.name) or words_of(:institution) = '' and e.campus = :campus)
				order by governed desc, e.published_at desc limit 1""")
			.param("award", award.award())
			.param("institution", Objects.requireNonNullElse(award.institution(), ""))
			.param("campus", campus)
			.query(CatalogueLink.class)
			.list();
	}

	/** The entries of the campus whose title stands in what must be had before. */
	public List<CatalogueLink> required(String campus, ReadableDocument document) {
		return (document.prerequisites() == null) ? List.of()
				: this.jdbc.sql(LINK + """
						where e.campus = :campus
						and position(' ' || words_of(e.title) || ' ' in ' ' || words_of(:prerequisites) || ' ') > 0
						order by e.title limit 50""")
					.param("campus", campus)
					.param("prerequisites", document.prerequisites())
					.query(CatalogueLink.class)
					.list();
	}

	/** What an entry counts toward; what was replaced is followed to what came after. */
	public List<CatalogueLink> above(String campus, String slug) {
		return this.jdbc.sql(LINK + """
				where exists (
					select from earlier_tie tie
						left join earlier_credential other on tie.kind = 'entry'
							and other.campus || '/' || other.slug = tie.key
					where tie.campus = :campus and tie.slug = :slug and (
						tie.kind = 'entry' and e.campus || '/' || e.slug
							= coalesce(other.campus || '/' || (other.document ->> 'replacedBy'), tie.key)
						or tie.kind = 'award' and e.campus = tie.campus and words_of(e.title) = tie.key))
				or exists (
					select from credential mine join proposal_tie tie on tie.proposal = mine.proposal
					where mine.campus = :campus and mine.slug = :slug and tie.kind = 'award'
					and words_of(e.title) = tie.key
					and (tie.institution = words_of(c.name) or tie.institution = '' and e.campus = mine.campus))
				order by e.title, e.campus limit 200""")
			.param("campus", campus)
			.param("slug", slug)
			.query(CatalogueLink.class)
			.list();
	}

	/** What counts toward an entry. */
	public List<CatalogueLink> below(CatalogueLink entry) {
		return this.jdbc
			.sql(LINK
					+ """
							where (e.campus, e.slug) in (
								select campus, slug from earlier_tie
								where kind = 'entry' and key = :campus || '/' || :slug
									or kind = 'entry' and key in (select campus || '/' || slug from earlier_credential
										where campus = :campus and document ->> 'replacedBy' = :slug)
									or kind = 'award' and key = words_of(:title) and campus = :campus
								union all
								select mine.campus, mine.slug from proposal_tie tie join credential mine on mine.proposal = tie.proposal
								where tie.kind = 'award' and tie.key = words_of(:title)
									and (tie.institution = words_of(:campusName) or tie.institution = '' and tie.campus = :campus))
							and (e.campus, e.slug) <> (:campus, :slug)
							order by e.title, e.campus limit 200""")
			.paramSource(entry)
			.query(CatalogueLink.class)
			.list();
	}

}
