package edu.suny.microcredentials.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code agenda_item}. */
@Component
class AgendaRows {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	AgendaRows(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** By their parts, and in each part in their order. */
	List<AgendaItem> of(long meeting) {
		return this.jdbc.sql("""
				select * from agenda_item where meeting = :meeting
				order by array_position(array['consent', 'matter', 'confirmation', 'other'], kind), position, id""")
			.param("meeting", meeting)
			.query(this::item)
			.list();
	}

	/** By meeting; those without an agenda are not in it. */
	Map<Long, List<AgendaItem>> of(Collection<Long> meetings) {
		return meetings.isEmpty() ? Map.of()
				: this.jdbc.sql("select * from agenda_item where meeting in (:meetings) order by id")
					.param("meetings", meetings)
					.query(this::item)
					.list()
					.stream()
					.collect(Collectors.groupingBy(AgendaItem::meeting));
	}

	/**
	 * When other meetings are that have these on their agenda, and have not dealt with
	 * them, by review.
	 */
	Map<Long, Instant> elsewhere(Collection<Long> reviews, long meeting) {
		Map<Long, Instant> elsewhere = new HashMap<>();
		if (!reviews.isEmpty()) {
			this.jdbc.sql("""
					select a.review, max(m.begins) as begins from agenda_item a join meeting m on m.id = a.meeting
					where a.review in (:reviews) and a.meeting <> :meeting and a.result is null
						and m.cancelled_at is null and m.posted_at is null
					group by a.review""").param("reviews", reviews).param("meeting", meeting).query((row) -> {
				elsewhere.put(row.getLong("review"), row.getTimestamp("begins").toInstant());
			});
		}
		return elsewhere;
	}

	void insert(long meeting, Long review, AgendaItem.Kind kind, int position, String title, String note) {
		this.jdbc.sql("""
				insert into agenda_item (meeting, review, kind, position, title, note)
				values (:meeting, :review, :kind, :position, :title, :note) on conflict do nothing""")
			.param("meeting", meeting)
			.param("review", review)
			.param("kind", kind.word())
			.param("position", position)
			.param("title", title)
			.param("note", note)
			.update();
	}

	void place(long id, AgendaItem.Kind kind, int position) {
		this.jdbc.sql("update agenda_item set kind = :kind, position = :position where id = :id")
			.param("kind", kind.word())
			.param("position", position)
			.param("id", id)
			.update();
	}

	void delete(long id) {
		this.jdbc.sql("delete from agenda_item where id = :id").param("id", id).update();
	}

	void record(AgendaItem item, AgendaItem.Result result) {
		this.jdbc.sql("update agenda_item set result = :result::jsonb where id = :id")
			.param("result", write(result))
			.param("id", item.id())
			.update();
		this.jdbc.sql("update review set meeting_id = :meeting where id = :review and closed_at is null")
			.param("meeting", item.meeting())
			.param("review", item.review())
			.update();
	}

	private AgendaItem item(ResultSet row, int index) throws SQLException {
		return new AgendaItem(row.getLong("id"), row.getLong("meeting"), row.getObject("review", Long.class),
				AgendaItem.Kind.of(row.getString("kind")), row.getString("title"), row.getString("note"),
				read(row.getString("result")));
	}

	private AgendaItem.Result read(String text) {
		try {
			return (text != null) ? this.json.readValue(text, AgendaItem.Result.class) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What a meeting recorded is damaged", ex);
		}
	}

	private String write(AgendaItem.Result result) {
		try {
			return this.json.writeValueAsString(result);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
