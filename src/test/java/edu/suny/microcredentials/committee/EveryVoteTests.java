package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.campus.Body;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the rules, the roster and what happens in a vote: the product comes to what
 * {@link ReadAloud} comes to.
 */
class EveryVoteTests {

	private static final OutcomeTable TABLE = new OutcomeTable();

	private static final List<String> QUORUMS = List.of("anybody", "more than half of the members",
			"half plus one of the members", "at least two thirds of the members", "more than two thirds of the members",
			"at least 40 % of the members", "at least 66.7 % of the members", "at least 3 members");

	private static final List<String> THRESHOLDS = List.of("more than half of the votes cast",
			"at least half of the votes cast", "at least two thirds of the votes cast",
			"at least 60 % of those present", "more than half of those present", "more than half of the members",
			"at least two thirds of the members", "at most 1 against", "at most 0 against");

	/**
	 * One thing that happens during a vote.
	 *
	 * @param member who does it
	 * @param what a choice; or leave
	 */
	record Event(int member, String what) {
	}

	@Property(tries = 1500)
	void aBallotComesToWhatItsRulesSay(@ForAll("rows") Map<String, String> row,
			@ForAll @IntRange(min = 1, max = 9) int size, @ForAll("events") List<Event> events,
			@ForAll @IntRange(min = 0, max = 9) int chairSeat) {
		List<String> body = IntStream.range(0, size).mapToObj((member) -> "m" + member).toList();
		String chair = "m" + chairSeat;
		List<String> stillMembers = new ArrayList<>(body);
		Map<String, String> votes = new LinkedHashMap<>();
		boolean changeable = row.get("changeable").equals("true");
		for (Event event : events) {
			String member = "m" + event.member();
			if (event.what().equals("leave")) {
				stillMembers.remove(member);
			}
			else if (stillMembers.contains(member) && mayVote(row, member, chair)
					&& (!votes.containsKey(member) || (changeable && !votes.get(member).equals("recuse")))) {
				votes.put(member, event.what());
			}
		}

		assertThat(product(row, body, chair, stillMembers, votes))
			.as("%s: %d, chair %s, left: %s; %s", row, size, chair, stillMembers, votes)
			.isEqualTo(ReadAloud.outcome(row, body, chair, stillMembers, votes));
	}

	@Property(tries = 1500)
	void aMeetingComesToWhatItsRulesSay(@ForAll("rows") Map<String, String> row,
			@ForAll @IntRange(min = 1, max = 12) int members, @ForAll("moved") String moved,
			@ForAll @Size(5) List<@IntRange(min = 0, max = 12) Integer> parts,
			@ForAll @IntRange(min = 0, max = 4) int tabledBefore) {
		int recusals = Math.min(parts.get(0), members);
		int present = Math.min(parts.get(1), members - recusals);
		int votesFor = Math.min(parts.get(2), present);
		int against = Math.min(parts.get(3), present - votesFor);
		int abstentions = Math.min(parts.get(4), present - votesFor - against);
		ObjectNode json = json(row, "recorded");
		CommitteeRules rules = CommitteeRules.of(json);

		VoteCount count = new MeetingVote(present, votesFor, against, abstentions, recusals, "As moved", null, null,
				null, null)
			.checkedAgainst(members)
			.count(moved, rules, members)
			.at(tabledBefore < rules.tablings(), rules.readings() - 1);

		assertThat(TABLE.outcome(count, json)).as("%s: %s of %d, %s", row, count, members, moved)
			.isEqualTo(ReadAloud.meeting(row, members, Map.of("present", present, "votesFor", votesFor, "votesAgainst",
					against, "abstentions", abstentions, "recusals", recusals), moved, tabledBefore));
	}

	private static boolean mayVote(Map<String, String> row, String member, String chair) {
		return !(row.get("chairVotes").equals("never") && member.equals(chair));
	}

	/**
	 * As the product does it: seated, the roster compared, counted, and asked of the
	 * table.
	 */
	private static String product(Map<String, String> row, List<String> body, String chair, List<String> stillMembers,
			Map<String, String> votes) {
		ObjectNode json = json(row, "ballot");
		CommitteeRules rules = CommitteeRules.of(json);
		SeatPlan plan = new SeatPlan(new Body("b", "c", "The body", Body.Type.SENATE, true, chair, null), rules,
				"ballot", body, List.of(), Map.of(), Set.of(), Set.of(), List.of());
		List<Ballot> ballots = votes.entrySet()
			.stream()
			.map((vote) -> new Ballot(vote.getKey(), null, Choice.of(vote.getValue()), null, null, Instant.EPOCH, null,
					null))
			.toList();
		List<String> eligible = Counting.stillSeated(plan.eligible(), stillMembers, ballots);
		int recused = (int) ballots.stream().filter((ballot) -> ballot.choice() == Choice.RECUSE).count();
		VoteCount count = new Tally(rules, eligible, chair, recused).of(ballots).at(true, rules.readings() - 1);
		return TABLE.outcome(count, json);
	}

	@Provide
	Arbitrary<Map<String, String>> rows() {
		return Combinators
			.combine(Arbitraries.of(QUORUMS), Arbitraries.of(THRESHOLDS), Arbitraries.of("always", "tie", "never"),
					Arbitraries.of("counted", "not-counted"), Arbitraries.of("true", "false"),
					Arbitraries.of("1", "1", "2"), Arbitraries.of("0", "1", "3"),
					Arbitraries.of("returned", "rejected"))
			.as((quorum, threshold, chair, abstentions, changeable, readings, tablings, after) -> Map.of("quorum",
					quorum, "threshold", threshold, "chairVotes", chair, "abstentions", abstentions, "changeable",
					changeable, "readings", readings, "tablings", tablings, "afterTablings", after));
	}

	@Provide
	Arbitrary<List<Event>> events() {
		Arbitrary<String> what = Arbitraries.of("approve", "approve", "approve", "approve-with-changes", "return",
				"reject", "abstain", "recuse", "leave");
		return Combinators.combine(Arbitraries.integers().between(0, 8), what).as(Event::new).list().ofMaxSize(16);
	}

	@Provide
	Arbitrary<String> moved() {
		return Arbitraries.of("forwarded", "returned", "rejected", "tabled");
	}

	static ObjectNode json(Map<String, String> row, String method) {
		ObjectNode json = JsonNodeFactory.instance.objectNode().put("method", method).put("silence", "waits");
		row.forEach((column, value) -> {
			if (value.matches("\\d+")) {
				json.put(column, Integer.parseInt(value));
			}
			else if (column.equals("changeable")) {
				json.put(column, Boolean.parseBoolean(value));
			}
			else {
				json.put(column, value);
			}
		});
		return json;
	}

}
