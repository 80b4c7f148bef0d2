package edu.suny.microcredentials.committee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.BodySeat.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules that campuses have, each as the row that {@code src/docs/committee-rules.md}
 * gives for it, on both sides of its boundary.
 */
class CampusRulesTests {

	private static final OutcomeTable TABLE = new OutcomeTable();

	private static final Map<String, ObjectNode> ROWS = rows();

	private static final Set<String> UNSEEN = new LinkedHashSet<>(ROWS.keySet());

	@AfterAll
	static void everyRuleWasReproduced() {
		assertThat(UNSEEN).isEmpty();
		assertThat(ROWS).hasSizeGreaterThanOrEqualTo(20);
	}

	@Test
	void quorumOfHalfPlusOne() {
		ObjectNode row = row("quorum: half plus one");

		assertThat(ballot(row, 8, "approve", "approve", "approve", "approve")).isEqualTo("noQuorum");
		assertThat(ballot(row, 8, "approve", "approve", "approve", "approve", "approve")).isEqualTo("forwarded");
	}

	@Test
	void quorumOfAMajorityOfActiveMembersWithoutAlternates() {
		ObjectNode row = row("quorum: majority of active members, alternates not counted");
		SeatPlan plan = plan(row, Set.of(), Map.of(), "x");

		assertThat(plan.eligible()).doesNotContain("x").hasSize(5);
		assertThat(ballot(row, 5, "approve", "approve")).isEqualTo("noQuorum");
		assertThat(ballot(row, 5, "approve", "approve", "approve")).isEqualTo("forwarded");
	}

	@Test
	void quorumOfTwoThirds() {
		ObjectNode row = row("quorum: two thirds");

		assertThat(meeting(row, 9, 5, 5, 0, "forwarded", 0)).isEqualTo("noQuorum");
		assertThat(meeting(row, 9, 6, 6, 0, "forwarded", 0)).isEqualTo("forwarded");
	}

	@Test
	void quorumOfAFixedNumber() {
		ObjectNode row = row("quorum: a fixed number");

		assertThat(meeting(row, 40, 4, 4, 0, "forwarded", 0)).isEqualTo("noQuorum");
		assertThat(meeting(row, 40, 5, 5, 0, "forwarded", 0)).isEqualTo("forwarded");
	}

	@Test
	void thresholdOfAMajorityOfVotesCast() {
		ObjectNode row = row("threshold: majority of votes cast");

		assertThat(ballot(row, 5, "approve", "approve", "return", "return")).isEqualTo("returned");
		assertThat(ballot(row, 5, "approve", "approve", "approve", "return", "return")).isEqualTo("forwarded");
	}

	@Test
	void thresholdOfSixtyPercentWithTheChairsCastingVote() {
		ObjectNode row = row("threshold: 60 % with the chair's casting vote");

		assertThat(ballot(row, 5, "approve", "approve", "approve", "return", "return")).isEqualTo("forwarded");
		assertThat(ballot(row, 5, "return", "approve", "approve", "return", "return")).isEqualTo("returned");
	}

	@Test
	void thresholdUnlessTwoOrMoreDissent() {
		ObjectNode row = row("threshold: passes unless two or more dissent");

		assertThat(ballot(row, 5, "approve", "approve", "approve", "reject")).isEqualTo("forwarded");
		assertThat(ballot(row, 5, "approve", "approve", "approve", "reject", "reject")).isEqualTo("rejected");
	}

	@Test
	void thresholdOfTwoThirdsForBylaws() {
		ObjectNode row = row("threshold: two thirds for bylaws");

		assertThat(ballot(row, 6, "approve", "approve", "approve", "approve", "return", "return"))
			.isEqualTo("forwarded");
		assertThat(ballot(row, 6, "approve", "approve", "approve", "return", "return")).isEqualTo("returned");
	}

	@Test
	void abstentionsAreNoVotesCast() {
		ObjectNode row = row("abstentions: not counted as votes cast");

		assertThat(ballot(row, 5, "approve", "abstain", "abstain")).isEqualTo("forwarded");
		assertThat(ballot(row.deepCopy().put("abstentions", "counted"), 5, "approve", "abstain", "abstain"))
			.isEqualTo("returned");
	}

