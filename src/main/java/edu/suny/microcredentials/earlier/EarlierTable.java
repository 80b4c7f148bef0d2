package edu.suny.microcredentials.earlier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The credentials approved before, and the files that they came from. */
@Component
class EarlierTable {

	private static final String SELECT = "select campus, slug, document, withdrawn from earlier_credential ";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	EarlierTable(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Until the end of the transaction nobody else, on no node, changes those of the
	 * campus.
	 */
	void lock(String campus) {
		this.jdbc.sql("select pg_advisory_xact_lock(7240040, hashtext(:campus))")
			.param("campus", campus)
			.query((row) -> {
			});
	}

	List<EarlierCredential> of(String campus) {
		return this.jdbc.sql(SELECT + "where campus = :campus order by document ->> 'title', slug")
			.param("campus", campus)
			.query(this::credential)
			.list();
	}

	Optional<EarlierCredential> find(String campus, String slug) {
		return this.jdbc.sql(SELECT + "where campus = :campus and slug = :slug")
			.param("campus", campus)
			.param("slug", slug)
			.query(this::credential)
			.optional();
	}

	/** Slugs of what was governed here and published. */
	Set<String> governed(String campus) {
		return new HashSet<>(this.jdbc.sql("select slug from credential where campus = :campus")
			.param("campus", campus)
			.query(String.class)
			.list());
	}

	/** Entries of the catalogue at other campuses: {@code harbor/data-literacy}. */
	Set<String> elsewhere(String campus) {
		return new HashSet<>(this.jdbc.sql("select campus || '/' || slug from catalogue_entry where campus <> :campus")
			.param("campus", campus)
			.query(String.class)
			.list());
	}

	/** Keeps a file as it was put in force. */
	long insertImport(String campus, String importer, String file) {
		return this.jdbc.sql("""
				insert into earlier_import (campus, imported_by, imported_at, file)
				values (:campus, :importer, :at, :file) returning id""")
			.param("campus", campus)
			.param("importer", importer)
			.param("at", OffsetDateTime.now(ZoneOffset.UTC))
			.param("file", file)
			.query(Long.class)
			.single();
	}

	/**
	 * States a credential, for the first time or otherwise than before.
	 * @return false if meanwhile another entry has got its slug
	 */
	boolean put(String campus, String slug, EarlierStatement statement, long file) {
		return this.jdbc.sql("""
				with address as (
					insert into catalogue_address (campus, slug) values (:campus, :slug)
					on conflict do nothing returning slug)
				insert into earlier_credential (campus, slug, document, import)
				select :campus, :slug, :document::jsonb, :file
				where exists (select from address)
					or exists (select from earlier_credential where campus = :campus and slug = :slug)
				on conflict (campus, slug) do update
				set document = excluded.document, import = excluded.import, withdrawn = false""")
			.param("campus", campus)
			.param("slug", slug)
			.param("document", written(statement))
			.param("file", file)
			.update() == 1;
	}

	void withdraw(String campus, String slug, long file) {
		this.jdbc.sql("""
				update earlier_credential set withdrawn = true, import = :file
				where campus = :campus and slug = :slug""")
			.param("campus", campus)
			.param("slug", slug)
			.param("file", file)
			.update();
	}

	private String written(EarlierStatement statement) {
		try {
			return this.json.writeValueAsString(statement);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private EarlierCredential credential(ResultSet row, int index) throws SQLException {
		try {
			return new EarlierCredential(row.getString("campus"), row.getString("slug"),
					this.json.readValue(row.getString("document"), EarlierStatement.class),
					row.getBoolean("withdrawn"));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What a campus stated is no JSON", ex);
		}
	}

}
