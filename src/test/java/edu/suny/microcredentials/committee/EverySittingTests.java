package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.BodySeat.Role;
import edu.suny.microcredentials.committee.ReadAloud.Sat;
import edu.suny.microcredentials.committee.ReadAloud.Sitting;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalState;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Whoever sits in a body, comes, leaves and acts for others, and however often a matter
 * is before it: the product comes to what {@link ReadAloud} comes to.
 */
class EverySittingTests {

	private static final OutcomeTable TABLE = new OutcomeTable();

	private static final ReviewRows ROWS = mock(ReviewRows.class);

	/**
	 * One thing that happens during a ballot.
	 *
	 * @param seat whose vote it is, or who leaves or comes
	 * @param deputy who casts it for them; null for themself
	 * @param what a choice, or leave, or join
	 */
	record Event(String seat, String deputy, String what) {
	}

	@Property(tries = 2000)
	void aBallotComesToWhatItsRulesSayWhoeverSitsInIt(@ForAll("rows") Map<String, String> row,
			@ForAll("sittings") Sitting sitting, @ForAll("events") List<Event> events) {
		List<String> seated = ReadAloud.seated(row, sitting);
		ObjectNode rules = EveryVoteTests.json(row, "ballot");
		SeatPlan plan = plan(sitting, CommitteeRules.of(rules));
		String what = "%s%n%s%n%s".formatted(row, sitting, events);
		assertThat(plan.obstacle().isPresent()).as(what).isEqualTo(seated == null);
		if (seated == null) {
			return;
		}
		assertThat(plan.eligible()).as(what).containsExactlyInAnyOrderElementsOf(seated);

		Ballots product = new Ballots(rules, plan.eligible(), sitting);
		events.forEach(product::take);
		assertThat(product.outcome()).as(what).isEqualTo(aloud(row, sitting, seated, events));
	}

	@Property(tries = 1500)
	void aMatterComesBackAsOftenAsItsRulesLetIt(@ForAll("rows") Map<String, String> row,
			@ForAll @IntRange(min = 1, max = 9) int members, @ForAll("sat") List<Sat> sittings) {
		List<Sat> possible = sittings.stream().map((sat) -> possible(sat, members)).toList();
		ObjectNode json = EveryVoteTests.json(row, "recorded");
		CommitteeRules rules = CommitteeRules.of(json);
		List<Review> before = new ArrayList<>();
		given(ROWS.of(any())).willReturn(before);
		Rounds rounds = new Rounds(ROWS);
		Proposal proposal = new Proposal("c-2026-0001", "c", "Title", null, null, ProposalState.IN_REVIEW, 1, 1, null,
				null, List.of(), List.of(), 0L);
		String last = "nothing";
		for (Sat sat : possible) {
			int reading = rounds.reading(proposal, "b");
			String method = rules.methodOf(reading);
			VoteCount count = ("consent".equals(method) && !sat.pulled()) ? VoteCount.consent(members, 0)
					: vote(sat).checkedAgainst(members).count(sat.moved(), rules, members);
			Review now = review(json, List.of(), method, reading, null);
			last = TABLE.outcome(
					count.at(rounds.tablings(now) < rules.tablings(), Math.max(0, rules.readings() - reading)), json);
			before.add(review(json, List.of(), method, reading, Outcome.of(last)));
			if (List.of("forwarded", "returned", "rejected").contains(last)) {
				break;
			}
		}

		assertThat(last).as("%s, %d: %s", row, members, possible).isEqualTo(ReadAloud.round(row, members, possible));
	}

	/** The ballots as the product takes them. */
	private static final class Ballots {

		private final CommitteeRules rules;

		private final ObjectNode row;

		private final Sitting sitting;

		private final Set<String> people;

		private final List<Ballot> cast = new ArrayList<>();

		private List<String> eligible;

		private String settled;

		Ballots(ObjectNode row, List<String> eligible, Sitting sitting) {
			this.row = row;
			this.rules = CommitteeRules.of(row);
			this.eligible = eligible;
			this.sitting = sitting;
			this.people = new HashSet<>(sitting.everybody());
		}

		void take(Event event) {
			if (event.what().equals("leave")) {
				this.people.remove(event.seat());
				this.eligible = Counting.stillSeated(this.eligible, List.copyOf(this.people), this.cast);
			}
			else if (event.what().equals("join")) {
				this.people.add(event.seat());
			}
			else if (this.people.contains(event.seat()) && (event.deputy() == null || this.rules.deputies())) {
				vote(event);
			}
			if (this.settled == null && !this.rules.changeable()
					&& Settled.is(this.rules, this.eligible, this.sitting.chair(), toCount())) {
				this.settled = outcome();
			}
		}

