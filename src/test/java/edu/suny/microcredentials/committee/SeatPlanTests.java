package edu.suny.microcredentials.committee;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.BodySeat.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeatPlanTests {

	private static final Body BODY = new Body("harbor-council", "harbor", "The council", Body.Type.SENATE, true,
			"chair", "secretary");

	private final ObjectNode rules = JsonNodeFactory.instance.objectNode().put("method", "ballot");

	private final Map<String, String> recused = new LinkedHashMap<>();

	private List<BodySeat> seats = List.of();

	private Set<String> proposers = Set.of();

	private Set<String> absent = Set.of();

	@Test
	void exOfficioMembersVoteWhereTheirSeatSaysSo() {
		this.seats = List.of(seat("dean", Role.EX_OFFICIO), seat("registrar", Role.EX_OFFICIO_VOTING));

		assertThat(plan("chair", "secretary", "dean", "registrar").eligible()).containsExactly("chair", "secretary",
				"registrar");
	}

	@Test
	void aSecretaryWithoutAVoteKeepsTheRecord() {
		this.seats = List.of(seat("secretary", Role.EX_OFFICIO));
		this.rules.put("method", "recorded");

		SeatPlan plan = plan("chair", "secretary", "a");

		assertThat(plan.eligible()).containsExactly("chair", "a");
		assertThat(plan.officers()).containsExactly("secretary", "chair");
	}

	@Test
	void aChairWhoNeverVotesIsNotOfThoseWhoCould() {
		this.rules.put("chairVotes", "never");

		assertThat(plan("chair", "a", "b").eligible()).containsExactly("a", "b");
	}

	@Test
	void substitutesSitInThePlaceOfTheRecusedAndNowhereElse() {
		this.rules.put("substitutes", "with-vote");
		this.seats = List.of(seat("x", Role.SUBSTITUTE), new BodySeat("b", "y", Role.SUBSTITUTE, "b"));
		this.recused.put("b", "Makes the proposal");

		SeatPlan plan = plan("chair", "a", "b", "x", "y");

		assertThat(plan.eligible()).containsExactly("chair", "a", "y");
		assertThat(plan.steppedOut()).containsExactly("b");
		assertThat(plan.substitutes()).isEqualTo(Map.of("b", "y"));
	}

	@Test
	void withoutSubstitutesInTheRulesNobodySitsForOthers() {
		this.seats = List.of(seat("x", Role.SUBSTITUTE));
		this.recused.put("b", "Makes the proposal");

		assertThat(plan("chair", "a", "b", "x").eligible()).containsExactly("chair", "a");
	}

	@Test
	void aSubstituteWhoIsRecusedDoesNotSit() {
		this.rules.put("substitutes", "with-vote");
		this.seats = List.of(seat("x", Role.SUBSTITUTE));
		this.recused.put("b", "Makes the proposal");
		this.recused.put("x", "Decided at Senate");

		assertThat(plan("chair", "a", "b", "x").eligible()).containsExactly("chair", "a");
	}

	@Test
	void aSubstituteSitsForAnAbsentMemberForWhomNobodyMayAct() {
		this.rules.put("substitutes", "with-vote").put("deputies", "not-allowed");
		this.seats = List.of(seat("x", Role.SUBSTITUTE));
		this.absent = Set.of("a");

		assertThat(plan("chair", "a", "b", "x").eligible()).containsExactly("chair", "b", "x");
		this.rules.put("deputies", "allowed");
		assertThat(plan("chair", "a", "b", "x").eligible()).containsExactly("chair", "a", "b");
	}

	@Test
	void alternatesAreCalledWhereRecusalsLeaveTooFew() {
		this.rules.put("quorum", "at least 3 members");
		this.seats = List.of(seat("x", Role.SUBSTITUTE));
		this.recused.put("b", "Makes the proposal");

		SeatPlan called = plan("chair", "a", "b", "x");
		this.rules.put("quorumLost", "office");
		SeatPlan toTheOffice = plan("chair", "a", "b", "x");

		assertThat(called.substitutes()).isEqualTo(Map.of("b", "x"));
		assertThat(called.obstacle()).isEmpty();
		assertThat(toTheOffice.substitutes()).isEmpty();
		assertThat(toTheOffice.obstacle()).contains("The council cannot reach its quorum with the 2 who may vote");
	}

	@Test
	void aBodyOfTheRecusedCannotDecide() {
		this.recused.put("chair", "Makes the proposal");

		assertThat(plan("chair").obstacle()).contains("Nobody of The council may decide");
	}

	@Test
	void thoseWhoMakeTheProposalNeverDecideByThemselves() {
		this.rules.put("proposers", "may-vote");
		this.proposers = Set.of("chair", "a");

		assertThat(plan("chair", "a", "b").eligible()).containsExactly("chair", "a", "b");
		assertThat(plan("chair", "a", "b").officers()).containsExactly("b");
		assertThat(plan("chair", "a").obstacle()).contains("Nobody of The council may decide");
	}

	@ParameterizedTest
	@CsvSource({ "secretary, secretary", "members, secretary a b", "academic-affairs, provost" })
	void inThePlaceOfAChairWhoMayNotDecideTheRulesSayWho(String standIn, String officers) {
		this.rules.put("method", "single").put("standIn", standIn);

		assertThat(plan("chair", "secretary", "a", "b").officers()).containsExactly("chair");
		this.recused.put("chair", "Makes the proposal");
		assertThat(plan("chair", "secretary", "a", "b").officers()).containsExactly(officers.split(" "));
	}

	@Test
	void anAbsentChairIsRepresentedOnlyWhereNoDeputyMayAct() {
		this.rules.put("method", "single").put("deputies", "not-allowed");
		this.absent = Set.of("chair");

		assertThat(plan("chair", "secretary").officers()).containsExactly("secretary");
		this.rules.put("deputies", "allowed");
		assertThat(plan("chair", "secretary").officers()).containsExactly("chair");
	}

	private SeatPlan plan(String... roster) {
		CommitteeRules read = CommitteeRules.of(this.rules);
		return new SeatPlan(BODY, read, read.method(), Arrays.asList(roster), this.seats, this.recused, this.proposers,
				this.absent, List.of("provost"));
	}

	private static BodySeat seat(String user, Role role) {
		return new BodySeat("harbor-council", user, role, null);
	}

}
