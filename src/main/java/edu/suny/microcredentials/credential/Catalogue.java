package edu.suny.microcredentials.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.page.ReadableDocument;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The catalogue as the public reads it: what was governed here and published, and what
 * campuses state that they approved before.
 */
@Component
@Transactional(readOnly = true)
public class Catalogue {

	/** How many entries a page shows. */
	public static final int PAGE = 60;

	private static final String SELECT = """
			select e.*, c.name as campus_name, c.time_zone,
				array(select o.name from campus o where o.id = any(e.partners) order by o.name) as partner_names
			from catalogue_entry e join campus c on c.id = e.campus
			""";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	Catalogue(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * One page of the entries that fit, by title, and one more if there is another page.
	 * @param campus an id, or blank for any
	 * @param kind credit or noncredit, or blank for either
	 * @param governed whether only those that were governed here
	 * @param words all of which title, summary, audience or outcomes contain; may be
	 * blank
	 * @param page counts from 0
	 */
	public List<CatalogueEntry> search(String campus, String kind, boolean governed, String words, int page) {
		return this.jdbc
			.sql(SELECT
					+ """
							where (:campus = '' or e.campus = :campus or :campus = any(e.partners))
							and (:kind = '' or e.document ->> 'kind' = :kind)
							and (not :governed or e.proposal is not null)
							and concat_ws(' ', e.title, c.name,
								(select string_agg(o.name, ' ') from campus o where o.id = any(e.partners)),
								e.document ->> 'summary', e.document ->> 'audience', e.document ->> 'outcomes') ilike all (:patterns)
							order by e.title, e.campus
							limit :limit offset :offset""")
			.param("campus", campus)
			.param("kind", kind)
			.param("governed", governed)
			.param("patterns", patterns(words))
			.param("limit", PAGE + 1)
			.param("offset", (long) PAGE * Math.max(0, page))
			.query(this::entry)
			.list();
	}

	/** All of all campuses, by title. */
	public List<CatalogueEntry> all(boolean governed) {
		return this.jdbc.sql(SELECT + "where not :governed or e.proposal is not null order by e.title, e.campus")
			.param("governed", governed)
			.query(this::entry)
			.list();
	}

	/** The entries that were published last. */
	public List<CatalogueEntry> newest(int count) {
		return this.jdbc.sql(SELECT + "where e.proposal is not null order by e.published_at desc limit :count")
			.param("count", count)
			.query(this::entry)
			.list();
	}

	/** One that was governed here. */
	public Optional<CatalogueEntry> find(String campus, String slug) {
		return this.jdbc.sql(SELECT + "where e.campus = :campus and e.slug = :slug and e.proposal is not null")
			.param("campus", campus)
			.param("slug", slug)
			.query(this::entry)
			.optional();
	}

	private static String[] patterns(String words) {
		return words.isBlank() ? new String[] { "%" }
				: Arrays.stream(words.strip().split("\\s+"))
					.map((word) -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
					.toArray(String[]::new);
	}

	private CatalogueEntry entry(ResultSet row, int index) throws SQLException {
		try {
			return new CatalogueEntry(row.getString("campus"), row.getString("campus_name"),
					ZoneId.of(row.getString("time_zone")), row.getString("slug"), row.getString("proposal"),
					row.getString("title"), ReadableDocument.of(this.json.readTree(row.getString("document"))),
					Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant).orElse(null),
					row.getObject("approved_earlier", LocalDate.class), row.getString("status"),
					List.of((String[]) row.getArray("partners").getArray()),
					List.of((String[]) row.getArray("partner_names").getArray()));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A published document is no JSON", ex);
		}
	}

}
