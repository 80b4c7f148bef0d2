package edu.suny.microcredentials.campus;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each campus says of itself. */
@Component
@Transactional(readOnly = true)
public class CampusProfiles {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String ALL = """
			select id, issuer, logo, accent, sign_in, tracker, appeal_days, lapse_days from campus\s""";

	private final JdbcClient jdbc;

	CampusProfiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of a campus that exists. */
	public CampusProfile of(String campus) {
		return find(campus)
			.orElseThrow(() -> new IllegalArgumentException("There is no campus '%s'".formatted(campus)));
	}

	public Optional<CampusProfile> find(String campus) {
		return this.jdbc.sql(ALL + "where id = :campus")
			.param("campus", campus)
			.query((row, index) -> profile(row))
			.optional();
	}

	/** What these campuses are recognized by, in their order. */
	public List<CampusMark> marks(List<String> campuses) {
		return this.jdbc
			.sql("select id as campus, logo is not null as logo, accent from campus where id in (:campuses)")
			.param("campuses", campuses)
			.query(CampusMark.class)
			.list()
			.stream()
			.sorted(Comparator.comparing((mark) -> campuses.indexOf(mark.campus())))
			.toList();
	}

	/** The providers of those campuses that have one, by campus. */
	public Map<String, JsonNode> signIns() {
		Map<String, JsonNode> all = new TreeMap<>();
		this.jdbc.sql("select id, sign_in from campus where sign_in is not null").query((row) -> {
			all.put(row.getString("id"), json(row.getString("sign_in")));
		});
		return all;
	}

	@Transactional
	public void set(String campus, CampusProfile profile) {
		this.jdbc.sql("""
				update campus set issuer = cast(:issuer as jsonb), logo = :logo, accent = :accent,
				sign_in = cast(:signIn as jsonb), tracker = :tracker, appeal_days = :appealDays, lapse_days = :lapseDays
				where id = :campus""")
			.param("campus", campus)
			.param("issuer", text(profile.issuer()))
			.param("logo", profile.logo())
			.param("accent", profile.accent())
			.param("signIn", text(profile.signIn()))
			.param("tracker", profile.tracker().word())
			.param("appealDays", profile.appealDays())
			.param("lapseDays", profile.lapseDays())
			.update();
	}

	private static CampusProfile profile(ResultSet row) throws SQLException {
		return new CampusProfile(json(row.getString("issuer")), row.getBytes("logo"), row.getString("accent"),
				json(row.getString("sign_in")), Tracker.valueOf(row.getString("tracker").toUpperCase()),
				row.getInt("appeal_days"), row.getInt("lapse_days"));
	}

	private static String text(JsonNode value) {
		return (value != null) ? value.toString() : null;
	}

	private static JsonNode json(String text) {
		try {
			return (text != null) ? JSON.readTree(text) : null;
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