		private void vote(Event event) {
			Review review = review(this.row, this.eligible, "ballot", 1, null);
			Acting who = (event.deputy() != null) ? new Acting(event.seat(), event.deputy())
					: Acting.self(event.seat());
			try {
				VotingChecks.checkSeated(this.eligible, who, review);
				VotingChecks.checkNoSecondSeat(this.eligible, who, review);
				VotingChecks.checkFirst(review, this.cast, who);
			}
			catch (RefusedException ex) {
				return;
			}
			this.cast.add(new Ballot(who.member(), who.deputy(), Choice.of(event.what()), null, null, Instant.EPOCH,
					null, null));
		}

		private List<Ballot> toCount() {
			return this.cast.stream()
				.map((ballot) -> (this.rules.secret() && ballot.choice() != Choice.RECUSE)
						? new Ballot(null, null, ballot.choice(), null, null, null, null, null) : ballot)
				.toList();
		}

		String outcome() {
			VoteCount count = new Tally(this.rules, this.eligible, this.sitting.chair(), 0).of(toCount())
				.at(true, this.rules.readings() - 1);
			String outcome = TABLE.outcome(count, this.row);
			if (this.settled != null) {
				assertThat(outcome).as("settled before").isEqualTo(this.settled);
			}
			return outcome;
		}

	}

	/** Who votes when, by the text of the rules; then as with any ballot. */
	private static String aloud(Map<String, String> row, Sitting sitting, List<String> seated, List<Event> events) {
		Set<String> people = new HashSet<>(sitting.everybody());
		Set<String> left = new HashSet<>();
		Set<String> busy = new HashSet<>();
		Map<String, String> votes = new LinkedHashMap<>();
		for (Event event : events) {
			String hand = (event.deputy() != null) ? event.deputy() : event.seat();
			if (event.what().equals("leave")) {
				people.remove(event.seat());
				if (!votes.containsKey(event.seat())) {
					left.add(event.seat());
				}
			}
			else if (event.what().equals("join")) {
				people.add(event.seat());
			}
			else if (people.contains(event.seat()) && seated.contains(event.seat()) && !left.contains(event.seat())
					&& !votes.containsKey(event.seat()) && !busy.contains(hand)
					&& (event.deputy() == null || (row.get("deputies").equals("allowed")
							&& !(seated.contains(hand) && !left.contains(hand))))) {
				votes.put(event.seat(), event.what());
				busy.add(hand);
			}
		}
		return ReadAloud.outcome(row, seated, sitting.chair(),
				seated.stream().filter((member) -> !left.contains(member)).toList(), votes);
	}

	private static SeatPlan plan(Sitting sitting, CommitteeRules rules) {
		List<BodySeat> seats = Stream
			.concat(sitting.others().stream().map((other) -> new BodySeat("b", other, Role.EX_OFFICIO, null)),
					sitting.substitutes()
						.entrySet()
						.stream()
						.map((each) -> new BodySeat("b", each.getKey(), Role.SUBSTITUTE,
								each.getValue().equals("any") ? null : each.getValue())))
			.toList();
		Map<String, String> recused = rules.proposersVote() ? Map.of()
				: sitting.proposers()
					.stream()
					.collect(Collectors.toMap((each) -> each, (each) -> "Makes the proposal"));
		return new SeatPlan(new Body("b", "c", "The body", Body.Type.SENATE, true, sitting.chair(), null), rules,
				"ballot", sitting.everybody(), seats, recused, Set.copyOf(sitting.proposers()),
				Set.copyOf(sitting.absent()), List.of());
	}

	private static Review review(ObjectNode rules, List<String> eligible, String method, int reading, Outcome outcome) {
		return new Review(0, "c-2026-0001", 1, 1, "b", "The body", "senate", true, method, rules, 0, eligible,
				List.of(), Instant.EPOCH, null, null, null, outcome, null, null, null, null, null, null, null, null,
				null, null, null, reading, null, null, null, null, List.of(), null, null);
	}

	private static MeetingVote vote(Sat sat) {
		Map<String, Integer> numbers = sat.numbers();
		return new MeetingVote(numbers.get("present"), numbers.get("votesFor"), numbers.get("votesAgainst"),
				numbers.get("abstentions"), numbers.get("recusals"), "As moved", null, null, null, null);
	}

