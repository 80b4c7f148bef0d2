package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For whom an open review waits. */
@Component
@Transactional(readOnly = true)
public class Awaited {

	private final ReviewRows rows;

	private final BallotRows ballots;

	private final Campuses campuses;

	Awaited(ReviewRows rows, BallotRows ballots, Campuses campuses) {
		this.rows = rows;
		this.ballots = ballots;
		this.campuses = campuses;
	}

	/** User ids of those who have not acted; none of a review that is over. */
	public List<String> members(long id) {
		Review review = this.rows.get(id);
		if (!review.isOpen() || review.count() != null) {
			return List.of();
		}
		return switch (review.method()) {
			case "ballot" -> withoutBallot(review);
			case "consent" -> List.of();
			default -> (review.decision() == null) ? review.officers() : List.of();
		};
	}

	/** The chair of the body, in a list of one; of none where there is no chair. */
	public List<String> chair(long id) {
		Review review = this.rows.get(id);
		return this.campuses.body(review.campus(), review.body()).map(Body::chair).map(List::of).orElse(List.of());
	}

	private List<String> withoutBallot(Review review) {
		Set<String> voted = this.ballots.of(review.id()).stream().map(Ballot::member).collect(Collectors.toSet());
		return review.eligible().stream().filter((member) -> !voted.contains(member)).toList();
	}

}
