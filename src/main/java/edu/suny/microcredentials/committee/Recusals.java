package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Who stepped out of a matter at its meeting, by name, and how many that makes. */
@Component
class Recusals {

	private final RecusalRows rows;

	private final Belonging belonging;

	private final ReviewActs acts;

	Recusals(RecusalRows rows, Belonging belonging, ReviewActs acts) {
		this.acts = acts;
		this.rows = rows;
		this.belonging = belonging;
	}

	/**
	 * Keeps who stepped out at the meeting.
	 * @param typed names or user ids, one per line; null for nobody
	 * @throws RefusedException if one of them has no vote on it, or two have that name
	 */
	void stepOut(Review review, String typed) {
		if (typed == null) {
			return;
		}
		Set<String> recused = this.rows.of(review.id()).keySet();
		Set<String> all = new TreeSet<>(review.eligible());
		all.addAll(recused);
		Map<String, String> names = this.belonging.names(all);
		typed.lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach((line) -> {
			String member = one(review, named(names, line), line);
			if (!recused.contains(member)) {
				this.rows.insert(review.id(), member, "Stepped out at the meeting");
				this.acts.recused(review, member, "Stepped out at the meeting");
			}
		});
	}

	/**
	 * The vote with as many recusals as there are people recused.
	 * @throws RefusedException if another number of them was entered
	 */
	MeetingVote agreed(Review review, MeetingVote vote) {
		Map<String, String> reasons = this.rows.of(review.id());
		if (vote.recusals() != null && vote.recusals() != reasons.size()) {
			throw new RefusedException(Reason.INVALID,
					"Those recused from proposal %s are %s; the number entered is %d. %s".formatted(review.proposal(),
							recused(reasons), vote.recusals(),
							(vote.recusals() > reasons.size()) ? "Name whoever else stepped out at the meeting."
									: "Who is recused stays out of it for this round."));
		}
		return vote.withRecusals(reasons.size());
	}

	private String recused(Map<String, String> reasons) {
		Map<String, String> names = this.belonging.names(reasons.keySet());
		return reasons.isEmpty() ? "none"
				: "%d: %s".formatted(reasons.size(),
						reasons.entrySet()
							.stream()
							.map((each) -> "%s (%s)".formatted(names.get(each.getKey()), each.getValue()))
							.collect(Collectors.joining(", ")));
	}

	private static List<String> named(Map<String, String> names, String line) {
		return names.entrySet()
			.stream()
			.filter((each) -> each.getKey().equals(line) || each.getValue().equalsIgnoreCase(line))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static String one(Review review, List<String> named, String line) {
		if (named.size() == 1) {
			return named.get(0);
		}
		throw new RefusedException(Reason.INVALID, named.isEmpty()
				? "'%s' has no vote in %s on proposal %s, and so is not among those who stepped out: enter each on a line of their own, by the name on the roster."
					.formatted(line, review.bodyName(), review.proposal())
				: "Two members of %s are called '%s': enter the user id of the one who stepped out."
					.formatted(review.bodyName(), line));
	}

}
