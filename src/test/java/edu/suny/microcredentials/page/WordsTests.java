package edu.suny.microcredentials.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	private final Words words = new Words();

	@Test
	void daysAreThoseOfTheCampus() {
		Instant evening = Instant.parse("2026-11-24T02:00:00Z");
		Instant nextMorning = Instant.parse("2026-11-24T14:00:00Z");

		assertThat(this.words.days(evening, nextMorning, NEW_YORK)).isOne();
		assertThat(this.words.days(evening, nextMorning, ZoneId.of("UTC"))).isZero();
		assertThat(this.words.day(evening, NEW_YORK)).isEqualTo("23 November 2026");
	}

	@Test
	void closedValuesReadAsWords() {
		assertThat(this.words.of("technology-fee")).isEqualTo("Technology fee");
		assertThat(this.words.of("mooc")).isEqualTo("MOOC");
		assertThat(this.words.of(null)).isEmpty();
	}

	@Test
	void moneyHasItsCurrencyAndTwoPlaces() {
		assertThat(this.words.money(new BigDecimal("1240"), "USD")).isEqualTo("$1,240.00");
		assertThat(this.words.money(new BigDecimal("12.5"), "nonsense")).isEqualTo("12.50 nonsense");
		assertThat(this.words.money(null, "USD")).isEqualTo("not given");
	}

	@Test
	void onlyWebAddressesBecomeLinks() {
		assertThat(this.words.isWebAddress("https://www.bls.gov/oes/")).isTrue();
		assertThat(this.words.isWebAddress("javascript:alert(1)")).isFalse();
		assertThat(this.words.isWebAddress(null)).isFalse();
	}

}
