package edu.suny.microcredentials.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code comment} and {@code comment_text}; rows are added and never changed.
 */
@Component
class CommentRows {

	private final JdbcClient jdbc;

	CommentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Its id; its first text comes with {@link #insertText}. */
	long insert(Comment comment) {
		return this.jdbc
			.sql("""
					insert into comment (proposal, revision, author, body, part, answers, written_at)
					values (:proposal, :revision, :author, :body, :part, cast(:answers as bigint), :writtenAt) returning id""")
			.param("proposal", comment.proposal())
			.param("revision", comment.revision())
			.param("author", comment.author())
			.param("body", comment.body())
			.param("part", comment.part())
			.param("answers", comment.answers())
			.param("writtenAt", Timestamp.from(comment.writtenAt()))
			.query(Long.class)
			.single();
	}

	void insertText(long comment, int version, String text, Instant at) {
		this.jdbc.sql("""
				insert into comment_text (comment, version, text, written_at)
				values (:comment, :version, :text, :writtenAt)""")
			.param("comment", comment)
			.param("version", version)
			.param("text", text)
			.param("writtenAt", Timestamp.from(at))
			.update();
	}

	int count(String proposal) {
		return this.jdbc.sql("select count(*) from comment where proposal = ?")
			.param(proposal)
			.query(Integer.class)
			.single();
	}

	/**
	 * Those on a proposal that are to all, or to one of these bodies, the first first.
	 * @param drafts whether also what was said before it was first submitted
	 */
	List<Comment> of(String proposal, Collection<String> bodies, boolean drafts) {
		Map<Long, Comment> comments = new LinkedHashMap<>();
		this.jdbc.sql("""
				select c.*, t.text, t.written_at as text_at from comment c join comment_text t on t.comment = c.id
				where c.proposal = :proposal and (c.body is null or c.body = any(:bodies))
					and (c.revision > 0 or :drafts)
				order by c.id, t.version""")
			.param("proposal", proposal)
			.param("bodies", bodies.toArray(String[]::new))
			.param("drafts", drafts)
			.query((row) -> {
				Comment comment = comments.get(row.getLong("id"));
				if (comment == null) {
					comment = new Comment(row.getLong("id"), proposal, row.getInt("revision"), row.getString("author"),
							row.getString("body"), row.getString("part"), row.getObject("answers", Long.class),
							row.getTimestamp("written_at").toInstant(), new ArrayList<>());
					comments.put(comment.id(), comment);
				}
				comment.texts().add(new Comment.Text(row.getString("text"), row.getTimestamp("text_at").toInstant()));
			});
		return List.copyOf(comments.values());
	}

}
