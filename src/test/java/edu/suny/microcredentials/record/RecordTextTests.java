package edu.suny.microcredentials.record;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecordTextTests {

	private static final String HASH = "10233bdd5d739a0dc839ea4ee9add534a7e6c4086402e1074bdfacb8fbdf1fd6";

	@Test
	void membersStandInTheirOrderWithoutBlanks() {
		assertThat(RecordText.of(Map.of("sequence", 7, "act", "decided", "body", "harbor-senate")))
			.isEqualTo("{\"act\":\"decided\",\"body\":\"harbor-senate\",\"sequence\":7}");
	}

	/** As RFC 8785, section 3.2.2.2, writes them. */
	@Test
	void onlyWhatMustBeIsEscaped() {
		assertThat(RecordText.of(Map.of("text", "\u20ac$\u000f\nA'B\"\\/ \u05d3\u05d2 \ud83d\ude00 <b>")))
			.isEqualTo("{\"text\":\"\u20ac$\\u000f\\nA'B\\\"\\\\/ \u05d3\u05d2 \ud83d\ude00 <b>\"}");
	}

	@Test
	void timesAreUtcWithMilliseconds() {
		assertThat(RecordText.time(Instant.parse("2026-11-23T10:34:00Z"))).isEqualTo("2026-11-23T10:34:00.000Z");
		assertThat(RecordText.time(Instant.parse("2026-11-23T10:34:00.123999Z"))).isEqualTo("2026-11-23T10:34:00.123Z");
	}

	@Test
	void whatReadersWouldWriteDifferentlyIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> RecordText.of(Map.of("share", 0.5)))
			.withMessage("'share' is neither a text nor a whole number");
		assertThatIllegalArgumentException().isThrownBy(() -> RecordText.of(Map.of("größe", 1)))
			.withMessage("'größe' is no name of a member of the record");
		assertThatIllegalArgumentException().isThrownBy(() -> RecordText.of(Map.of("text", "\ud83d")))
			.withMessage("'text' holds half a character");
	}

	/** The published example: printf '{"act":"proposed"}' | sha256sum. */
	@Test
	void theHashIsThatOfTheTextInUtf8() {
		assertThat(RecordText.hash("{\"act\":\"proposed\"}")).hasSize(64).isEqualTo(HASH);
	}

}
