package edu.suny.microcredentials.committee;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CommitteeRulesTests {

	@ParameterizedTest
	@CsvSource({ "0.5, 2, 5, false", "0.5, 3, 5, true", "0.5, 3, 6, false", "0.5, 4, 6, true", "0.6667, 4, 6, false",
			"0.6667, 5, 6, true", "0.667, 200, 300, false", "0.667, 201, 300, true", "0, 0, 5, false", "0, 1, 5, true",
			"0.55, 11, 20, false", "0.55, 12, 20, true" })
	void aQuorumIsMoreThanItsShareOfThoseWhoMayVote(double share, int present, int eligible, boolean quorum) {
		assertThat(CommitteeRules.of(rules().put("quorumFraction", share)).isQuorum(present, eligible))
			.isEqualTo(quorum);
	}

	@ParameterizedTest
	@CsvSource({ "3, false", "4, true", "5, true" })
	void aQuorumCanBeANumberOfPeople(int present, boolean quorum) {
		assertThat(CommitteeRules.of(rules().put("quorumOf", "fixed").put("quorumFixed", 4)).isQuorum(present, 9))
			.isEqualTo(quorum);
	}

	@Test
	void aQuorumCanBeTheShareItself() {
		CommitteeRules rules = CommitteeRules.of(rules().put("quorumFraction", 0.6667).put("quorumRule", "at-least"));

		assertThat(rules.isQuorum(4, 6)).isTrue();
		assertThat(rules.isQuorum(3, 6)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "votes-cast, 2, 1, 5, true", "votes-cast, 2, 2, 5, false", "present, 3, 1, 5, true",
			"present, 2, 1, 5, false", "members, 4, 0, 5, false", "members, 5, 0, 5, true",
			"votes-cast, 0, 0, 5, false" })
	void aMotionCarriesByMoreThanItsShareOfItsBase(String base, int votesFor, int votesAgainst, int present,
			boolean carried) {
		assertThat(CommitteeRules.of(rules().put("thresholdOf", base)).isCarried(votesFor, votesAgainst, present, 9))
			.isEqualTo(carried);
	}

	@Test
	void anUnknownMethodIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> CommitteeRules.of(rules().put("method", "acclamation")))
			.withMessageContaining("'acclamation'");
	}

	private static ObjectNode rules() {
		return JsonNodeFactory.instance.objectNode()
			.put("method", "ballot")
			.put("quorumOf", "members")
			.put("quorumFraction", 0.5)
			.put("thresholdFraction", 0.5);
	}

}
