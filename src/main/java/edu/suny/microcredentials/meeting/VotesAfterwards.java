package edu.suny.microcredentials.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.committee.Ballot;
import edu.suny.microcredentials.committee.Choice;
import edu.suny.microcredentials.committee.CountedBallot;
import edu.suny.microcredentials.committee.Participation;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who voted what, after the close, for those whom it concerns: the members of the body
 * and the governance office of its campus, without those who had to stay out of the
 * matter. Of a secret ballot they see who has voted, and the count.
 */
@Component
@Transactional(readOnly = true)
public class VotesAfterwards {

	private final Participation participation;

	private final Committees committees;

	private final Belonging belonging;

	VotesAfterwards(Participation participation, Committees committees, Belonging belonging) {
		this.participation = participation;
		this.committees = committees;
		this.belonging = belonging;
	}

	/** By review; only those that this person may see. */
	public Map<Long, SeenVotes> of(Collection<Long> reviews, String user) {
		Map<Long, CountedBallot> counted = this.participation.counted(reviews);
		if (counted.isEmpty()) {
			return Map.of();
		}
		Map<String, Participant> bodies = this.committees.of(user)
			.stream()
			.collect(Collectors.toMap((each) -> each.body().id(), Function.identity()));
		List<CountedBallot> seen = counted.values()
			.stream()
			.filter((ballot) -> sees(bodies.get(ballot.sitting()), ballot))
			.toList();
		Map<String, String> names = this.belonging
			.names(seen.stream().flatMap(VotesAfterwards::people).collect(Collectors.toSet()));
		Map<Long, SeenVotes> votes = new TreeMap<>();
		seen.forEach((ballot) -> votes.put(ballot.review(), votes(ballot, names)));
		return votes;
	}

	private static boolean sees(Participant participant, CountedBallot ballot) {
		return participant != null && (participant.isMember() || participant.office())
				&& !ballot.isOutside(participant.user())
				&& participant.seats().stream().noneMatch((seat) -> ballot.recused().containsKey(seat));
	}

	private static SeenVotes votes(CountedBallot ballot, Map<String, String> names) {
		List<Ballot> votes = ballot.cast()
			.stream()
			.filter((each) -> each.choice() != Choice.RECUSE && !ballot.recused().containsKey(each.member()))
			.toList();
		Set<String> voters = votes.stream().map(Ballot::member).collect(Collectors.toSet());
		Stream<String> missing = ballot.eligible()
			.stream()
			.filter((member) -> !voters.contains(member) && !ballot.recused().containsKey(member));
		return new SeenVotes(ballot.secret(), ballot.count().inWords(),
				ballot.secret() ? List.of()
						: votes.stream()
							.map((each) -> new SeenVotes.Line(names.get(each.member()), names.get(orNone(each)),
									each.choice().word(), each.rationale(), each.changes(), each.keptFrom() != null))
							.sorted((one, other) -> one.name().compareTo(other.name()))
							.toList(),
				ballot.secret() ? named(voters.stream(), names) : List.of(), named(missing, names),
				named(ballot.recused().keySet().stream(), names));
	}

	private static String orNone(Ballot ballot) {
		return (ballot.castBy() != null) ? ballot.castBy() : "";
	}

	private static List<String> named(Stream<String> users, Map<String, String> names) {
		return users.map(names::get).sorted().toList();
	}

	private static Stream<String> people(CountedBallot ballot) {
		return Stream
			.of(ballot.eligible().stream(), ballot.recused().keySet().stream(),
					ballot.cast().stream().map(Ballot::member), ballot.cast().stream().map(Ballot::castBy))
			.flatMap(Function.identity())
			.filter((user) -> user != null);
	}

}