	@Test
	void theChairVotesAlways() {
		ObjectNode row = row("chair: votes always");

		assertThat(ballot(row, 3, "return", "approve", "approve")).isEqualTo("forwarded");
		assertThat(ballot(row, 3, "return", "approve", "return")).isEqualTo("returned");
	}

	@Test
	void theChairVotesOnlyOnATie() {
		ObjectNode row = row("chair: only on a tie");

		assertThat(ballot(row, 3, "approve", "approve", "return")).isEqualTo("forwarded");
		assertThat(ballot(row, 4, "approve", "approve", "return", "return")).isEqualTo("returned");
	}

	@Test
	void theChairNeverVotes() {
		ObjectNode row = row("chair: never");

		assertThat(plan(row, Set.of(), Map.of()).eligible()).doesNotContain("m0").hasSize(4);
		assertThat(plan(row.deepCopy().put("chairVotes", "always"), Set.of(), Map.of()).eligible()).contains("m0");
	}

	@Test
	void whoHasAConflictStepsOut() {
		ObjectNode row = row("conflict: declare and step out");

		assertThat(ballot(row, 5, "recuse", "recuse", "approve", "approve")).isEqualTo("forwarded");
		assertThat(ballot(row, 5, "abstain", "recuse", "approve")).isEqualTo("noQuorum");
		assertThat(CommitteeRules.of(row).proposersVote()).isFalse();
	}

	@Test
	void presentersVoteForTheirOwnAllTheSame() {
		ObjectNode row = row("conflict: presenters may vote for their own all the same");

		assertThat(CommitteeRules.of(row).proposersVote()).isTrue();
		assertThat(plan(row, Set.of("m1"), Map.of()).eligible()).contains("m1");
		assertThat(plan(row, Set.of("m0", "m1", "m2", "m3"), Map.of()).officers()).containsExactly("m4");
	}

	@Test
	void substitutesAreNamedWithFortyEightHoursNoticeAndVote() {
		ObjectNode row = row("substitutes: named with 48 hours' notice, with the vote");
		Instant end = Instant.EPOCH.plus(100, ChronoUnit.HOURS);

		assertThat(plan(row, Set.of(), Map.of("m2", "Makes the proposal"), "x").eligible()).contains("x");
		assertThat(CommitteeRules.of(row).isInTime(end.minus(48, ChronoUnit.HOURS), end)).isTrue();
		assertThat(CommitteeRules.of(row).isInTime(end.minus(47, ChronoUnit.HOURS), end)).isFalse();
	}

	@Test
	void membersHaveTenDaysNotice() {
		assertThat(CommitteeRules.of(row("notice: members 10 days")).noticeDays()).isEqualTo(10);
	}

	@Test
	void twoReadingsTheSecondByConsent() {
		ObjectNode row = row("readings: two, consent agenda for the second");

		assertThat(meeting(row, 5, 5, 5, 0, "forwarded", 0)).isEqualTo("secondReading");
		assertThat(CommitteeRules.of(row).methodOf(1)).isEqualTo("recorded");
		assertThat(CommitteeRules.of(row).methodOf(2)).isEqualTo("consent");
		assertThat(TABLE.outcome(VoteCount.consent(5, 0).at(true, 0), row)).isEqualTo("forwarded");
	}

	@Test
	void threeTablingsCountAsRejected() {
		ObjectNode row = row("outcomes: three tablings count as rejected");

		assertThat(meeting(row, 5, 5, 5, 0, "tabled", 0)).isEqualTo("tabled");
		assertThat(meeting(row, 5, 5, 5, 0, "tabled", 1)).isEqualTo("tabled");
		assertThat(meeting(row, 5, 5, 5, 0, "tabled", 2)).isEqualTo("rejected");
		assertThat(meeting(row, 5, 5, 0, 5, "returned", 1)).isEqualTo("tabled");
		assertThat(meeting(row, 5, 5, 0, 5, "returned", 2)).isEqualTo("rejected");
	}

