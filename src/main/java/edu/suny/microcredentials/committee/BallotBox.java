package edu.suny.microcredentials.committee;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code ballot_box}: all votes of a secret ballot in one value, written anew
 * as a whole with each of them and sorted, so that neither their order nor their place
 * says whose is whose.
 */
@Component
class BallotBox {

	private static final Comparator<Statement> ORDER = Comparator.comparing(Statement::choice)
		.thenComparing((vote) -> Objects.requireNonNullElse(vote.rationale(), ""))
		.thenComparing((vote) -> Objects.requireNonNullElse(vote.changes(), ""))
		.thenComparing((vote) -> vote.reopen().toString());

	private final JdbcClient jdbc;

	private final Json json;

	BallotBox(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** One after the other: whoever comes meanwhile waits for this transaction. */
	void put(long review, Statement vote) {
		this.jdbc.sql("insert into ballot_box (review) values (:review) on conflict do nothing")
			.param("review", review)
			.update();
		List<Statement> votes = read(review, " for update");
		this.jdbc.sql("update ballot_box set votes = :votes::jsonb where review = :review")
			.param("votes", this.json.write(Stream.concat(votes.stream(), Stream.of(vote)).sorted(ORDER).toList()))
			.param("review", review)
			.update();
	}

	List<Statement> of(long review) {
		return read(review, "");
	}

	private List<Statement> read(long review, String lock) {
		return this.jdbc.sql("select votes from ballot_box where review = :review" + lock)
			.param("review", review)
			.query((row, index) -> this.json.tree(row.getString("votes")))
			.optional()
			.map((votes) -> Stream.iterate(0, (index) -> index < votes.size(), (index) -> index + 1)
				.map((index) -> statement(votes.get(index)))
				.toList())
			.orElse(List.of());
	}

	private static Statement statement(JsonNode vote) {
		return new Statement(Statement.text(vote, "choice"), Statement.text(vote, "rationale"),
				Statement.text(vote, "changes"), Statement.bodies(vote.path("reopen")));
	}

}
