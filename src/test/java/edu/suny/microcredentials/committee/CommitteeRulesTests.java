package edu.suny.microcredentials.committee;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CommitteeRulesTests {

	@ParameterizedTest
	@CsvSource({ "more than half of the members, 2, 5, false", "more than half of the members, 3, 5, true",
			"more than half of the members, 3, 6, false", "more than half of the members, 4, 6, true",
			"more than two thirds of the members, 4, 6, false", "more than two thirds of the members, 5, 6, true",
			"at least two thirds of the members, 3, 6, false", "at least two thirds of the members, 4, 6, true",
			"at least two thirds of the members, 200, 300, true", "at least 66.7 % of the members, 200, 300, false",
			"at least 66.7 % of the members, 201, 300, true", "more than 55 % of the members, 11, 20, false",
			"more than 55% of the members, 12, 20, true", "at least 40 % of the members, 2, 5, true",
			"at least 40 % of the members, 1, 5, false", "half plus one of the members, 3, 6, false",
			"half plus one of the members, 4, 6, true", "half plus one of the members, 4, 7, false",
			"half plus one of the members, 5, 7, true", "at least 5 members, 4, 9, false",
			"at least 5 members, 5, 9, true", "at least 1 member, 1, 9, true", "anybody, 0, 5, false",
			"anybody, 1, 5, true", "more than 0 % of the members, 0, 0, false",
			"at least 100 % of the members, 4, 5, false", "at least 100 % of the members, 5, 5, true" })
	void aQuorumIsAPhrase(String phrase, int present, int eligible, boolean quorum) {
		assertThat(CommitteeRules.of(rules().put("quorum", phrase)).quorum().isMet(present, eligible))
			.isEqualTo(quorum);
	}

	@ParameterizedTest
	@CsvSource({ "more than half of the votes cast, 2, 1, 5, true", "more than half of the votes cast, 2, 2, 5, false",
			"at least half of the votes cast, 2, 2, 5, true", "more than half of those present, 3, 1, 5, true",
			"more than half of those present, 2, 1, 5, false", "at least 60 % of those present, 3, 2, 5, true",
			"at least 60 % of those present, 2, 2, 4, false", "more than half of the members, 4, 0, 5, false",
			"more than half of the members, 5, 0, 5, true", "at least two thirds of the members, 6, 3, 9, true",
			"at least two thirds of the members, 5, 0, 9, false", "at most 1 against, 1, 1, 5, true",
			"at most 1 against, 7, 2, 9, false", "at most 0 against, 7, 0, 9, true",
			"at most 3 against, 0, 0, 9, false", "half plus one of the votes cast, 3, 2, 5, false",
			"half plus one of the votes cast, 4, 1, 5, true", "more than half of the votes cast, 0, 0, 5, false" })
	void aThresholdIsAPhrase(String phrase, int votesFor, int votesAgainst, int present, boolean carried) {
		assertThat(CommitteeRules.of(rules().put("threshold", phrase)).isCarried(votesFor, votesAgainst, 0, present, 9))
			.isEqualTo(carried);
	}

	@ParameterizedTest
	@CsvSource({ "not-counted, true", "counted, false" })
	void anAbstentionIsAVoteCastWhereTheRulesSaySo(String abstentions, boolean carried) {
		assertThat(CommitteeRules.of(rules().put("abstentions", abstentions)).isCarried(2, 1, 1, 4, 9))
			.isEqualTo(carried);
	}

	@Test
	void whatTheTableLeavesOutIsTheFirstWord() {
		CommitteeRules rules = CommitteeRules.of(rules());

		assertThat(rules.quorum().isMet(3, 5)).isTrue();
		assertThat(rules.quorum().isMet(3, 6)).isFalse();
		assertThat(rules.chairVotes()).isEqualTo("always");
		assertThat(rules.deputies()).isTrue();
		assertThat(rules.secret() || rules.changeable() || rules.substitutes() || rules.proposersVote() || rules.bars())
			.isFalse();
		assertThat(rules.silence()).isEqualTo("waits");
		assertThat(rules.votingDays()).isEqualTo(14);
		assertThat(rules.readings()).isOne();
		assertThat(rules.tablings()).isEqualTo(3);
		assertThat(rules.betweenMeetings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "method | acclamation | it must be one of \"single\", \"ballot\", \"recorded\", \"consent\".",
					"quorum | most of them | it must be a phrase such as \"more than half of the members\"",
					"quorum | more than 100 % of the members | nobody can ask for more than all",
					"quorum | at least 101 % of the members | nobody can ask for more than all",
					"quorum | at least 0 members | it must be a phrase",
					"quorum | at least 05 members | it must be a phrase",
					"quorum | at least 0 % of the members | or for nobody",
					"quorum | at least half plus one of the members | it must be a phrase",
					"quorum | half of the members | it must be a phrase",
					"threshold | at least 0 % of the votes cast | or for nobody",
					"threshold | at least 0.00 % of those present | or for nobody",
					"threshold | at least 060 % of those present | it must be a phrase",
					"threshold | at most 01 against | it must be a phrase", "threshold | anybody | it must be a phrase",
					"threshold | at least 60 % of the members of the members | it must be a phrase",
					"quorum | more than half of the votes cast | it must be a phrase",
					"threshold | more than half | it must be a phrase such as \"more than half of the votes cast\"",
					"threshold | More than half of the votes cast | it must be a phrase",
					"silence | consent | it must be one of \"waits\", \"forwarded\", \"returned\".",
					"afterTablings | tabled | it must be one of \"returned\", \"rejected\"." })
	void whatNobodyKnowsIsNamedWithWhatWouldBeRight(String column, String value, String right) {
		assertThatIllegalStateException().isThrownBy(() -> CommitteeRules.of(rules().put(column, value)))
			.withMessageContaining("Its %s is \"%s\"; ", column, value)
			.withMessageContaining(right);
	}

	@ParameterizedTest
	@CsvSource({ "votingDays, 0", "votingDays, 2.5", "readings, 0", "tablings, -1", "noticeDays, 10000" })
	void whatIsNoNumberOfThemIsNamed(String column, double value) {
		assertThatIllegalStateException().isThrownBy(() -> CommitteeRules.of(rules().put(column, value)))
			.withMessageContaining("Its %s is ", column)
			.withMessageContaining("it must be a whole number");
	}

	@ParameterizedTest
	@CsvSource({ "votingDays, 1", "noticeDays, 0", "reminderDays, 0", "escalationDays, 0", "readingDays, 0" })
	void noPeriodIsLongerThanTheCalendarCanCount(String column, int least) {
		assertThatCode(() -> CommitteeRules.of(rules().put(column, 250))).doesNotThrowAnyException();
		assertThatIllegalStateException().isThrownBy(() -> CommitteeRules.of(rules().put(column, 251)))
			.withMessageEndingWith("Its %s is 251; it must be a whole number of business days from %d to 250."
				.formatted(column, least));
		assertThatCode(() -> CommitteeRules.of(rules().put("substituteNotice", 9999))).doesNotThrowAnyException();
	}

	@Test
	void aMethodThereMustBe() {
		assertThatIllegalStateException()
			.isThrownBy(() -> CommitteeRules.of(JsonNodeFactory.instance.objectNode().put("quorum", "anybody")))
			.withMessageEndingWith("Its method is missing; it must be single, ballot, recorded or consent.");
	}

	@Test
	void whatIsSecretCanBeNeitherChangedNorKeptNorBreakATie() {
		assertThatCode(() -> CommitteeRules.of(secret())).doesNotThrowAnyException();
		assertThatIllegalStateException().isThrownBy(() -> CommitteeRules.of(secret().put("changeable", true)))
			.withMessageContaining("make changeable false, or the ballot open");
		assertThatIllegalStateException().isThrownBy(() -> CommitteeRules.of(secret().put("votesAfterReturn", "kept")))
			.withMessageContaining("make votesAfterReturn discarded, or the ballot open");
		assertThatIllegalStateException().isThrownBy(() -> CommitteeRules.of(secret().put("chairVotes", "tie")))
			.withMessageContaining("nobody knows which vote is the chair's");
	}

	@Test
	void silenceMeansSomethingOnlyWhereNobodyCounts() {
		assertThat(CommitteeRules.of(rules().put("method", "recorded").put("silence", "returned")).silence())
			.isEqualTo("returned");
		assertThatIllegalStateException().isThrownBy(() -> CommitteeRules.of(rules().put("silence", "returned")))
			.withMessageContaining("make silence waits");
	}

	private static ObjectNode secret() {
		return rules().put("ballot", "secret");
	}

	private static ObjectNode rules() {
		return JsonNodeFactory.instance.objectNode().put("method", "ballot");
	}

}
