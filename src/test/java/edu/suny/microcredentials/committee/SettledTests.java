package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A vote closes early exactly when every way to go on comes to the same. */
class SettledTests {

	@Property(tries = 500)
	void itIsSettledWhenEveryWayToGoOnComesToTheSame(@ForAll("rules") CommitteeRules rules,
			@ForAll @IntRange(min = 1, max = 5) int seats, @ForAll("choices") List<Choice> cast) {
		List<String> members = members(seats);
		List<Ballot> ballots = ballots(members, cast.subList(0, Math.min(cast.size(), seats)));

		boolean settled = Settled.is(rules, members, "m0", ballots);

		assertThat(settled).as("%s of %d after %s", rules, seats, ballots)
			.isEqualTo(ends(new Tally(rules, members, "m0", 0), ballots, new TreeSet<>()).size() == 1);
	}

	@Test
	void aMajorityOfAllSettlesIt() {
		CommitteeRules rules = rules("more than half of the members", "more than half of the members", "always",
				"not-counted");
		List<String> members = members(9);

		assertThat(Settled.is(rules, members, null, same(members, 4))).isFalse();
		assertThat(Settled.is(rules, members, null, same(members, 5))).isTrue();
	}

	/** Looking at each way in which they could vote would never end. */
	@ParameterizedTest
	@ValueSource(strings = { "always", "tie" })
	void twoHundredMembersAreLookedAtToo(String chairVotes) {
		CommitteeRules rules = rules("anybody", "at most 200 against", chairVotes, "counted");
		List<String> members = members(200);

		assertThat(Settled.is(rules, members, "m199", same(members, 1))).isTrue();
	}

	@Provide
	Arbitrary<CommitteeRules> rules() {
		Arbitrary<String> quorum = Arbitraries.of("anybody", "more than half of the members",
				"half plus one of the members", "at least 2 members", "at least two thirds of the members",
				"at least 40 % of the members");
		Arbitrary<String> threshold = Arbitraries.of("more than half of the votes cast",
				"at least half of the votes cast", "at least 60 % of those present",
				"more than a third of those present", "at least two thirds of the members", "at most 1 against",
				"at most 0 against", "half plus one of the votes cast", "more than 0 % of the votes cast");
		return net.jqwik.api.Combinators
			.combine(quorum, threshold, Arbitraries.of("always", "tie", "never"),
					Arbitraries.of("counted", "not-counted"))
			.as(SettledTests::rules);
	}

	@Provide
	Arbitrary<List<Choice>> choices() {
		return Arbitraries.of(Choice.class).list().ofMaxSize(5);
	}

	/** The first is the chair, who may not have voted where the list begins with null. */
	private static List<Ballot> ballots(List<String> members, List<Choice> choices) {
		List<Ballot> ballots = new ArrayList<>();
		for (Choice choice : choices) {
			int seat = (choices.size() % 2 == 0) ? ballots.size() : members.size() - 1 - ballots.size();
			ballots.add(ballot(members.get(seat), choice));
		}
		return ballots;
	}

	/** By trying everything, one member after the other. */
	private static Set<String> ends(Tally tally, List<Ballot> ballots, Set<String> ends) {
		List<String> pending = tally.eligible()
			.stream()
			.filter((member) -> ballots.stream().noneMatch((ballot) -> ballot.member().equals(member)))
			.toList();
		tryAll(tally, pending, new ArrayList<>(ballots), ends);
		return ends;
	}

	private static void tryAll(Tally tally, List<String> pending, List<Ballot> ballots, Set<String> ends) {
		if (pending.isEmpty()) {
			ends.add(end(tally.of(ballots)));
			return;
		}
		List<String> rest = pending.subList(1, pending.size());
		tryAll(tally, rest, ballots, ends);
		for (Choice choice : Choice.values()) {
			ballots.add(ballot(pending.get(0), choice));
			tryAll(tally, rest, ballots, ends);
			ballots.remove(ballots.size() - 1);
		}
	}

	private static String end(VoteCount count) {
		if (!count.quorumMet()) {
			return "no quorum";
		}
		if (count.carried()) {
			return "carried";
		}
		return (count.rejectVotes() > count.returnVotes()) ? "more to reject" : "not carried";
	}

	private static List<Ballot> same(List<String> members, int votes) {
		return members.stream().limit(votes).map((member) -> ballot(member, Choice.APPROVE)).toList();
	}

	private static Ballot ballot(String member, Choice choice) {
		return new Ballot(member, null, choice, null, null, Instant.EPOCH, null, null);
	}

	private static List<String> members(int seats) {
		return IntStream.range(0, seats).mapToObj((seat) -> "m" + seat).toList();
	}

	private static CommitteeRules rules(String quorum, String threshold, String chairVotes, String abstentions) {
		return CommitteeRules.of(JsonNodeFactory.instance.objectNode()
			.put("method", "ballot")
			.put("quorum", quorum)
			.put("threshold", threshold)
			.put("chairVotes", chairVotes)
			.put("abstentions", abstentions));
	}

}