	private static Sat possible(Sat sat, int members) {
		int recusals = Math.min(sat.numbers().get("recusals"), members);
		int present = Math.min(sat.numbers().get("present"), members - recusals);
		int votesFor = Math.min(sat.numbers().get("votesFor"), present);
		int against = Math.min(sat.numbers().get("votesAgainst"), present - votesFor);
		int abstentions = Math.min(sat.numbers().get("abstentions"), present - votesFor - against);
		return new Sat(Map.of("recusals", recusals, "present", present, "votesFor", votesFor, "votesAgainst", against,
				"abstentions", abstentions), sat.moved(), sat.pulled());
	}

	@Provide
	Arbitrary<Map<String, String>> rows() {
		Arbitrary<List<String>> words = Combinators
			.combine(Arbitraries.of("open", "secret"), Arbitraries.of("recused", "may-vote"),
					Arbitraries.of("allowed", "not-allowed"), Arbitraries.of("none", "with-vote"),
					Arbitraries.of("alternates", "office"), Arbitraries.of("same", "consent"),
					Arbitraries.of("always", "tie", "never"), Arbitraries.of("1", "2", "3"))
			.as(List::of);
		return Combinators.combine(new EveryVoteTests().rows(), words).as((row, more) -> {
			Map<String, String> all = new LinkedHashMap<>(row);
			List<String> columns = List.of("ballot", "proposers", "deputies", "substitutes", "quorumLost",
					"secondReading", "chairVotes", "readings");
			IntStream.range(0, columns.size()).forEach((index) -> all.put(columns.get(index), more.get(index)));
			all.put("changeable", "false");
			if (all.get("ballot").equals("secret") && all.get("chairVotes").equals("tie")) {
				all.put("ballot", "open");
			}
			return all;
		});
	}

	/**
	 * Up to seven members m, three substitutes s, two others o; some make the proposal.
	 */
	@Provide
	Arbitrary<Sitting> sittings() {
		List<String> all = List.of("m0", "m1", "m2", "m3", "m4", "m5", "m6", "s0", "s1", "s2", "o0", "o1");
		Arbitrary<List<String>> some = Arbitraries.of(all).list().ofMaxSize(4);
		return Combinators
			.combine(Arbitraries.integers().between(1, 7),
					Arbitraries.of("any", "any", "m0", "m1", "m2", "nobody").list().ofSize(3),
					Arbitraries.integers().between(0, 2), Arbitraries.of("m0", "m1", "m6", "o0", "x"), some, some)
			.as((size, substitutes, others, chair, proposers, absent) -> {
				Map<String, String> sitFor = new LinkedHashMap<>();
				IntStream.range(0, 3)
					.filter((index) -> !substitutes.get(index).equals("nobody"))
					.forEach((index) -> sitFor.put("s" + index, substitutes.get(index)));
				return new Sitting(IntStream.range(0, size).mapToObj((index) -> "m" + index).toList(), sitFor,
						IntStream.range(0, others).mapToObj((index) -> "o" + index).toList(), chair,
						proposers.stream().distinct().toList(), absent.stream().distinct().toList());
			});
	}

	@Provide
	Arbitrary<List<Event>> events() {
		Arbitrary<String> seat = Arbitraries.of("m0", "m1", "m2", "m3", "m4", "m5", "m6", "s0", "s1", "o0", "new");
		Arbitrary<String> what = Arbitraries.of("approve", "approve", "approve", "approve-with-changes", "return",
				"reject", "abstain", "recuse", "leave", "join");
		Arbitrary<String> deputy = Arbitraries.of("d0", "d1", "m1", "o1").injectNull(0.7);
		return Combinators.combine(seat, deputy, what)
			.as((whose, hand, how) -> new Event(whose, whose.equals(hand) ? null : hand, how))
			.list()
			.ofMaxSize(16);
	}

	@Provide
	Arbitrary<List<Sat>> sat() {
		Arbitrary<Integer> number = Arbitraries.integers().between(0, 9);
		return Combinators
			.combine(number, number, number, number, Arbitraries.integers().between(0, 2),
					Arbitraries.of("forwarded", "forwarded", "returned", "rejected", "tabled", "tabled"),
					Arbitraries.of(true, false))
			.as((present, pro, against, abstained, recused, moved,
					pulled) -> new Sat(Map.of("present", present, "votesFor", pro, "votesAgainst", against,
							"abstentions", abstained, "recusals", recused), moved, pulled))
			.list()
			.ofMinSize(1)
			.ofMaxSize(8);
	}

}
