package edu.suny.microcredentials.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bodies ask to be changed, point by point, and what the proposers answer. */
@Component
@Transactional
public class Points {

	/** As many rows as a list of a form takes. */
	private static final int MOST = 200;

	private static final Set<String> MADE = Set.of("changed", "otherwise", "unchanged");

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	Points(JdbcClient jdbc, GovernanceRecord record) {
		this.jdbc = jdbc;
		this.record = record;
	}

	/**
	 * Asks for changes, one point for each finding of a review. What many members asked
	 * for beyond what a form can answer one by one makes the last point.
	 * @param round in which they are answered
	 * @return the points that wait for an answer now
	 */
	public List<Point> ask(String number, int round, List<Finding> all) {
		List<Finding> findings = answerable(all);
		IntStream.range(0, findings.size())
			.forEach((at) -> this.jdbc.sql("""
					insert into return_point (proposal, round, review, position, text, asked_at)
					values (?, ?, ?, ?, ?, now())""")
				.params(number, round, findings.get(at).review(), at + 1, findings.get(at).text())
				.update());
		return waiting(number);
	}

	private static List<Finding> answerable(List<Finding> findings) {
		if (findings.size() <= MOST) {
			return findings;
		}
		Finding first = findings.get(MOST - 1);
		String rest = findings.subList(MOST - 1, findings.size())
			.stream()
			.map((finding) -> (finding.review() == first.review()) ? finding.text() : finding.message())
			.collect(Collectors.joining("\n"));
		return Stream
			.concat(findings.stream().limit(MOST - 1),
					Stream.of(new Finding(first.message(), first.part(), first.review(), rest)))
			.toList();
	}

	/** All of a proposal, the first first. */
	@Transactional(readOnly = true)
	public List<Point> of(String number) {
		return this.jdbc.sql("""
				select p.*, r.body_name, a.revision, a.made, a.answer, a.answered_by, a.answered_at
				from return_point p join review r on r.id = p.review left join point_answer a on a.point = p.id
				where p.proposal = ? order by p.id""").param(number).query(Points::point).list();
	}

	/** Those without an answer. */
	@Transactional(readOnly = true)
	public List<Point> waiting(String number) {
		return of(number).stream().filter((point) -> point.answer() == null).toList();
	}

	/**
	 * Keeps the answers that come with a revision.
	 * @param answers a list of {point, made, answer}; the last one for a point counts
	 * @throws RefusedException if one is missing, with a sentence for each
	 */
	public void answer(String number, int revision, JsonNode answers, String author) {
		List<Point> waiting = waiting(number);
		Map<String, JsonNode> given = new HashMap<>();
		answers.forEach((answer) -> given.put(answer.path("point").asText(), answer));
		List<String> missing = new ArrayList<>();
		for (Point point : waiting) {
			JsonNode answer = given.getOrDefault(String.valueOf(point.id()), MissingNode.getInstance());
			check(point, answer, missing);
		}
		if (!missing.isEmpty()) {
			throw new RefusedException(Reason.INVALID,
					(missing.size() == 1) ? missing.get(0) : "Each point that was to be changed needs an answer.",
					missing);
		}
		waiting.forEach((point) -> keep(point, revision, given.get(String.valueOf(point.id())), author));
		if (!waiting.isEmpty()) {
			this.record.append(Act.of(ActKind.ANSWERED, number)
				.by(author)
				.as(Role.PROPOSER)
				.with("revision", revision)
				.with("points", waiting.size())
				.with("answersDigest", GovernanceRecord.digest(answers)));
		}
	}

	private static void check(Point point, JsonNode answer, List<String> missing) {
		if (!MADE.contains(answer.path("made").asText())) {
			missing.add("Say what you made of point %s".formatted(point.label()));
		}
		else if (text(answer) == null && !answer.path("made").asText().equals("changed")) {
			missing.add("Say how, or why not, at point %s".formatted(point.label()));
		}
	}

	private void keep(Point point, int revision, JsonNode answer, String author) {
		this.jdbc.sql("""
				insert into point_answer (point, revision, made, answer, answered_by, answered_at)
				values (?, ?, ?, ?, ?, now())""")
			.params(point.id(), revision, answer.path("made").asText(), text(answer), author)
			.update();
	}

	private static String text(JsonNode answer) {
		String text = answer.path("answer").asText("").strip();
		return text.isEmpty() ? null : text;
	}

	private static Point point(ResultSet row, int index) throws SQLException {
		Timestamp answered = row.getTimestamp("answered_at");
		Point.Answer answer = (answered != null) ? new Point.Answer(row.getInt("revision"), row.getString("made"),
				row.getString("answer"), row.getString("answered_by"), instant(answered)) : null;
		return new Point(row.getLong("id"), row.getInt("round"), row.getLong("review"), row.getString("body_name"),
				row.getInt("position"), row.getString("text"), instant(row.getTimestamp("asked_at")), answer);
	}

	private static Instant instant(Timestamp timestamp) {
		return timestamp.toInstant();
	}

}
