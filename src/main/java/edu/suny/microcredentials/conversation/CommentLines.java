package edu.suny.microcredentials.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.stereotype.Component;

/**
 * The conversation on a proposal for readers: names, and each answer under its comment.
 */
@Component
public class CommentLines {

	private final Comments comments;

	private final Belonging belonging;

	private final Campuses campuses;

	CommentLines(Comments comments, Belonging belonging, Campuses campuses) {
		this.comments = comments;
		this.belonging = belonging;
		this.campuses = campuses;
	}

	/** What this user may read of it. */
	public List<Line> of(String number, String user) {
		List<Comment> all = this.comments.of(number, user);
		Map<String, String> names = this.belonging.names(all.stream().map(Comment::author).toList());
		Map<String, String> bodies = new TreeMap<>();
		all.stream()
			.map(Comment::body)
			.filter((body) -> body != null)
			.distinct()
			.forEach((body) -> bodies.put(body, this.campuses.body(body).orElseThrow().name()));
		List<Line> lines = new ArrayList<>();
		Map<Long, Long> threads = new TreeMap<>();
		all.forEach((comment) -> threads.put(comment.id(),
				(comment.answers() != null) ? threads.getOrDefault(comment.answers(), comment.id()) : comment.id()));
		threads.values()
			.stream()
			.distinct()
			.forEach((thread) -> all.stream()
				.filter((comment) -> threads.get(comment.id()).equals(thread))
				.forEach((comment) -> lines.add(new Line(comment.id(), comment.author(), names.get(comment.author()),
						comment.body(), (comment.body() != null) ? bodies.get(comment.body()) : null, comment.part(),
						Part.of(comment.part()).map(Part::label).orElse(null), comment.revision(), comment.answers(),
						comment.writtenAt(), comment.text(), comment.formerTexts(),
						this.comments.isCorrectable(comment, user)))));
		return lines;
	}

	/**
	 * One comment.
	 *
	 * @param bodyName to whose members it is confidential, or null
	 * @param formerTexts how it read before it was corrected, the first first
	 * @param correctable whether the reader may correct it now
	 */
	public record Line(long id, String author, String authorName, String body, String bodyName, String part,
			String partLabel, int revision, Long answers, Instant writtenAt, String text,
			List<Comment.Text> formerTexts, boolean correctable) {
	}

}