	@Test
	void afterThirtyDaysItMovesOnByItself() {
		ObjectNode row = row("time-out: 30 days, then it moves on by itself");

		assertThat(CommitteeRules.of(row).votingDays()).isEqualTo(30);
		assertThat(TABLE.outcome(VoteCount.silence("recorded", 5, 0), row)).isEqualTo("forwarded");
		assertThat(TABLE.outcome(VoteCount.silence("recorded", 5, 0), row.deepCopy().put("silence", "returned")))
			.isEqualTo("returned");
	}

	@Test
	void silenceIsConsentUnlessAMemberPullsIt() {
		ObjectNode row = row("expedited: any one member can pull one to the agenda");

		assertThat(TABLE.outcome(VoteCount.consent(5, 0), row)).isEqualTo("forwarded");
		assertThat(CommitteeRules.of(row).whenPulled()).isEqualTo("recorded");
	}

	@Test
	void inSummerTheExecutiveCommitteeActs() {
		assertThat(CommitteeRules.of(row("summer: the executive committee acts")).betweenMeetings())
			.isEqualTo("executive-committee");
	}

	private static ObjectNode row(String rule) {
		UNSEEN.remove(rule);
		ObjectNode row = ROWS.get(rule);
		assertThat(row).as(rule).isNotNull();
		assertThat(new CommitteeRowCheck().problem(row)).isEmpty();
		return row;
	}

	/** The first vote is that of the chair. */
	private static String ballot(ObjectNode row, int members, String... votes) {
		CommitteeRules rules = CommitteeRules.of(row);
		List<String> eligible = members(members);
		List<Ballot> ballots = new ArrayList<>();
		for (String vote : votes) {
			ballots.add(new Ballot("m" + ballots.size(), null, Choice.of(vote), null, null, Instant.EPOCH, null, null));
		}
		return TABLE.outcome(new Tally(rules, eligible, "m0", 0).of(ballots).at(true, rules.readings() - 1), row);
	}

	private static String meeting(ObjectNode row, int members, int present, int votesFor, int against, String moved,
			int tabledBefore) {
		CommitteeRules rules = CommitteeRules.of(row);
		return TABLE.outcome(new MeetingVote(present, votesFor, against, 0, 0, "As moved", null, null, null, null)
			.count(moved, rules, members)
			.at(tabledBefore < rules.tablings(), rules.readings() - 1), row);
	}

	/** Of five members, the first the chair, and these substitutes. */
	private static SeatPlan plan(ObjectNode row, Set<String> proposers, Map<String, String> recused,
			String... substitutes) {
		List<String> roster = new ArrayList<>(members(5));
		roster.addAll(List.of(substitutes));
		CommitteeRules rules = CommitteeRules.of(row);
		return new SeatPlan(new Body("b", "c", "The body", Body.Type.SENATE, true, "m0", "m1"), rules, rules.method(),
				roster,
				List.of(substitutes).stream().map((user) -> new BodySeat("b", user, Role.SUBSTITUTE, null)).toList(),
				recused, proposers, Set.of(), List.of());
	}

	private static List<String> members(int number) {
		return IntStream.range(0, number).mapToObj((member) -> "m" + member).toList();
	}

	private static Map<String, ObjectNode> rows() {
		Map<String, ObjectNode> rows = new LinkedHashMap<>();
		try {
			Files.readAllLines(Path.of("src/docs/committee-rules.md"))
				.stream()
				.filter((line) -> line.contains("method = "))
				.map((line) -> line.split(" *\\| *"))
				.forEach((cells) -> rows.put(cells[1], row(cells[2].split("; "))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

	private static ObjectNode row(String[] answers) {
		ObjectNode row = JsonNodeFactory.instance.objectNode();
		for (String answer : answers) {
			String[] parts = answer.strip().split(" = ");
			if (parts[1].matches("\\d+")) {
				row.put(parts[0], Integer.parseInt(parts[1]));
			}
			else {
				row.put(parts[0], parts[1]);
			}
		}
		return row;
	}

}
